package kr.medportal.identity.captcha.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code medportal-captcha-provider}. */
public final class CaptchaProviderSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "medportal-captcha-provider";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CaptchaProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CaptchaProviderFactory.class;
    }
}
