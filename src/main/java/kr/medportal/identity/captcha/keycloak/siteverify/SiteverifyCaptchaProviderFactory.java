package kr.medportal.identity.captcha.keycloak.siteverify;

import java.util.List;
import kr.medportal.identity.captcha.keycloak.CaptchaProvider;
import kr.medportal.identity.captcha.keycloak.CaptchaProviderFactory;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The provider {@code siteverify}. */
public final class SiteverifyCaptchaProviderFactory
        implements CaptchaProviderFactory, StatelessFactory<CaptchaProvider> {

    private final CaptchaProvider provider = new SiteverifyCaptchaProvider();

    @Override
    public String getId() {
        return "siteverify";
    }

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return provider;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SiteverifySettings.PROPERTIES;
    }
}
