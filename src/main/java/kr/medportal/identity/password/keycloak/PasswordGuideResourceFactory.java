package kr.medportal.identity.password.keycloak;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/<realm>/medportal-password}. */
public final class PasswordGuideResourceFactory
        implements RealmResourceProviderFactory, StatelessFactory<RealmResourceProvider> {

    static final String ID = "medportal-password";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PasswordGuide(session);
    }

    private record PasswordGuide(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new PasswordGuideResource(session);
        }

        @Override
        public void close() {}
    }
}
