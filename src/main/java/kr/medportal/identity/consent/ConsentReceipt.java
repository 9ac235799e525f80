package kr.medportal.identity.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The evidence of one decision about one document. Receipts are only ever added, never changed: a withdrawal is a
 * receipt of its own.
 *
 * @param shown which text the person was shown
 * @param state what the person decided
 * @param time when, in UTC, to the second
 */
public record ConsentReceipt(ShownDocument shown, ConsentState state, Instant time) {

    public ConsentReceipt {
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * One line, which {@link #parse} reads:
     * {@code terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru <hash of the text shown> <hash of the Korean text>}.
     * With times up to the year 9999 it has at most 230 characters, so that it fits the 255 that Keycloak keeps of an
     * attribute's value in its indexed column.
     */
    public String format() {
        return String.join(
                " ",
                shown.id(),
                shown.version(),
                state.text(),
                time.toString(),
                shown.language(),
                shown.textHash(),
                shown.koreanHash());
    }

    /** @return empty where the text is not one that {@link #format} made */
    public static Optional<ConsentReceipt> parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 7) {
            return Optional.empty();
        }
        return ShownDocument.parse(String.join(" ", words[0], words[1], words[4], words[5], words[6]))
                .flatMap(shown -> ConsentState.parse(words[2])
                        .flatMap(state -> time(words[3]).map(time -> new ConsentReceipt(shown, state, time))))
                .filter(receipt -> receipt.format().equals(line));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
