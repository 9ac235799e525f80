package kr.medportal.identity.name;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.ReadableCharacter;
import kr.medportal.identity.message.Violation;

/**
 * A person's full name as that person writes it (rule R1): any script, any punctuation, one letter or several words.
 * Nothing is refused but what is no name to look at, and what could change the page or the sentence around it.
 */
public final class PersonName {

    /** In code points of the canonical form. */
    public static final int MAX_LENGTH = 100;

    private PersonName() {}

    /**
     * One spelling for what looks the same: Unicode NFC, without blanks around it.
     *
     * @param raw as typed, of any length
     */
    public static String canonical(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int start = 0;
        int end = composed.length();
        while (start < end && isBlank(composed.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }

    /**
     * @param name canonical or not; blanks around it do not count as its length
     * @return empty for a name that can be kept; otherwise the one thing that is wrong with it, with the character or
     *     the limit as its argument
     */
    public static Optional<Violation> check(String name) {
        String canonical = canonical(name);
        if (canonical.codePoints().noneMatch(ReadableCharacter::isVisible)) {
            return Optional.of(Violation.of(MessageKey.NAME_BLANK));
        }
        OptionalInt forbidden =
                name.codePoints().filter(PersonName::isForbidden).findFirst();
        if (forbidden.isPresent()) {
            String character = ReadableCharacter.of(forbidden.getAsInt()).text();
            return Optional.of(Violation.of(MessageKey.NAME_FORBIDDEN_CHARACTER, character));
        }
        if (canonical.codePointCount(0, canonical.length()) > MAX_LENGTH) {
            return Optional.of(Violation.of(MessageKey.NAME_TOO_LONG, MAX_LENGTH));
        }
        return Optional.empty();
    }

    /** {@link String#strip()} leaves the no-break spaces, which arrive with pasted text. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Markup, controls, and what turns the writing direction of the text that follows the name. */
    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> codePoint == '<' || codePoint == '>' || turnsDirection(codePoint);
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
