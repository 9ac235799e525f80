package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads whose password is refused, in every language. */
class PasswordMessagesTest {

    private static final String SPECIALS = "! @ # $ % ^ *";

    private static Stream<String> languages() {
        return RenderedMessage.LANGUAGES.stream();
    }

    /** Every combination of unmet parts: two kinds of length, two kinds of a character that cannot be used. */
    private static List<Violation> combinations() {
        List<Violation> all = new ArrayList<>();
        for (int length = 0; length <= 2; length++) {
            for (int kinds = 0; kinds < 8; kinds++) {
                for (int stranger = 0; stranger <= 2; stranger++) {
                    if (length + kinds + stranger > 0) {
                        all.add(composition(length, kinds & 1, kinds >> 1 & 1, kinds >> 2 & 1, stranger));
                    }
                }
            }
        }
        return all;
    }

    private static Violation composition(int length, int digit, int letter, int special, int stranger) {
        return Violation.of(
                MessageKey.PASSWORD_COMPOSITION,
                length,
                length == 2 ? 12 : 9,
                length == 2 ? 12 : 15,
                digit,
                letter,
                special,
                SPECIALS,
                stranger,
                stranger == 1 ? "~" : stranger == 2 ? "U+0020 SPACE" : "");
    }

    private static Stream<Arguments> combinationsInEveryLanguage() {
        return languages().flatMap(language -> combinations().stream().map(v -> Arguments.of(language, v)));
    }

    @ParameterizedTest
    @MethodSource("combinationsInEveryLanguage")
    @DisplayName("is whole sentences whichever parts are unmet")
    void isWholeSentencesWhicheverPartsAreUnmet(String language, Violation violation) {
        String text = RenderedMessage.of(violation, language);

        assertThat(text)
                .doesNotContain("{", "}", "choice", "|", "  ", "U+0020", "''")
                .doesNotContainPattern("[.。:：] ?[.。]")
                .doesNotContainPattern("[“「«]\\s*[”」»]")
                .matches("\\S.*(?:[.。]|[:：] ?\\Q" + SPECIALS + "\\E)");
        assertThat(sentences(text)).hasSize(1 + unmet(violation)).doesNotHaveDuplicates();
    }

    /** The lead is one; a character that cannot be used takes two: which one, and what can be used. */
    private static int unmet(Violation violation) {
        List<Object> flags = violation.arguments();
        int kinds =
                (int) Stream.of(0, 3, 4, 5).filter(i -> !flags.get(i).equals(0)).count();
        return kinds + (flags.get(7).equals(0) ? 0 : 2);
    }

    private static List<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.。])"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("differs for every combination, so that each unmet part is named")
    void differsForEveryCombination(String language) {
        Set<String> texts = new HashSet<>();
        combinations().forEach(violation -> texts.add(RenderedMessage.of(violation, language)));

        assertThat(texts).hasSameSizeAs(combinations());
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("names the numbers, the special characters and the character to remove")
    void namesWhatIsNeeded(String language) {
        assertThat(RenderedMessage.of(composition(1, 0, 0, 0, 0), language)).contains("9", "15");
        assertThat(RenderedMessage.of(composition(2, 0, 0, 0, 0), language)).containsOnlyOnce("12");
        assertThat(RenderedMessage.of(composition(0, 0, 0, 1, 0), language)).contains(SPECIALS);
        assertThat(RenderedMessage.of(composition(0, 0, 0, 0, 1), language)).contains("~", SPECIALS);
    }

    @Test
    @DisplayName("reads in English as written here")
    void readsInEnglish() {
        assertThat(RenderedMessage.of(composition(1, 1, 1, 1, 1), "en"))
                .isEqualTo("This password does not meet the rules yet. Use 9 to 15 characters. Add a digit (0–9)."
                        + " Add a Latin letter (A–Z, a–z). Add a special character (! @ # $ % ^ *). Remove “~”."
                        + " Only digits, Latin letters and these special characters can be used: ! @ # $ % ^ *");
        assertThat(RenderedMessage.of(composition(0, 1, 0, 0, 0), "en"))
                .isEqualTo("This password does not meet the rules yet. Add a digit (0–9).");
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("has a text of its own for each kind of personal data and for a weak password")
    void hasATextForEveryOtherRefusal(String language) {
        List<String> texts = Stream.of(
                        MessageKey.PASSWORD_BIRTH_DATE,
                        MessageKey.PASSWORD_PHONE_NUMBER,
                        MessageKey.PASSWORD_NAME,
                        MessageKey.PASSWORD_EMAIL,
                        MessageKey.PASSWORD_TOO_WEAK)
                .map(key -> RenderedMessage.of(Violation.of(key), language))
                .toList();

        assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.contains("{") || text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("explains every policy to the administrator")
    void explainsEveryPolicy(String language) {
        assertThat(Stream.of("medportal-composition", "medportal-personal-data", "medportal-strength")
                        .map(id -> RenderedMessage.bundle(language).getProperty("passwordPoliciesHelp." + id)))
                .doesNotContainNull()
                .noneMatch(text -> text.contains("'") || text.contains("{"));
    }
}
