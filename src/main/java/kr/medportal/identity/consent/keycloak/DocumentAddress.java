package kr.medportal.identity.consent.keycloak;

import java.net.URI;
import org.keycloak.models.KeycloakContext;

/** Where a document's text is served: {@code /realms/<realm>/medportal-documents/<id>/<version>/<language>}. */
public final class DocumentAddress {

    /** Its name in addresses of the realm. */
    public static final String RESOURCE = "medportal-documents";

    private DocumentAddress() {}

    /** The whole address. */
    public static URI of(KeycloakContext context, String id, String version, String language) {
        return context.getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/" + RESOURCE + "/{id}/{version}/{language}")
                .build(context.getRealm().getName(), id, version, language);
    }

    /** For a page's links: without scheme and host, so that they stay where the reader is. */
    public static String path(KeycloakContext context, String id, String version, String language) {
        return of(context, id, version, language).getRawPath();
    }
}
