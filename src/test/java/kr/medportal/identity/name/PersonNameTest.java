package kr.medportal.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Nested
    class Accepted {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Anna Petrova",
                    "Анна Сергеевна Петрова",
                    "홍길동",
                    "山田 太郎",
                    "ビル・ゲイツ",
                    "王小明",
                    "สมชาย ใจดี",
                    "محمد بن سلمان",
                    "Ειρήνη Παπά",
                    "Nguyễn Thị Minh Khai",
                    "O'Brien",
                    "O’Brien",
                    "Jean-Luc d'Été, Jr.",
                    "Ng",
                    "O",
                    "김",
                    "X Æ A-12",
                    "\u0645\u06CC\u200C\u0646\u0627", // ZWNJ within a Persian name
                    "\u0D28\u0D4D\u200D", // ZWJ within a Malayalam one
                    "\u200FAnna", // a direction mark, which turns nothing that follows
                    "Robert'); DROP TABLE Students;--",
                    "𠮷野家",
                })
        void namesAsPeopleWriteThem(String name) {
            assertThat(PersonName.check(name)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "é", "한", "𠮷"})
        void aHundredCharactersOfAnyScript(String character) {
            assertThat(PersonName.check(character.repeat(100))).isEmpty();
        }

        @Test
        void aHundredCharactersThatArriveDecomposedAndWithBlanksAround() {
            assertThat(PersonName.check(
                            " " + Normalizer.normalize("é", Normalizer.Form.NFD).repeat(100) + " "))
                    .isEmpty();
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\t \n",
                    "\u00A0",
                    "\u3000\u2003",
                    "\u200B",
                    "\u200D\u200C",
                    "\uFEFF",
                    "\u115F",
                    "\u1160",
                    "\u3164",
                    "\uFFA0",
                    "\u2800",
                    "\u034F",
                    "\u00AD",
                    "\uFE0F",
                    "\u202E",
                    "\u0000",
                    " \u3164\u200B ",
                })
        void whatShowsNothing(String name) {
            assertThat(PersonName.check(name)).contains(Violation.of(MessageKey.NAME_BLANK));
        }

        @ParameterizedTest
        @CsvSource({
            "3C, <",
            "3E, >",
            "0, U+0000 NULL",
            "9, U+0009 CHARACTER TABULATION",
            "A, U+000A LINE FEED (LF)",
            "1B, U+001B ESCAPE",
            "7F, U+007F DELETE",
            "85, U+0085 NEXT LINE (NEL)",
            "2028, U+2028 LINE SEPARATOR",
            "2029, U+2029 PARAGRAPH SEPARATOR",
            "202A, U+202A LEFT-TO-RIGHT EMBEDDING",
            "202B, U+202B RIGHT-TO-LEFT EMBEDDING",
            "202C, U+202C POP DIRECTIONAL FORMATTING",
            "202D, U+202D LEFT-TO-RIGHT OVERRIDE",
            "202E, U+202E RIGHT-TO-LEFT OVERRIDE",
            "2066, U+2066 LEFT-TO-RIGHT ISOLATE",
            "2067, U+2067 RIGHT-TO-LEFT ISOLATE",
            "2068, U+2068 FIRST STRONG ISOLATE",
            "2069, U+2069 POP DIRECTIONAL ISOLATE",
            "D800, U+D800",
            "DFFF, U+DFFF",
        })
        void markupControlsAndWhatTurnsTheDirection(String codePoint, String shown) {
            String character = Character.toString(Integer.parseInt(codePoint, 16));
            Violation violation = Violation.of(MessageKey.NAME_FORBIDDEN_CHARACTER, shown);

            assertThat(PersonName.check("Anna" + character + "Petrova")).contains(violation);
            assertThat(PersonName.check("Anna" + character)).contains(violation);
            assertThat(PersonName.check(character + "Anna")).contains(violation);
        }

        @Test
        void aScriptElementByItsFirstBracket() {
            assertThat(PersonName.check("<script>alert(1)</script>"))
                    .contains(Violation.of(MessageKey.NAME_FORBIDDEN_CHARACTER, "<"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "한", "𠮷"})
        void aHundredAndOneCharacters(String character) {
            assertThat(PersonName.check(character.repeat(101))).contains(Violation.of(MessageKey.NAME_TOO_LONG, 100));
        }
    }

    @Nested
    class CanonicalForm {

        @ParameterizedTest
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    " Anna  Petrova ,Anna  Petrova",
                    "\u3000山田\u00A0,山田",
                    "Zoe\u0308,Zo\u00EB",
                    "\u1112\u1161\u11AB,한"
                })
        void isComposedAndHasNoBlanksAround(String raw, String canonical) {
            assertThat(PersonName.canonical(raw)).isEqualTo(canonical);
        }

        @Test
        void ofNothingIsNothing() {
            assertThat(PersonName.canonical("\u00A0 \n")).isEmpty();
        }
    }

    @Property
    void aCanonicalFormIsItsOwn(@ForAll String raw) {
        String canonical = PersonName.canonical(raw);
        assertThat(PersonName.canonical(canonical)).isEqualTo(canonical);
    }

    @Property
    void theCanonicalFormOfAnAcceptedNameIsAccepted(@ForAll @StringLength(max = 110) String raw) {
        if (PersonName.check(raw).isEmpty()) {
            assertThat(PersonName.check(PersonName.canonical(raw))).isEmpty();
        }
    }

    @Property
    void anyPlainLettersAreAName(@ForAll @AlphaChars @StringLength(min = 1, max = 100) String letters) {
        assertThat(PersonName.check(letters)).isEmpty();
    }

    @Nested
    class Messages {

        static Stream<String> languages() {
            return RenderedMessage.LANGUAGES.stream();
        }

        @ParameterizedTest
        @MethodSource("languages")
        void nameTheCharacterAndTheLimit(String language) {
            assertThat(shown("Anna\u202E", language)).contains("U+202E RIGHT-TO-LEFT OVERRIDE");
            assertThat(shown("<b>", language)).contains("<");
            assertThat(shown("a".repeat(101), language)).contains("100");
            assertThat(List.of(shown("", language), shown("<", language), shown("a".repeat(101), language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.contains("{"));
        }

        private String shown(String name, String language) {
            return RenderedMessage.ofAttribute(
                    "firstName", PersonName.check(name).orElseThrow(), language);
        }
    }
}
