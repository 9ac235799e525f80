package kr.medportal.identity.captcha.keycloak;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;

/** Makes a {@link CaptchaProvider}; its id is what an administrator chooses in the step's settings. */
public interface CaptchaProviderFactory extends ProviderFactory<CaptchaProvider> {

    /**
     * The settings that the provider reads of a step. The console shows them beside those of all other providers, so
     * their names begin with the provider's id, and their labels tell whose they are.
     */
    List<ProviderConfigProperty> getConfigProperties();
}
