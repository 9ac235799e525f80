package kr.medportal.identity.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Keyboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    public static final int MEASURED_LENGTH = 64;

    /**
     * The years that the Java port takes for recent ones and the original, which pages run, does not; as known words they
     * weigh the same in both.
     */
    private static final List<String> RECENT_YEARS =
            IntStream.range(2020, 2030).mapToObj(Integer::toString).toList();

    /** The port adds a Japanese one. */
    private static final String NO_KEYBOARD_OF_THE_ORIGINAL = "jis";

    private static final List<Dictionary> DICTIONARIES;
    private static final List<Keyboard> KEYBOARDS;

    static {
        try {
            DICTIONARIES = StandardDictionaries.loadAllDictionaries();
            KEYBOARDS = StandardKeyboards.loadAllKeyboards().stream()
                    .filter(keyboard -> !keyboard.getName().equals(NO_KEYBOARD_OF_THE_ORIGINAL))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("zxcvbn's dictionaries are not in the jar", e);
        }
    }

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
     * What a guesser knows, likeliest first.
     *
     * @return words in lower case, for {@link #score} and for the meter that a page shows
     */
    public static List<String> knownWords(PersonalData owner) {
        Set<String> words = new LinkedHashSet<>(RECENT_YEARS);
        words.addAll(owner.knownWords());
        return List.copyOf(words);
    }

    /**
     * The same score as the original zxcvbn, which a page runs while somebody types.
     *
     * @param password of which the first {@value #MEASURED_LENGTH} characters are measured
     * @param owner whose data counts as known to the guesser
     * @return 0 to 4
     */
    public static int score(String password, PersonalData owner) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED_LENGTH));
        // A dictionary rather than zxcvbn4j's own way to take words: that one forgets them within what is repeated.
        Dictionary known = new Dictionary("known_words", knownWords(owner));
        return new ZxcvbnBuilder()
                .dictionaries(DICTIONARIES)
                .dictionary(known)
                .keyboards(KEYBOARDS)
                .build()
                .measure(measured)
                .getScore();
    }

    @Override
    public Optional<Violation> check(String password, PersonalData owner) {
        return minimum > 0 && score(password, owner) < minimum
                ? Optional.of(Violation.of(MessageKey.PASSWORD_TOO_WEAK))
                : Optional.empty();
    }
}
