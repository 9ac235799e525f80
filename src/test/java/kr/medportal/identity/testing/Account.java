package kr.medportal.identity.testing;

/**
 * An account that can sign in.
 *
 * @param id as the Admin REST API knows it
 * @param login what its owner types to sign in, most often the e-mail address
 */
public record Account(String id, String login, String password) {

    /** Not the password. */
    @Override
    public String toString() {
        return login;
    }
}
