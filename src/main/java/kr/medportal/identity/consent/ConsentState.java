package kr.medportal.identity.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person decided about a document. */
public enum ConsentState {
    ACCEPTED,
    /** Asked and not agreed to, which only an optional document allows. */
    REFUSED,
    /** Agreed to before, and taken back. */
    WITHDRAWN;

    /** As it stands in a receipt: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for any other text */
    public static Optional<ConsentState> parse(String text) {
        return Stream.of(values()).filter(state -> state.text().equals(text)).findFirst();
    }
}
