package kr.medportal.identity.consent.keycloak.document;

import kr.medportal.identity.consent.keycloak.DocumentAddress;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/<realm>/medportal-documents}. */
public final class DocumentsResourceFactory
        implements RealmResourceProviderFactory, StatelessFactory<RealmResourceProvider> {

    @Override
    public String getId() {
        return DocumentAddress.RESOURCE;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Documents(session);
    }

    private record Documents(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new DocumentsResource(session);
        }

        @Override
        public void close() {}
    }
}
