package kr.medportal.identity.notice.keycloak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.ResolveRelative;

/** Where a mail can lead to. */
final class Destination {

    private Destination() {}

    /** The home address of an app, where it has one that a browser can open from a mail. */
    static Optional<String> home(KeycloakSession session, @Nullable ClientModel app) {
        if (app == null || !app.isEnabled()) {
            return Optional.empty();
        }
        String base = app.getBaseUrl();
        return base == null || base.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(ResolveRelative.resolveRelativeUri(session, app.getRootUrl(), base))
                        .filter(Destination::isOnTheWeb);
    }

    static boolean isOnTheWeb(String address) {
        return address.matches("(?i)https?://[^/\\s].*");
    }
}
