package kr.medportal.identity.testprovider;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/<realm>/medportal-test} to the tests. */
public final class TestResourceFactory
        implements RealmResourceProviderFactory, StatelessFactory<RealmResourceProvider> {

    @Override
    public String getId() {
        return "medportal-test";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Provider(session);
    }

    private record Provider(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new TestResource(session);
        }

        @Override
        public void close() {}
    }
}
