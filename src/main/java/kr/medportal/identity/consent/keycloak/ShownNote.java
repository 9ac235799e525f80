package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.medportal.identity.consent.ShownDocument;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the registration page last showed, kept with the registration: a submission agrees to that, and to nothing that
 * was put in force since. An older page of the same registration cannot be submitted, Keycloak sees to that.
 */
final class ShownNote {

    private static final String NOTE = "medportal-consents-shown";

    private ShownNote() {}

    static void write(AuthenticationSessionModel registration, List<ShownDocument> shown) {
        registration.setAuthNote(NOTE, shown.stream().map(ShownDocument::format).collect(Collectors.joining("\n")));
    }

    static List<ShownDocument> read(AuthenticationSessionModel registration) {
        return Optional.ofNullable(registration.getAuthNote(NOTE)).stream()
                .flatMap(String::lines)
                .flatMap(line -> ShownDocument.parse(line).stream())
                .toList();
    }
}
