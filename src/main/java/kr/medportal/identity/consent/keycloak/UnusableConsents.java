package kr.medportal.identity.consent.keycloak;

import kr.medportal.identity.consent.MissingTextException;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.jboss.logging.Logger;

/** What the log says where consents cannot be asked for: in one line what an administrator has to mend. */
public final class UnusableConsents {

    private UnusableConsents() {}

    /** @param what cannot be done until it is mended, such as "Nobody can register in the realm medportal" */
    public static void log(Logger log, String what, RuntimeException cause) {
        if (cause instanceof InvalidSettingException || cause instanceof MissingTextException) {
            log.errorf("%s until the required action medportal-consents is mended: %s", what, cause.getMessage());
        } else {
            log.error("A page with consents could be neither shown nor taken", cause);
        }
    }
}
