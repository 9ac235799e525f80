package kr.medportal.identity.consent.keycloak.reconsent;

import jakarta.ws.rs.core.Response;
import kr.medportal.identity.message.MessageKey;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The end of a sign-in whose member does not agree: no session stays in this browser, neither a new one nor an old one. */
final class DeclinedConsent {

    private DeclinedConsent() {}

    /** Signs the member out and gives the page that says so. */
    static Response end(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        // Made before the sign-in is gone: the page's language hangs on it.
        Response page = session.getProvider(LoginFormsProvider.class)
                .setUser(context.getUser())
                .setAttribute("messageHeader", MessageKey.CONSENTS_DECLINED_TITLE.key())
                .setInfo(MessageKey.CONSENTS_DECLINED.key())
                .createInfoPage();
        context.getEvent().clone().error(Errors.REJECTED_BY_USER);
        endSessions(session, context.getAuthenticationSession());
        return page;
    }

    private static void endSessions(KeycloakSession session, AuthenticationSessionModel signIn) {
        AuthenticationSessionManager manager = new AuthenticationSessionManager(session);
        // There is one where the member was signed in already and another app, or the same again, came with a request.
        UserSessionModel running = manager.getUserSession(signIn);
        if (running != null) {
            AuthenticationManager.backchannelLogout(session, running, true);
        }
        AuthenticationManager.expireIdentityCookie(session);
        manager.removeAuthenticationSession(signIn.getRealm(), signIn, true);
    }
}
