package kr.medportal.identity.phone.keycloak;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/<realm>/medportal-phone-examples}. */
public final class PhoneExamplesResourceFactory
        implements RealmResourceProviderFactory, StatelessFactory<RealmResourceProvider> {

    static final String ID = "medportal-phone-examples";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Examples();
    }

    private record Examples() implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new PhoneExamplesResource();
        }

        @Override
        public void close() {}
    }
}
