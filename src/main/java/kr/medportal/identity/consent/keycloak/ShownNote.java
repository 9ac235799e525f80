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
public final class ShownNote {

    private static final String NOTE = "medportal-consents-shown";

    private ShownNote() {}

    /** @param shown what the page shows of each document */
    public static void write(AuthenticationSessionModel authentication, List<ShownDocument> shown) {
        authentication.setAuthNote(
                NOTE, shown.stream().map(ShownDocument::format).collect(Collectors.joining("\n")));
    }

    /** @return empty where no page has shown anything */
    public static List<ShownDocument> read(AuthenticationSessionModel authentication) {
        return Optional.ofNullable(authentication.getAuthNote(NOTE)).stream()
                .flatMap(String::lines)
                .flatMap(line -> ShownDocument.parse(line).stream())
                .toList();
    }
}
