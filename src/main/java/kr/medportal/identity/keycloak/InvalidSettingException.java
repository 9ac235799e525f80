package kr.medportal.identity.keycloak;

/** A setting that an administrator entered and that cannot work. The message names the setting and says why. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param setting its name, as the console shows it
     * @param reason why it cannot work
     * @param cause what refused it
     */
    public InvalidSettingException(String setting, String reason, Throwable cause) {
        super("Setting '" + setting + "': " + reason, cause);
    }

    /**
     * @param setting its name, as it was written
     * @param reason why it cannot work
     */
    public InvalidSettingException(String setting, String reason) {
        super("Setting '" + setting + "': " + reason);
    }
}
