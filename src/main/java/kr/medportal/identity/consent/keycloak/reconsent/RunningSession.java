package kr.medportal.identity.consent.keycloak.reconsent;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The sessions that a browser has while one more authorization goes on in it. */
final class RunningSession {

    private RunningSession() {}

    /**
     * At most two. Usually the sign-in continues the session of the browser's identity cookie; where it was begun anew,
     * by "forgot password" for example or by an impersonation, the cookie still leads to the other one.
     */
    static Stream<UserSessionModel> all(KeycloakSession session, AuthenticationSessionModel signIn) {
        Optional<UserSessionModel> continued =
                Optional.ofNullable(new AuthenticationSessionManager(session).getUserSession(signIn));
        Optional<UserSessionModel> remembered = Optional.ofNullable(
                        AuthenticationManager.authenticateIdentityCookie(session, signIn.getRealm(), true))
                .map(AuthenticationManager.AuthResult::session)
                .filter(other ->
                        continued.filter(it -> it.getId().equals(other.getId())).isEmpty());
        return Stream.concat(continued.stream(), remembered.stream());
    }

    /** Whether an administrator acts for the member: whatever is decided then is not the member's decision. */
    static boolean isImpersonated(KeycloakSession session, AuthenticationSessionModel signIn, UserModel member) {
        return all(session, signIn)
                .filter(running -> running.getUser().getId().equals(member.getId()))
                .anyMatch(running -> running.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null);
    }
}
