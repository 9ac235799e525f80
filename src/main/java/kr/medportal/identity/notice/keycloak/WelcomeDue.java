package kr.medportal.identity.notice.keycloak;

import org.keycloak.models.UserModel;

/**
 * How it is known that a confirmation is an account's first: registering leaves a mark on the account, a user attribute with
 * the language in which the person registered, and the welcome takes it away, in the transaction of the confirmation. So
 * whoever confirms an address again (an administrator has changed it, or asks for it) has no mark, and neither have members
 * from before this mail, nor accounts that nobody registered.
 *
 * <p>No form or API shows the attribute as long as the user profile takes no unmanaged ones.
 */
final class WelcomeDue {

    private static final String ATTRIBUTE = "welcomeDue";

    private WelcomeDue() {}

    /** @param language a tag */
    static void mark(UserModel user, String language) {
        user.setSingleAttribute(ATTRIBUTE, language);
    }

    static boolean isMarked(UserModel user) {
        return user.getFirstAttribute(ATTRIBUTE) != null;
    }

    /** @return the language of the registration */
    static String unmark(UserModel user) {
        String language = user.getFirstAttribute(ATTRIBUTE);
        user.removeAttribute(ATTRIBUTE);
        return language;
    }
}
