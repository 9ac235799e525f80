package kr.medportal.identity.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableCharacterTest {

    @ParameterizedTest
    @CsvSource({
        "7E, ~",
        "E9, é",
        "FF11, １",
        "D55C, 한",
        "1F600, 😀",
        "0301, ◌́",
        "20, U+0020 SPACE",
        "A0, U+00A0 NO-BREAK SPACE",
        "3000, U+3000 IDEOGRAPHIC SPACE",
        "200B, U+200B ZERO WIDTH SPACE",
        "202E, U+202E RIGHT-TO-LEFT OVERRIDE",
        "A, U+000A LINE FEED (LF)",
        "3164, U+3164 HANGUL FILLER",
        "2800, U+2800 BRAILLE PATTERN BLANK",
        "FE0F, U+FE0F VARIATION SELECTOR-16",
        "D800, U+D800",
        "E000, U+E000",
        "10FFFF, U+10FFFF",
    })
    void showsWhatCanBeSeenAndSpellsOutTheRest(String codePoint, String text) {
        assertThat(ReadableCharacter.of(Integer.parseInt(codePoint, 16)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"20, 1", "3000, 1", "A0, 0", "9, 0", "41, 0"})
    void callsTheSpacesOfKeyboardsASpace(String codePoint, int flag) {
        assertThat(ReadableCharacter.of(Integer.parseInt(codePoint, 16)).spaceFlag())
                .isEqualTo(flag);
    }

    @Property
    void neverShowsNothing(@ForAll @IntRange(max = Character.MAX_CODE_POINT) int codePoint) {
        assertThat(ReadableCharacter.of(codePoint).text().codePoints()).anyMatch(ReadableCharacter::isVisible);
    }
}
