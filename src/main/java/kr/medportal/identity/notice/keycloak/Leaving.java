package kr.medportal.identity.notice.keycloak;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** Who is being deleted: when Keycloak reports that members have deleted their accounts, these are gone already. */
final class Leaving {

    /** An attribute of Keycloak's session, which lives as long as the request. */
    private static final String ATTRIBUTE = "medportal-notices-leaving";

    private Leaving() {}

    /** Listens to all that happens in the server; takes down whoever is about to be removed, by whomever. */
    static void listen(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removal) {
            Addressee.of(removal.getUser())
                    .ifPresent(addressee -> removal.getKeycloakSession().setAttribute(ATTRIBUTE, addressee));
        }
    }

    /** @param id of an account that was deleted in this request */
    static Optional<Addressee> of(KeycloakSession session, String id) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, Addressee.class))
                .filter(addressee -> addressee.id().equals(id));
    }
}
