package kr.medportal.identity.captcha.keycloak;

import java.time.Duration;
import kr.medportal.identity.captcha.Claims;
import org.keycloak.models.KeycloakSession;

/** Claims in Keycloak's store of single-use objects, which has one winner over all nodes and is not rolled back. */
public final class ClusterClaims implements Claims {

    private final KeycloakSession session;
    private final String prefix;

    private ClusterClaims(KeycloakSession session, String prefix) {
        this.session = session;
        this.prefix = prefix;
    }

    /** Each challenge can be answered once. */
    public static ClusterClaims ofChallenges(KeycloakSession session) {
        return new ClusterClaims(session, "medportal-captcha-challenge.");
    }

    /** Each right answer allows one account. */
    static ClusterClaims ofAccounts(KeycloakSession session) {
        return new ClusterClaims(session, "medportal-captcha-account.");
    }

    /** Each of the submissions for which a right answer is remembered counts once. */
    static ClusterClaims ofSubmissions(KeycloakSession session) {
        return new ClusterClaims(session, "medportal-captcha-submission.");
    }

    @Override
    public boolean claim(String id, Duration lifetime) {
        return session.singleUseObjects().putIfAbsent(prefix + id, lifetime.toSeconds());
    }

    boolean isClaimed(String id) {
        return session.singleUseObjects().contains(prefix + id);
    }
}
