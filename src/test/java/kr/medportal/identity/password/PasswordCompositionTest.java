package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.password.Requirement.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCompositionTest {

    /** The rule as the portal's page states it, in another language than the code. */
    private static final String PATTERN = "(?=.*[0-9])(?=.*[A-Za-z])(?=.*[!@#$%^*])[0-9A-Za-z!@#$%^*]{9,15}";

    private final PasswordComposition portal = PasswordComposition.parse("9-15 !@#$%^*");

    @Nested
    class Accepted {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "visitkorea123@",
                    "abcdefg1!", // 9
                    "abcdefghijklm1!", // 15
                    "ABCDEFGH1*",
                    "1!aaaaaaa",
                    "!@#$%^*1a",
                    "12345678a!",
                })
        void fromNineToFifteenOfTheThreeKinds(String password) {
            assertThat(portal.missing(password)).isEmpty();
            assertThat(portal.check(password, PersonalData.NONE)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"!", "@", "#", "$", "%", "^", "*"})
        void eachSpecialCharacterAlone(String special) {
            assertThat(portal.missing("visitkorea1" + special)).isEmpty();
        }
    }

    @Nested
    class Refused {

        static Stream<Arguments> incomplete() {
            return Stream.of(
                    Arguments.of("abcdef1!", Set.of(Kind.LENGTH)), // 8
                    Arguments.of("abcdefghijklmn1!", Set.of(Kind.LENGTH)), // 16
                    Arguments.of("visitkorea@", Set.of(Kind.DIGIT)),
                    Arguments.of("1234567890@", Set.of(Kind.LETTER)),
                    Arguments.of("visitkorea123", Set.of(Kind.SPECIAL)),
                    Arguments.of("visitkorea1~", Set.of(Kind.SPECIAL, Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1!~", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1!_", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1! ", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkor\u00E9a1!", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkore\u0301a1!", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea!\uFF11", Set.of(Kind.DIGIT, Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1\uFF01", Set.of(Kind.SPECIAL, Kind.ONLY_ALLOWED)),
                    Arguments.of("12345678!\uFF41", Set.of(Kind.LETTER, Kind.ONLY_ALLOWED)),
                    Arguments.of("12345678!\u0430", Set.of(Kind.LETTER, Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea!\u0661", Set.of(Kind.DIGIT, Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1!(", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1!&", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("visitkorea1!\u0000", Set.of(Kind.ONLY_ALLOWED)),
                    Arguments.of("", EnumSet.of(Kind.LENGTH, Kind.DIGIT, Kind.LETTER, Kind.SPECIAL)),
                    Arguments.of(
                            "~", EnumSet.of(Kind.LENGTH, Kind.DIGIT, Kind.LETTER, Kind.SPECIAL, Kind.ONLY_ALLOWED)));
        }

        @ParameterizedTest
        @MethodSource("incomplete")
        void everythingThatIsMissingAtOnce(String password, Set<Kind> missing) {
            assertThat(portal.missing(password)).containsExactlyInAnyOrderElementsOf(missing);
        }

        @Test
        void countsCodePointsNotUtf16Units() {
            assertThat(portal.missing("abcd1!😀😀")).contains(Kind.LENGTH); // 8 code points, 10 units
            assertThat(portal.missing("abcd1!😀😀😀")).doesNotContain(Kind.LENGTH);
        }

        @Test
        void inOneViolationWithTheFirstCharacterThatCannotBeUsed() {
            assertThat(portal.check("~_", PersonalData.NONE))
                    .contains(
                            Violation.of(MessageKey.PASSWORD_COMPOSITION, 1, 9, 15, 1, 1, 1, "! @ # $ % ^ *", 1, "~"));
            assertThat(portal.check("visitkorea1! ", PersonalData.NONE))
                    .contains(Violation.of(
                            MessageKey.PASSWORD_COMPOSITION, 0, 9, 15, 0, 0, 0, "! @ # $ % ^ *", 2, "U+0020 SPACE"));
        }

        @Test
        void withALengthOfItsOwnWhereThereIsOnlyOne() {
            PasswordComposition twelve = PasswordComposition.parse("12-12 !");
            assertThat(twelve.check("a1!", PersonalData.NONE))
                    .contains(Violation.of(MessageKey.PASSWORD_COMPOSITION, 2, 12, 12, 0, 0, 0, "!", 0, ""));
        }
    }

    @Property(tries = 3000)
    void agreesWithTheRuleAsAPattern(@ForAll("candidates") String candidate) {
        assertThat(portal.missing(candidate).isEmpty()).isEqualTo(candidate.matches(PATTERN));
    }

    @Property
    void agreesWithThePatternOnAnything(@ForAll String candidate) {
        assertThat(portal.missing(candidate).isEmpty()).isEqualTo(candidate.matches(PATTERN));
    }

    @Provide
    Arbitrary<String> candidates() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withChars("09afAZ!@#$%^*")
                                .ofMinLength(7)
                                .ofMaxLength(17)),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars("0aZ!*~_ é１")
                                .ofMinLength(7)
                                .ofMaxLength(17)));
    }

    @Property
    void aSettingIsReadOrRefusedAndNothingElse(@ForAll String value) {
        try {
            PasswordComposition.parse(value);
        } catch (IllegalArgumentException e) {
            assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class).hasMessageMatching("(?s).*\\S.*");
        }
    }

    @Nested
    class TheSetting {

        @ParameterizedTest
        @ValueSource(strings = {"9-15 !@#$%^*", " 9-15   !@#$%^* ", "09-15 !@#$%^*", "9-15\t!@#$%^*"})
        void isReadWithWhateverBlanks(String value) {
            assertThat(PasswordComposition.parse(value)).isEqualTo(new PasswordComposition(9, 15, "!@#$%^*"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1-64 -", "3-3 !", "64-64 \"'&<>{}|", "1-3 #"})
        void mayHaveAnyBoundsThatCanBeMet(String value) {
            assertThat(PasswordComposition.parse(value).specials()).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "15-9 !@#; lengths 15-9: the shortest is above the longest",
                    "0-15 !; lengths: both must be from 1 to 64",
                    "9-65 !; lengths: both must be from 1 to 64",
                    "0-0 !; lengths: both must be from 1 to 64",
                    "9-99999999999999999999 !; lengths: both must be from 1 to 64",
                    "1-2 !; lengths 1-2: a digit, a letter and a special character need 3",
                    "9-15; '9-15' does not list the special characters",
                    "!@#$%^*; '!@#$%^*' does not begin with the lengths",
                    "9 !@#; '9 !@#' does not begin with the lengths",
                    "9- !@#; '9- !@#' does not begin with the lengths",
                    "-9-15 !; '-9-15 !' does not begin with the lengths",
                    "9 - 15 !; '9 - 15 !' does not begin with the lengths",
                    "9–15 !; '9–15 !' does not begin with the lengths",
                    "９-15 !; does not begin with the lengths",
                    "9.5-15 !; does not begin with the lengths",
                    "\"\"; '' does not begin with the lengths",
                    "9-15 !a#; special characters: 'a' is a letter",
                    "9-15 !é; special characters: 'é' is a letter",
                    "9-15 !7; special characters: '7' is a digit",
                    "9-15 !١; special characters: '١' is a digit",
                    "9-15 !@ #; special characters: 'U+0020 SPACE' is a blank",
                    "9-15 !(; special characters: '(' cannot be one: parentheses",
                    "9-15 !); special characters: ')' cannot be one: parentheses",
                    "9-15 !@!; special characters: '!' is listed twice",
                    "9-15 !€; special characters: '€' is not an ASCII character",
                    "9-15 !！; special characters: '！' is not an ASCII character",
                    "9-15 \u0007!; special characters: 'U+0007 BEL' is a blank or control character",
                })
        void isRefusedWithTheReason(String value, String reason) {
            assertThatThrownBy(() -> PasswordComposition.parse(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(reason);
        }

        @Test
        void cannotBeMadeWithoutSpecialCharacters() {
            assertThatThrownBy(() -> new PasswordComposition(9, 15, ""))
                    .hasMessageContaining("no special characters are listed");
        }
    }

    @Test
    void anExampleOfThePageFitsEveryWayItIsWritten() {
        assertThat(List.of("visitkorea123@", "VISITKOREA123@"))
                .allMatch(p -> portal.missing(p).isEmpty());
    }
}
