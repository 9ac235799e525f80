package kr.medportal.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;

/**
 * How hard the password is to guess for somebody who knows its owner (rule R5), as
 * <a href="https://github.com/dropbox/zxcvbn">zxcvbn</a> scores it: 0 is guessed at once, 4 hardly ever.
 *
 * @param minimum the lowest score that is accepted; 0 accepts everything
 */
public record PasswordStrength(int minimum) implements PasswordRule {

    /** The highest score. */
    public static final int MAX_SCORE = 4;

    /** In UTF-16 units: zxcvbn takes up to a second for the worst 64 of them, and many seconds for 500. */
    static final int MEASURED_LENGTH = 64;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    /** @throws IllegalArgumentException if there is no such score */
    public PasswordStrength {
        if (minimum < 0 || minimum > MAX_SCORE) {
            throw new IllegalArgumentException("strength " + minimum + " is not between 0 and " + MAX_SCORE);
        }
    }

    /**
     * @param value {@code 0} to {@code 4}
     * @throws IllegalArgumentException for anything else; the message quotes it
     */
    public static PasswordStrength parse(String value) {
        if (!value.strip().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("strength '" + value + "' is not a whole number from 0 to " + MAX_SCORE);
        }
        return new PasswordStrength(Integer.parseInt(value.strip()));
    }

    /**
     * @param password of which the first 64 characters are measured
     * @param owner whose data counts as known to the guesser
     * @return 0 to 4
     */
    public static int score(String password, PersonalData owner) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED_LENGTH));
        return ZXCVBN.measure(measured, List.copyOf(owner.knownWords())).getScore();
    }

    @Override
    public Optional<Violation> check(String password, PersonalData owner) {
        return minimum > 0 && score(password, owner) < minimum
                ? Optional.of(Violation.of(MessageKey.PASSWORD_TOO_WEAK))
                : Optional.empty();
    }
}
