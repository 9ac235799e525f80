package kr.medportal.identity.password;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.ReadableCharacter;
import kr.medportal.identity.message.Violation;

/**
 * What a password is made of (rule R3): at least one ASCII digit, one Latin letter and one special character, nothing
 * else, within a length. Lengths are in code points.
 *
 * @param minLength the shortest, 1 to 64
 * @param maxLength the longest, at least {@code minLength} and 3, at most 64
 * @param specials the special characters, each once: ASCII punctuation without parentheses
 */
public record PasswordComposition(int minLength, int maxLength, String specials) implements PasswordRule {

    /** What a password can miss, in the order in which the message names it. */
    public enum Requirement {
        /** Neither too short nor too long. */
        LENGTH,
        /** At least one of 0-9. */
        DIGIT,
        /** At least one of A-Z, a-z. */
        LETTER,
        /** At least one of the special characters. */
        SPECIAL,
        /** No character but these. */
        ONLY_ALLOWED
    }

    /** @throws IllegalArgumentException says which part cannot be, in English for an administrator */
    public PasswordComposition {
        CompositionSyntax.checkLengths(minLength, maxLength);
        CompositionSyntax.checkSpecials(specials);
    }

    /**
     * @param value lengths and special characters, as in {@code 9-15 !@#$%^*}
     * @throws IllegalArgumentException says which part cannot be, in English for an administrator
     */
    public static PasswordComposition parse(String value) {
        return CompositionSyntax.parse(value);
    }

    /** @return what the candidate misses, empty for a good one */
    public Set<Requirement> missing(String password) {
        EnumSet<Requirement> missing = EnumSet.noneOf(Requirement.class);
        int length = password.codePointCount(0, password.length());
        if (length < minLength || length > maxLength) {
            missing.add(Requirement.LENGTH);
        }
        if (password.codePoints().noneMatch(PasswordComposition::isDigit)) {
            missing.add(Requirement.DIGIT);
        }
        if (password.codePoints().noneMatch(PasswordComposition::isLetter)) {
            missing.add(Requirement.LETTER);
        }
        if (password.codePoints().noneMatch(this::isSpecial)) {
            missing.add(Requirement.SPECIAL);
        }
        if (firstStranger(password).isPresent()) {
            missing.add(Requirement.ONLY_ALLOWED);
        }
        return missing;
    }

    /**
     * One violation for all that is missing. Its arguments, flags being 0 for a part that is met:
     *
     * <ol start="0">
     *   <li>length: 1, or 2 where the shortest is the longest
     *   <li>shortest length
     *   <li>longest length
     *   <li>digit: 1
     *   <li>letter: 1
     *   <li>special character: 1
     *   <li>the special characters, with spaces between
     *   <li>a character that is not allowed: 1, or 2 where it is a space
     *   <li>the first such character, readable
     * </ol>
     */
    @Override
    public Optional<Violation> check(String password, PersonalData owner) {
        Set<Requirement> missing = missing(password);
        return missing.isEmpty() ? Optional.empty() : Optional.of(violation(password, missing));
    }

    private Violation violation(String password, Set<Requirement> missing) {
        Optional<ReadableCharacter> stranger =
                firstStranger(password).stream().mapToObj(ReadableCharacter::of).findFirst();
        return Violation.of(
                MessageKey.PASSWORD_COMPOSITION,
                !missing.contains(Requirement.LENGTH) ? 0 : minLength < maxLength ? 1 : 2,
                minLength,
                maxLength,
                missing.contains(Requirement.DIGIT) ? 1 : 0,
                missing.contains(Requirement.LETTER) ? 1 : 0,
                missing.contains(Requirement.SPECIAL) ? 1 : 0,
                String.join(" ", specials.split("")),
                stranger.map(character -> 1 + character.spaceFlag()).orElse(0),
                stranger.map(ReadableCharacter::text).orElse(""));
    }

    private OptionalInt firstStranger(String password) {
        return password.codePoints()
                .filter(character -> !isDigit(character) && !isLetter(character) && !isSpecial(character))
                .findFirst();
    }

    private boolean isSpecial(int character) {
        return specials.indexOf(character) >= 0;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
