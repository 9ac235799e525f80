package kr.medportal.identity.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.medportal.identity.message.ReadableCharacter;

/** How an administrator writes a {@link PasswordComposition}: {@code 9-15 !@#$%^*}. Every refusal says what to mend. */
final class CompositionSyntax {

    private static final String EXAMPLE = "write it like 9-15 !@#$%^*";
    private static final Pattern VALUE = Pattern.compile("(?<lengths>\\S+)(?:\\s+(?<specials>.*))?", Pattern.DOTALL);
    private static final Pattern LENGTHS = Pattern.compile("(?<min>[0-9]+)-(?<max>[0-9]+)");

    /** A longer password could no longer be measured as a whole. */
    private static final int LONGEST = PasswordStrength.MEASURED_LENGTH;

    /** A digit, a letter and a special character. */
    private static final int SHORTEST_POSSIBLE = 3;

    private CompositionSyntax() {}

    static PasswordComposition parse(String value) {
        Matcher parts = VALUE.matcher(value.strip());
        Matcher lengths = LENGTHS.matcher(parts.matches() ? parts.group("lengths") : "");
        if (!lengths.matches()) {
            throw new IllegalArgumentException("'" + value + "' does not begin with the lengths: " + EXAMPLE);
        }
        String specials = parts.group("specials");
        if (specials == null) {
            throw new IllegalArgumentException("'" + value + "' does not list the special characters: " + EXAMPLE);
        }
        return new PasswordComposition(length(lengths.group("min")), length(lengths.group("max")), specials);
    }

    /** A number too long to be read is out of bounds anyway. */
    private static int length(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    static void checkLengths(int min, int max) {
        if (min < 1 || min > LONGEST || max < 1 || max > LONGEST) {
            throw new IllegalArgumentException("lengths: both must be from 1 to " + LONGEST);
        }
        String lengths = "lengths " + min + "-" + max + ": ";
        if (min > max) {
            throw new IllegalArgumentException(lengths + "the shortest is above the longest");
        }
        if (max < SHORTEST_POSSIBLE) {
            throw new IllegalArgumentException(
                    lengths + "a digit, a letter and a special character need " + SHORTEST_POSSIBLE);
        }
    }

    static void checkSpecials(String specials) {
        if (specials.isEmpty()) {
            throw new IllegalArgumentException("no special characters are listed: " + EXAMPLE);
        }
        specials.codePoints().forEach(character -> checkSpecial(character, specials));
    }

    private static void checkSpecial(int character, String specials) {
        String shown = "special characters: '" + ReadableCharacter.of(character).text() + "' ";
        if (Character.isLetter(character)) {
            throw new IllegalArgumentException(shown + "is a letter");
        }
        if (Character.isDigit(character)) {
            throw new IllegalArgumentException(shown + "is a digit");
        }
        if (character == '(' || character == ')') {
            throw new IllegalArgumentException(shown + "cannot be one: parentheses enclose the value of a policy");
        }
        if (character <= ' ' || character == 0x7F) {
            throw new IllegalArgumentException(shown + "is a blank or control character: list them without gaps");
        }
        if (character > 0x7F) {
            throw new IllegalArgumentException(shown + "is not an ASCII character");
        }
        if (specials.indexOf(character) != specials.lastIndexOf(character)) {
            throw new IllegalArgumentException(shown + "is listed twice");
        }
    }
}
