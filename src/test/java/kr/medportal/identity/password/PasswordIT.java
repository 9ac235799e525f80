package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords at the registration form. */
@ExtendWith(KeycloakExtension.class)
class PasswordIT {

    private static final String PASSWORD = "password";

    private final RunningKeycloak keycloak;
    private final RegistrationDesk desk;

    PasswordIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.desk = new RegistrationDesk(keycloak);
    }

    @Nested
    class MadeOfTheRightCharacters {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "visitkorea123@",
                    "moonRiv7@",
                    "moonRiver7@Lake",
                    "moonriver74!",
                    "moonriver74@",
                    "moonriver74#",
                    "moonriver74$",
                    "moonriver74%",
                    "moonriver74^",
                    "moonriver74*",
                })
        void isAccepted(String password) {
            JsonNode account = desk.accepts(Registrant.valid().password(password));

            assertThat(credentials(account)).hasSize(1);
            assertThat(credentials(account).get(0).path("type").asText()).isEqualTo(PASSWORD);
        }

        @Test
        void opensTheAccountInItsOwnCaseOnly() {
            Registrant registrant = Registrant.valid().password("visitkorea123@");
            desk.accepts(registrant);
            String shouted = registrant.password().toUpperCase(Locale.ROOT);

            assertThat(asksForAPassword(registrant.email(), shouted)).isTrue();
            assertThat(asksForAPassword(registrant.email(), registrant.password()))
                    .isFalse();
        }

        /** Still, after that one. */
        private boolean asksForAPassword(String username, String password) {
            WebPage page = keycloak.visitor().signIn(keycloak.portal(), username, password);
            return !page.document().select("[name=password]").isEmpty();
        }

        private JsonNode credentials(JsonNode account) {
            return keycloak.realm().get("/users/" + account.path("id").asText() + "/credentials");
        }
    }

    @Nested
    class MissingParts {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        visit12@         | length               |
                        visitkorea12345@ | length               |
                        visitkorea@      | digit                |
                        1357924680@      | letter               |
                        visitkorea123    | special              |
                        visitkorea12@~   |                      | ~
                        visitkorea12@_   |                      | _
                        visit korea12@   |                      | U+0020 SPACE
                        visitkoréa123@   |                      | é
                        visitkorea12１@  |                      | １
                        visitkorea１２３@ | digit               | １
                        visitkorea123~   | special              | ~
                        korea            | length digit special |
                        비밀번호12345      | letter special       | 비
                        ~                | length digit letter special | ~
                        """)
        void areAllNamedAtOnce(String password, @Nullable String missing, @Nullable String stranger) {
            List<String> parts = missing == null ? List.of() : List.of(missing.split(" "));

            desk.refuses(Registrant.valid().password(password), PASSWORD, message(parts, stranger));
        }

        private static PageMessage message(List<String> missing, @Nullable String stranger) {
            return PageMessage.of(
                    MessageKey.PASSWORD_COMPOSITION,
                    missing.contains("length") ? 1 : 0,
                    9,
                    15,
                    missing.contains("digit") ? 1 : 0,
                    missing.contains("letter") ? 1 : 0,
                    missing.contains("special") ? 1 : 0,
                    "! @ # $ % ^ *",
                    stranger == null ? 0 : stranger.endsWith("SPACE") ? 2 : 1,
                    stranger == null ? "" : stranger);
        }
    }

    @Nested
    class WithPersonalData {

        private final Registrant registrant =
                Registrant.valid().birthDate("1990.03.25").country("KR").phone("010-8765-4321");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "kim19900325!",
                    "kim900325!ab",
                    "kim25031990!",
                    "kim250390!ab",
                    "kim03251990!",
                    "kim032590!ab",
                })
        void isRefusedForTheBirthDateInEveryUsualOrder(String password) {
            desk.refuses(registrant.password(password), PASSWORD, PageMessage.of(MessageKey.PASSWORD_BIRTH_DATE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "kim01087654!", // as dialled at home, its beginning
                    "kim654321!ab", // its end
                    "kim821087!ab", // from abroad
                    "kim876543!ab", // from the middle
                })
        void isRefusedForSixDigitsOfThePhoneNumber(String password) {
            desk.refuses(registrant.password(password), PASSWORD, PageMessage.of(MessageKey.PASSWORD_PHONE_NUMBER));
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim1990!abcd", "kim0325!abcd", "kim54321!abc"})
        void isOnlyAdvisedAgainstForLess(String password) {
            desk.accepts(registrant.password(password));
        }
    }

    @Test
    void thatAGuesserTriesFirstIsRefused() {
        desk.refuses(
                Registrant.valid().name("P!nk4ever").password("p!nk4EVER"),
                PASSWORD,
                PageMessage.of(MessageKey.PASSWORD_TOO_WEAK));
    }
}
