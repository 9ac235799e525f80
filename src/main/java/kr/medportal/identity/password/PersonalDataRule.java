package kr.medportal.identity.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.password.Requirement.Kind;
import org.jspecify.annotations.Nullable;

/** Personal data that must not stand in the password (rule R4). */
public enum PersonalDataRule implements PasswordRule {

    /** The birth date with six or eight digits, and any six consecutive digits of the phone number. */
    DIGITS(BirthDateDigits.COMPLETE, 6, false),

    /**
     * Also a part of the birth date, any four consecutive digits of the phone number, and any word of the name or the
     * e-mail address that has four letters or more.
     */
    STRICT(BirthDateDigits.ALL, 4, true);

    private static final int MIN_LETTERS = 4;

    private final BirthDateDigits birthDateDigits;
    private final int phoneDigits;
    private final boolean words;

    PersonalDataRule(BirthDateDigits birthDateDigits, int phoneDigits, boolean words) {
        this.birthDateDigits = birthDateDigits;
        this.phoneDigits = phoneDigits;
        this.words = words;
    }

    /**
     * @param value {@code digits} or {@code strict}
     * @throws IllegalArgumentException for anything else; the message lists what there is
     */
    public static PersonalDataRule parse(String value) {
        return Arrays.stream(values())
                .filter(rule -> rule.setting().equals(value.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is not one of "
                        + Arrays.stream(values()).map(PersonalDataRule::setting).collect(Collectors.joining(", "))));
    }

    private String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Violation> check(String password, PersonalData owner) {
        return requirements(owner).stream()
                .filter(requirement -> !requirement.isMetBy(password))
                .findFirst()
                .map(requirement -> Violation.of(message(requirement.kind())));
    }

    @Override
    public List<Requirement> requirements(PersonalData owner) {
        List<Requirement> requirements = new ArrayList<>();
        requirements.add(Requirement.without(Kind.NO_BIRTH_DATE, digitsOf(owner.birthDate()), false));
        requirements.add(Requirement.without(Kind.NO_PHONE_NUMBER, digitsOf(owner.phoneDigits()), false));
        if (words) {
            requirements.add(Requirement.without(Kind.NO_NAME, wordsOf(owner.name()), true));
            requirements.add(Requirement.without(Kind.NO_EMAIL, wordsOf(owner.email()), true));
        }
        return requirements;
    }

    private static MessageKey message(Kind kind) {
        return switch (kind) {
            case NO_BIRTH_DATE -> MessageKey.PASSWORD_BIRTH_DATE;
            case NO_PHONE_NUMBER -> MessageKey.PASSWORD_PHONE_NUMBER;
            case NO_NAME -> MessageKey.PASSWORD_NAME;
            case NO_EMAIL -> MessageKey.PASSWORD_EMAIL;
            default -> throw new IllegalArgumentException("no requirement of this rule: " + kind);
        };
    }

    private List<String> digitsOf(@Nullable BirthDate birthDate) {
        return birthDate == null ? List.of() : birthDateDigits.of(birthDate);
    }

    private List<String> digitsOf(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> IntStream.rangeClosed(0, number.length() - phoneDigits)
                        .mapToObj(start -> number.substring(start, start + phoneDigits)))
                .distinct()
                .toList();
    }

    private static List<String> wordsOf(@Nullable String text) {
        return text == null
                ? List.of()
                : Words.ofLetters(text, MIN_LETTERS).distinct().toList();
    }
}
