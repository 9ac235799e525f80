package kr.medportal.identity.captcha.keycloak.digits;

import java.security.SecureRandom;
import java.util.List;
import kr.medportal.identity.captcha.keycloak.CaptchaProvider;
import kr.medportal.identity.captcha.keycloak.CaptchaProviderFactory;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The provider {@code digits}, the default. */
public final class DigitsCaptchaProviderFactory implements CaptchaProviderFactory, StatelessFactory<CaptchaProvider> {

    static final String ID = "digits";

    /** One for the node: the pages and the resource count together. */
    static final ChallengeDesk DESK = new ChallengeDesk(KeycloakClock.UTC, new SecureRandom());

    private final CaptchaProvider provider = new DigitsCaptchaProvider(DESK, KeycloakClock.UTC);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return provider;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return DigitsSettings.PROPERTIES;
    }
}
