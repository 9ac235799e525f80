package kr.medportal.identity.password;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
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
        return kind(password, owner).map(Violation::of);
    }

    private Optional<MessageKey> kind(String password, PersonalData owner) {
        if (holds(password, owner.birthDate())) {
            return Optional.of(MessageKey.PASSWORD_BIRTH_DATE);
        }
        if (owner.phoneDigits().stream().anyMatch(number -> holdsDigitsOf(password, number))) {
            return Optional.of(MessageKey.PASSWORD_PHONE_NUMBER);
        }
        if (words && holdsWordOf(password, owner.name())) {
            return Optional.of(MessageKey.PASSWORD_NAME);
        }
        if (words && holdsWordOf(password, owner.email())) {
            return Optional.of(MessageKey.PASSWORD_EMAIL);
        }
        return Optional.empty();
    }

    private boolean holds(String password, @Nullable BirthDate birthDate) {
        return birthDate != null && birthDateDigits.of(birthDate).stream().anyMatch(password::contains);
    }

    private boolean holdsDigitsOf(String password, String number) {
        return IntStream.rangeClosed(0, number.length() - phoneDigits)
                .mapToObj(start -> number.substring(start, start + phoneDigits))
                .anyMatch(password::contains);
    }

    private static boolean holdsWordOf(String password, @Nullable String text) {
        return text != null && Words.ofLetters(text, MIN_LETTERS).anyMatch(Words.fold(password)::contains);
    }
}
