package kr.medportal.identity.captcha.keycloak.reset;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/**
 * Whose password it is, kept from Keycloak while the page of digits is open: where Keycloak knows the user, the page's
 * language, its head and the registration page of the same session tell that there is such an account.
 */
final class HiddenUser {

    /** A note of the authentication session: the account's id. */
    private static final String NOTE = "medportal-captcha-hidden-user";

    private HiddenUser() {}

    static void hide(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        if (user != null) {
            context.getAuthenticationSession().setAuthNote(NOTE, user.getId());
            context.clearUser();
        }
    }

    /** Unless the account was deleted or disabled in between: then the flow goes on as for a stranger. */
    static void show(AuthenticationFlowContext context) {
        String id = context.getAuthenticationSession().getAuthNote(NOTE);
        if (id != null) {
            context.getAuthenticationSession().removeAuthNote(NOTE);
            UserModel user = context.getSession().users().getUserById(context.getRealm(), id);
            if (user != null && user.isEnabled()) {
                context.setUser(user);
            }
        }
    }
}
