package kr.medportal.identity.password;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.ReadableCharacter;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.password.Requirement.Kind;

/**
 * What a password is made of (rule R3): at least one ASCII digit, one Latin letter and one special character, nothing
 * else, within a length. Lengths are in code points.
 *
 * @param minLength the shortest, 1 to 64
 * @param maxLength the longest, at least {@code minLength} and 3, at most 64
 * @param specials the special characters, each once: ASCII punctuation without parentheses
 */
public record PasswordComposition(int minLength, int maxLength, String specials) implements PasswordRule {

    private static final String DIGITS = "0-9";
    private static final String LETTERS = "A-Za-z";

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

    @Override
    public List<Requirement> requirements(PersonalData owner) {
        return List.of(
                Requirement.matching(
                        minLength < maxLength ? Kind.LENGTH : Kind.EXACT_LENGTH,
                        "[\\s\\S]{" + minLength + "," + maxLength + "}",
                        Integer.toString(minLength),
                        Integer.toString(maxLength)),
                Requirement.having(Kind.DIGIT, "[" + DIGITS + "]"),
                Requirement.having(Kind.LETTER, "[" + LETTERS + "]"),
                Requirement.having(Kind.SPECIAL, "[" + inClass(specials) + "]", readableSpecials()),
                Requirement.matching(Kind.ONLY_ALLOWED, "[" + allowed() + "]*", readableSpecials()));
    }

    /** @return what the candidate misses, empty for a good one */
    public Set<Kind> missing(String password) {
        return requirements(PersonalData.NONE).stream()
                .filter(requirement -> !requirement.isMetBy(password))
                .map(Requirement::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
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
        Set<Kind> missing = missing(password);
        return missing.isEmpty() ? Optional.empty() : Optional.of(violation(password, missing));
    }

    private Violation violation(String password, Set<Kind> missing) {
        Optional<ReadableCharacter> stranger =
                firstStranger(password).stream().mapToObj(ReadableCharacter::of).findFirst();
        return Violation.of(
                MessageKey.PASSWORD_COMPOSITION,
                missing.contains(Kind.LENGTH) ? 1 : missing.contains(Kind.EXACT_LENGTH) ? 2 : 0,
                minLength,
                maxLength,
                missing.contains(Kind.DIGIT) ? 1 : 0,
                missing.contains(Kind.LETTER) ? 1 : 0,
                missing.contains(Kind.SPECIAL) ? 1 : 0,
                readableSpecials(),
                stranger.map(character -> 1 + character.spaceFlag()).orElse(0),
                stranger.map(ReadableCharacter::text).orElse(""));
    }

    private String readableSpecials() {
        return String.join(" ", specials.split(""));
    }

    /** As it can stand between brackets. ECMAScript takes no other escapes than these needed ones. */
    private static String inClass(String characters) {
        return characters.replaceAll("[\\[\\]\\\\^-]", "\\\\$0");
    }

    /** All characters that can be used, as they can stand between brackets. */
    private String allowed() {
        return DIGITS + LETTERS + inClass(specials);
    }

    private OptionalInt firstStranger(String password) {
        Matcher stranger = Pattern.compile("[^" + allowed() + "]").matcher(password);
        return stranger.find() ? OptionalInt.of(stranger.group().codePointAt(0)) : OptionalInt.empty();
    }
}
