package kr.medportal.identity.captcha.keycloak.digits;

import java.util.Optional;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.SealedChallenge;
import kr.medportal.identity.captcha.SealingKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Seals challenges with the AES key of the session's realm and opens them again, on any node of the cluster. A key that
 * was rotated out goes on opening what it sealed for as long as the realm keeps it enabled.
 */
public final class ChallengeSeal {

    private final KeycloakSession session;
    private final RealmModel realm;

    private ChallengeSeal(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** For the realm that the session's request is about. */
    public static ChallengeSeal of(KeycloakSession session) {
        return new ChallengeSeal(session, session.getContext().getRealm());
    }

    /** What the page carries of a challenge. */
    public String seal(Challenge challenge) {
        KeyWrapper active = session.keys().getActiveKey(realm, KeyUse.ENC, Algorithm.AES);
        return SealedChallenge.seal(challenge, derive(active)).token();
    }

    /** @return empty for whatever this realm did not seal, or was changed since */
    public Optional<Challenge> open(String token) {
        return SealedChallenge.parse(token).flatMap(envelope -> Optional.ofNullable(
                        session.keys().getKey(realm, envelope.keyId(), KeyUse.ENC, Algorithm.AES))
                .map(this::derive)
                .flatMap(envelope::open));
    }

    private SealingKey derive(KeyWrapper key) {
        return SealingKey.derive(key.getKid(), key.getSecretKey(), realm.getId());
    }
}
