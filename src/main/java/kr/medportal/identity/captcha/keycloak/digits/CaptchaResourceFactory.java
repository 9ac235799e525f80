package kr.medportal.identity.captcha.keycloak.digits;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/<realm>/medportal-captcha}. */
public final class CaptchaResourceFactory
        implements RealmResourceProviderFactory, StatelessFactory<RealmResourceProvider> {

    static final String ID = "medportal-captcha";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Captcha(session);
    }

    private record Captcha(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new CaptchaResource(session, DigitsCaptchaProviderFactory.DESK);
        }

        @Override
        public void close() {}
    }
}
