package kr.medportal.identity.consent;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document that people are asked to agree to.
 *
 * @param id such as {@code terms}; see {@link #isId}
 * @param version such as {@code 2026-11-23}; see {@link #isVersion}
 * @param required whether an account needs it; an optional one can be refused and nothing is lost
 */
public record ConsentDocument(String id, String version, boolean required) {

    // They become parts of file names and of addresses, and a receipt must fit a column of the database.
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,23}");

    /** @throws IllegalArgumentException says which of the two cannot be used, and what can */
    public ConsentDocument {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not a document's id: at most 32 of a-z, 0-9 and hyphen, beginning with a letter");
        }
        if (!isVersion(version)) {
            throw new IllegalArgumentException("'" + version + "' is not a version of '" + id
                    + "': at most 24 of letters, digits, period and hyphen, beginning with a letter or digit");
        }
    }

    /** At most 32 of a-z, 0-9 and hyphen, beginning with a letter. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** At most 24 of ASCII letters, digits, period and hyphen, beginning with a letter or digit. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** The name of its checkbox, {@code consent-<id>}. */
    public String field() {
        return "consent-" + id;
    }

    /**
     * Reads an entry of the catalog: {@code <id> <version> required} or {@code <id> <version> optional}.
     *
     * @throws IllegalArgumentException says what is wrong with it
     */
    static ConsentDocument parse(String entry) {
        String[] words = entry.strip().split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "'" + entry.strip() + "' is not '<document> <version> required|optional'");
        }
        return new ConsentDocument(
                words[0],
                words[1],
                isRequired(words[2])
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + words[2] + "' in '" + entry.strip() + "' is neither 'required' nor 'optional'")));
    }

    private static Optional<Boolean> isRequired(String word) {
        return switch (word) {
            case "required" -> Optional.of(true);
            case "optional" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
