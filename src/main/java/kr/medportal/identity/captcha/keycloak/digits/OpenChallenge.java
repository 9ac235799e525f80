package kr.medportal.identity.captcha.keycloak.digits;

import java.util.Objects;
import java.util.Optional;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.keycloak.StepCaptcha;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * A challenge that stands on a page which a browser has open.
 *
 * @param challenge not necessarily one that can still be answered
 * @param settings of the step that asks
 */
record OpenChallenge(Challenge challenge, DigitsSettings settings) {

    /**
     * @param token the sealed challenge as the page sent it
     * @return empty where this realm did not seal it, where it was given to another browser session, or where its step
     *     does not ask for digits any more
     * @throws kr.medportal.identity.keycloak.InvalidSettingException for a setting of the step that cannot work
     */
    static Optional<OpenChallenge> of(KeycloakSession session, String token) {
        RealmModel realm = session.getContext().getRealm();
        return ChallengeSeal.of(session)
                .open(token)
                .filter(challenge -> isOfThisBrowser(session, realm, challenge))
                .flatMap(challenge -> step(realm, challenge)
                        .filter(config -> StepCaptcha.isAskedBy(DigitsCaptchaProviderFactory.ID, config))
                        .map(config -> new OpenChallenge(challenge, DigitsSettings.of(config))));
    }

    private static boolean isOfThisBrowser(KeycloakSession session, RealmModel realm, Challenge challenge) {
        RootAuthenticationSessionModel visit =
                new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
        return visit != null && visit.getId().equals(challenge.place().browserSession());
    }

    private static Optional<ExecutionConfig> step(RealmModel realm, Challenge challenge) {
        return Optional.ofNullable(
                        realm.getAuthenticationExecutionById(challenge.place().step()))
                .filter(AuthenticationExecutionModel::isEnabled)
                .map(step -> Objects.requireNonNullElse(step.getAuthenticatorConfig(), ""))
                .map(config -> ExecutionConfig.of(config.isEmpty() ? null : realm.getAuthenticatorConfigById(config)));
    }
}
