package kr.medportal.identity.username;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses, which are the usernames, at the registration form. */
@ExtendWith(KeycloakExtension.class)
class UsernameIT {

    private static final String EMAIL = "email";

    /** What makes an address nobody else's: a domain of its own. */
    private final String domain = "d" + UUID.randomUUID().toString().replace("-", "") + ".example";

    private final RunningKeycloak keycloak;
    private final RegistrationDesk desk;

    UsernameIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.desk = new RegistrationDesk(keycloak);
    }

    private Registrant registrant(String localPart) {
        return Registrant.valid().email(localPart + "@" + domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "a.b.c", "7", "anna.2000"})
    void canHaveLettersDigitsAndPeriods(String localPart) {
        Registrant registrant = registrant(localPart);

        JsonNode account = desk.accepts(registrant);

        assertThat(account.path(EMAIL).asText()).isEqualTo(registrant.email());
        assertThat(account.path("username").asText()).isEqualTo(registrant.email());
    }

    @Test
    void isKeptInLowerCaseAndSignsInInAnyCase() {
        Registrant registrant = Registrant.valid().email("Anna.SCHMIDT@" + domain.toUpperCase(Locale.ROOT));

        JsonNode account = desk.accepts(registrant);

        assertThat(account.path(EMAIL).asText()).isEqualTo("anna.schmidt@" + domain);
        assertThat(account.path("username").asText()).isEqualTo("anna.schmidt@" + domain);
        WebPage signedIn =
                keycloak.visitor().signIn(keycloak.portal(), "ANNA.schmidt@" + domain, registrant.password());
        assertThat(signedIn.document().select("[name=password]"))
                .as("%s", signedIn)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    anna+portal   | +
                    min_ji        | _
                    anna-maria    | -
                    anna maria    | U+0020 SPACE
                    j.müller      | ü
                    안나           | 안
                    аnna          | а
                    o'brien       | '
                    <b>anna</b>   | <
                    """)
    void isRefusedByTheNameOfTheCharacterThatItCannotHave(String localPart, String character) {
        desk.refuses(registrant(localPart), EMAIL, forbidden(character));
    }

    @ParameterizedTest
    @CsvSource({"a_b..c@%s, _", "anna+@, +", "_@%s@%s, _"})
    void isToldOneThingWhereTwoAreWrong(String address, String character) {
        desk.refuses(Registrant.valid().email(address.replace("%s", domain)), EMAIL, forbidden(character));
    }

    private static PageMessage forbidden(String character) {
        int space = character.endsWith("SPACE") ? 1 : 0;
        return PageMessage.ofValidator(MessageKey.USERNAME_FORBIDDEN_CHARACTER, character, space, "", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b@%s", ".anna@%s", "anna.@%s", "@%s", "anna", "anna@", "anna@%s.", "anna@a b.example"})
    void isRefusedWhereNoMailCanBeSent(String address) {
        desk.refuses(
                Registrant.valid().email(address.replace("%s", domain)),
                EMAIL,
                PageMessage.ofKeycloak("error-invalid-email"));
    }
}
