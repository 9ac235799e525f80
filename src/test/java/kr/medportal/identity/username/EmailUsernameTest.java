package kr.medportal.identity.username;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailUsernameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "Anna.Petrova@Example.ORG",
                "a@b.c",
                "007@example.org",
                "anna.1990@example.org",
                "anna@мед.рф",
                "anna@under_score-and+plus.example",
                "anna@[127.0.0.1]",
            })
    void lettersDigitsAndPeriodsMakeAUsername(String email) {
        assertThat(EmailUsername.check(email, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna_petrova", "анна", "@example.org", "a..b@example.org", ".a@example.org"})
    void whatIsNoAddressIsLeftToTheEmailValidator(String email) {
        assertThat(EmailUsername.check(email, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "anna+portal@example.org, +",
                "anna_petrova@example.org, _",
                "anna-petrova@example.org, -",
                "anna'petrova@example.org, '",
                "_+anna@example.org, _",
                "анна@example.org, а",
                "ann\u00E4@example.org, \u00E4",
                "anna\u0301@example.org, \u00E1",
                "\uFF41nna@example.org, \uFF41",
                "\u0661@example.org, \u0661",
                "홍길동@example.org, 홍",
                "😀@example.org, 😀",
                "a@b@example.org, @",
                "anna\u200B@example.org, U+200B ZERO WIDTH SPACE",
                "anna\u00A0@example.org, U+00A0 NO-BREAK SPACE",
                "ann\u0131@example.org, \u0131",
            })
    void theFirstOtherCharacterIsNamed(String email, String shown) {
        assertThat(EmailUsername.check(email, ""))
                .contains(Violation.of(MessageKey.USERNAME_FORBIDDEN_CHARACTER, shown, 0, "", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna petrova@example.org", " anna@example.org"})
    void aSpaceIsCalledASpace(String email) {
        assertThat(EmailUsername.check(email, ""))
                .contains(Violation.of(MessageKey.USERNAME_FORBIDDEN_CHARACTER, "U+0020 SPACE", 1, "", 0));
    }

    @Property
    void agreesWithAPattern(@ForAll String localPart) {
        assertThat(EmailUsername.check(localPart + "@example.org", "").isEmpty())
                .isEqualTo(localPart.matches("[A-Za-z0-9.]*"));
    }

    @Nested
    class WithExtraCharacters {

        @ParameterizedTest
        @ValueSource(strings = {"anna_petrova@example.org", "anna+portal@example.org", "anna@example.org"})
        void allowsThemToo(String email) {
            assertThat(EmailUsername.check(email, "_+")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"anna-p@example.org, -", "anna_é@example.org, é"})
        void stillNamesOthers(String email, String shown) {
            assertThat(EmailUsername.check(email, "_+"))
                    .contains(Violation.of(MessageKey.USERNAME_FORBIDDEN_CHARACTER, shown, 0, "_ +", 1));
        }
    }

    @Nested
    class TheSetting {

        @ParameterizedTest
        @ValueSource(strings = {"", "_", "_-+", "!#$%&'*+/=?^_`{|}~-", "."})
        void takesPunctuation(String characters) {
            assertThat(ExtraCharacters.problem(characters)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "_a,'a' is allowed anyway",
                    "7,'7' is allowed anyway",
                    "_ +,U+0020 SPACE",
                    "_@,'@' ends the part",
                    "é,'é' is not an ASCII",
                    "＿,'＿' is not an ASCII",
                    "_\u0000_,U+0000 NULL",
                })
        void refusesTheRestAndNamesIt(String characters, String reason) {
            assertThat(ExtraCharacters.problem(characters))
                    .hasValueSatisfying(problem -> assertThat(problem).contains(reason));
        }
    }

    @Nested
    class Messages {

        static Stream<String> languages() {
            return RenderedMessage.LANGUAGES.stream();
        }

        @ParameterizedTest
        @MethodSource("languages")
        void nameTheCharacterAndWhatIsAllowed(String language) {
            assertThat(shown("anna+x@example.org", "", language))
                    .contains("+")
                    .contains("@")
                    .doesNotContain("U+", "{", "}");
            assertThat(shown("anna x@example.org", "", language)).doesNotContain("U+0020", "{");
            assertThat(shown("anna\u200Bx@example.org", "", language)).contains("U+200B ZERO WIDTH SPACE");
            assertThat(shown("anna~x@example.org", "_-", language))
                    .contains("~", "_ -")
                    .doesNotContain("{");
        }

        private String shown(String email, String extra, String language) {
            return RenderedMessage.ofAttribute(
                    "email", EmailUsername.check(email, extra).orElseThrow(), language);
        }
    }
}
