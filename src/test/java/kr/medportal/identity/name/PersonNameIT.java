package kr.medportal.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names at the registration form. */
@ExtendWith(KeycloakExtension.class)
class PersonNameIT {

    private static final String NAME = "firstName";

    private final RegistrationDesk desk;

    PersonNameIT(RunningKeycloak keycloak) {
        this.desk = new RegistrationDesk(keycloak);
    }

    private String stored(String typed) {
        return desk.accepts(Registrant.valid().name(typed)).path(NAME).asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Łukasiewicz",
                "Анна Петрова",
                "김민지",
                "王小明",
                "山田 はなこ",
                "محمد بن راشد",
                "नेहा शर्मा",
                "O'Brien",
                "O’Brien",
                "ビル・ゲイツ",
                "Kim & Söhne, Jr. (III)",
                "金",
                "X",
            })
    void isKeptAsItIsWrittenInAnyScript(String name) {
        assertThat(stored(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "한", "𠮷"})
    void canHave100Characters(String character) {
        String name = character.repeat(PersonName.MAX_LENGTH);

        assertThat(stored(name)).isEqualTo(name);
        desk.refuses(
                Registrant.valid().name(name + character),
                NAME,
                PageMessage.ofValidator(MessageKey.NAME_TOO_LONG, 100));
    }

    @Test
    void isKeptInOneSpellingOfWhatLooksTheSame() {
        assertThat(stored("  Zoe\u0308 Meier\u00A0")).isEqualTo("Zo\u00EB Meier");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, <",
        "Anna > Berta, >",
        "Anna\u0000Berta, U+0000 NULL",
        "Anna\u0007Berta, U+0007 BEL",
        "Anna\u001B[31m, U+001B ESCAPE",
        "Anna\u0085Berta, U+0085 NEXT LINE (NEL)",
        "Anna\u202Eatreb, U+202E RIGHT-TO-LEFT OVERRIDE",
        "\u202DAnna, U+202D LEFT-TO-RIGHT OVERRIDE",
        "Anna\u2067Berta, U+2067 RIGHT-TO-LEFT ISOLATE",
        "Anna\u2028Berta, U+2028 LINE SEPARATOR",
    })
    void isRefusedByTheNameOfTheCharacterThatItCannotHave(String name, String character) {
        desk.refuses(
                Registrant.valid().name(name),
                NAME,
                PageMessage.ofValidator(MessageKey.NAME_FORBIDDEN_CHARACTER, character));
    }

    @Test
    void isRefusedForALineBreak() {
        desk.refuses(
                Registrant.valid().name("Anna\nBerta"),
                NAME,
                PageMessage.ofValidator(MessageKey.NAME_FORBIDDEN_CHARACTER, "U+000A LINE FEED (LF)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\u00A0"})
    void isRequired(String name) {
        desk.refuses(Registrant.valid().name(name), NAME, PageMessage.ofKeycloak("error-user-attribute-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u200B\u200D"})
    void isRefusedWhereThereIsNothingToSee(String name) {
        desk.refuses(Registrant.valid().name(name), NAME, PageMessage.ofValidator(MessageKey.NAME_BLANK));
    }
}
