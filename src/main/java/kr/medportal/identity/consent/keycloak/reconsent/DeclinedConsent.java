package kr.medportal.identity.consent.keycloak.reconsent;

import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.keycloak.ConsentEvents;
import kr.medportal.identity.message.MessageKey;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The end of a sign-in whose member does not agree: no session stays in this browser, neither a new one nor an old one. */
final class DeclinedConsent {

    private DeclinedConsent() {}

    /**
     * Signs the member out and gives the page that says so. Each document leaves an event {@code consent_declined}.
     *
     * @param documents that the member does not agree to
     */
    static Response end(RequiredActionContext context, List<ConsentDocument> documents) {
        KeycloakSession session = context.getSession();
        // Made before the sign-in is gone: the page's language hangs on it.
        Response page = session.getProvider(LoginFormsProvider.class)
                .setUser(context.getUser())
                .setAttribute("messageHeader", MessageKey.CONSENTS_DECLINED_TITLE.key())
                .setInfo(MessageKey.CONSENTS_DECLINED.key())
                .createInfoPage();
        for (ConsentDocument document : documents) {
            ConsentEvents.declined(context.getEvent(), document);
        }
        endSessions(session, context.getAuthenticationSession());
        return page;
    }

    private static void endSessions(KeycloakSession session, AuthenticationSessionModel signIn) {
        // There are some where the member was signed in already and another app, or the same again, came with a
        // request.
        RunningSession.all(session, signIn)
                .forEach(running -> AuthenticationManager.backchannelLogout(session, running, true));
        AuthenticationManager.expireIdentityCookie(session);
        new AuthenticationSessionManager(session).removeAuthenticationSession(signIn.getRealm(), signIn, true);
    }
}
