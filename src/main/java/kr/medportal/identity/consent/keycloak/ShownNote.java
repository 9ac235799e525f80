package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.medportal.identity.consent.ShownDocument;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the page with the checkboxes last showed, kept with the registration or the sign-in: a submission agrees to that,
 * and to nothing that was put in force since. An older page cannot be submitted, Keycloak sees to that.
 */
final class ShownNote {

    private static final String NOTE = "medportal-consents-shown";

    private ShownNote() {}

    static void write(AuthenticationSessionModel authentication, List<ShownDocument> shown) {
        authentication.setAuthNote(
                NOTE, shown.stream().map(ShownDocument::format).collect(Collectors.joining("\n")));
    }

    static List<ShownDocument> read(AuthenticationSessionModel authentication) {
        return Optional.ofNullable(authentication.getAuthNote(NOTE)).stream()
                .flatMap(String::lines)
                .flatMap(line -> ShownDocument.parse(line).stream())
                .toList();
    }
}
