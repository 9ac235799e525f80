package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.server.AdminApiException;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Settings that cannot work, as an administrator enters them: refused on saving where Keycloak asks, by the endpoints
 * that its console uses; else nobody can register, and the server's log says why.
 */
@ExtendWith(KeycloakExtension.class)
class SettingsIT {

    private static Realm realm;

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Registrant registrant = Registrant.valid();

    SettingsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        realm = keycloak.newRealm("settings");
    }

    @Nested
    class APasswordPolicyIsRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "medportal-composition | 15-9 !@#$%^*   | lengths 15-9: the shortest is above the longest",
                    "medportal-composition | 9-15 !@a#      | special characters: 'a' is a letter",
                    "medportal-composition | 9-15 !@é#      | special characters: 'é' is a letter",
                    "medportal-composition | 9-15 !@1#      | special characters: '1' is a digit",
                    "medportal-composition | 9-15 !@!       | special characters: '!' is listed twice",
                    "medportal-composition | 9-15           | does not list the special characters",
                    "medportal-composition | 0-15 !@#       | lengths: both must be from 1 to 64",
                    "medportal-composition | 9-65 !@#       | lengths: both must be from 1 to 64",
                    "medportal-composition | 9 !@#          | does not begin with the lengths",
                    "medportal-composition | nine           | does not begin with the lengths",
                    "medportal-strength    | 9              | 9",
                    "medportal-strength    | -1             | -1",
                    "medportal-strength    | strong         | strong",
                    "medportal-personal-data | loose        | loose"
                })
        void andTheMessageNamesItAndWhatIsWrong(String policy, String value, String reason) {
            String before = realm.get("").path("passwordPolicy").asText();

            AdminApiException refusal = refusalOf(
                    "", new ObjectMapper().createObjectNode().put("passwordPolicy", policy + "(" + value + ")"));

            assertThat(refusal.status()).isEqualTo(400);
            assertThat(message(refusal))
                    .startsWith("Invalid config for " + policy + ": ")
                    .contains(reason);
            assertThat(realm.get("").path("passwordPolicy").asText()).isEqualTo(before);
        }
    }

    @Nested
    class TheUserProfileIsRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "birthDate | medportal-birth-date | zone          | Asia/Soul     | unknown time zone 'Asia/Soul'",
                    "birthDate | medportal-birth-date | minimum-age   | -1            | from 0 to 120, not '-1'",
                    "birthDate | medportal-birth-date | minimum-age   | 121           | from 0 to 120, not '121'",
                    "birthDate | medportal-birth-date | minimum-age   | nineteen      | not 'nineteen'",
                    "birthDate | medportal-birth-date | minimum-age   | 18.5          | not '18.5'",
                    "birthDate | medportal-birth-date | stricter-ages | XX=20         | unknown country 'XX'",
                    "birthDate | medportal-birth-date | stricter-ages | TH=18         | TH=18 is not stricter",
                    "birthDate | medportal-birth-date | stricter-ages | TH=20, TH=21  | 'TH' stands there twice",
                    "birthDate | medportal-birth-date | stricter-ages | Thailand      | expected COUNTRY=AGE",
                    "email | medportal-username | extra-local-part-characters | _é        | 'é' is not an ASCII",
                    "email | medportal-username | extra-local-part-characters | _a        | 'a' is allowed anyway",
                    "email | medportal-username | extra-local-part-characters | _@        | '@' ends the part",
                    "email | medportal-username | extra-local-part-characters | _ -       | is a blank"
                })
        void whereAValidatorCannotWork(
                String attribute, String validator, String setting, String value, String reason) {
            JsonNode before = realm.get("/users/profile");
            JsonNode changed = before.deepCopy();
            ((ObjectNode) attribute(changed, attribute).path("validations").path(validator)).put(setting, value);

            AdminApiException refusal = refusalOf("/users/profile", changed);

            assertThat(refusal.status()).isEqualTo(400);
            assertThat(message(refusal)).contains(attribute, validator, setting, reason);
            assertThat(realm.get("/users/profile")).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "birthDate | medportal-canonical     | shouted | birth-date",
                    "firstName | medportal-write-once    | twice   | true, false",
                    "country   | medportal-option-labels | planets | countries"
                })
        void whereAnAnnotationHasAnUnknownValue(String attribute, String annotation, String value, String allowed) {
            JsonNode before = realm.get("/users/profile");
            JsonNode changed = before.deepCopy();
            ((ObjectNode) attribute(changed, attribute).path("annotations")).put(annotation, value);

            AdminApiException refusal = refusalOf("/users/profile", changed);

            assertThat(refusal.status()).isEqualTo(400);
            assertThat(message(refusal)).contains(attribute, annotation, value, allowed);
            assertThat(realm.get("/users/profile")).isEqualTo(before);
        }

        private static JsonNode attribute(JsonNode profile, String name) {
            return StreamSupport.stream(profile.path("attributes").spliterator(), false)
                    .filter(attribute -> attribute.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class NobodyCanRegister {

        @ParameterizedTest
        @CsvSource({
            "digits, 4, 4 is not between 5 and 8",
            "digits, nine, not a whole number: nine",
            "lifetime-seconds, 5, 5 is not between 30 and 3600",
            "remembered-submissions, -1, -1 is not between 0 and 50",
            "remembered-minutes, 100, 100 is not between 1 and 60"
        })
        void whereTheCaptchaCannotWork(String setting, String value, String reason) {
            try {
                realm.configure("medportal-captcha", Map.of(setting, value));

                assertClosed(portal, "captcha_misconfigured", setting, reason);
            } finally {
                realm.configure("medportal-captcha", Map.of());
            }
            assertOpen();
        }

        @ParameterizedTest
        @CsvSource({
            "terms, 'terms', is not '<document> <version> required|optional'",
            "maybe, 'terms 2026-11-23 maybe', 'maybe'",
            "twice, 'terms 2026-11-23 required##terms 2026-11-23 optional', the document 'terms' is listed twice",
            "no id, 'Terms! 2026-11-23 required', 'Terms!' is not a document",
            "none, '##', no document is listed"
        })
        void whereTheDocumentsCannotBeRead(String what, String documents, String reason) {
            try {
                realm.inForceUnchecked(documents);

                assertClosed(portal, "consents_misconfigured", "documents", reason);
            } finally {
                realm.inForce();
            }
            assertOpen();
        }

        @Test
        void whereADocumentHasNoText() {
            try {
                realm.inForceUnchecked("terms 1999-01-01 required");

                assertClosed(portal, "consents_misconfigured", "'terms'", "version '1999-01-01'");
            } finally {
                realm.inForce();
            }
            assertOpen();
        }

        @Test
        void throughAClientWhoseKindOfAccountIsUnknown() {
            JsonNode client = realm.get("/clients?clientId=provider-microsite").path(0);
            ObjectNode changed = client.deepCopy();
            changed.withObject("/attributes").put("medportal.account-kind", "alien");
            String path = "/clients/" + client.path("id").asText();
            try {
                realm.put(path, changed);

                assertClosed(
                        keycloak.providerMicrosite(),
                        "account_kind_misconfigured",
                        "medportal.account-kind",
                        "'alien'");
            } finally {
                realm.put(path, client);
            }
            assertOpen();
        }

        @Test
        void whereTheRoleOfTheAccountIsMissing() {
            JsonNode role = realm.get("/roles/service-provider");
            ObjectNode renamed = role.deepCopy();
            renamed.put("name", "somebody");
            String path = "/roles-by-id/" + role.path("id").asText();
            try {
                realm.put(path, renamed);

                assertClosed(
                        keycloak.providerMicrosite(),
                        "account_kind_misconfigured",
                        "no realm role 'service-provider'",
                        "provider-microsite");
            } finally {
                realm.put(path, role);
            }
            assertOpen();
        }

        /** In every language, before anything is typed and after it was sent; and the log says so with these words. */
        private void assertClosed(App app, String event, String... words) {
            int before = log().size();
            for (Language language : Language.values()) {
                RegistrationForm form = realm.visitor(language.tag()).register(app);
                assertUnavailable(form.page(), language);

                WebPage page = form.submit(registrant);

                assertUnavailable(page, language);
                assertThat(page.errors()).as("%s", page).isEmpty();
                assertThat(page.value("email")).isEqualTo(registrant.email());
            }
            assertThat(realm.accounts(registrant.email())).isEmpty();
            assertThat(realm.events("REGISTER_ERROR", registrant.email()))
                    .hasSize(Language.values().length)
                    .allSatisfy(each -> assertThat(each.path("error").asText()).isEqualTo(event));
            assertThat(log().stream().skip(before).filter(line -> line.contains("ERROR [kr.medportal.")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .contains("Nobody can register in", "realm " + realm.name())
                            .contains(words));
        }

        private void assertUnavailable(WebPage page, Language language) {
            ReadablePage.check(page, language.tag());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().select("#error-summary").text())
                    .as("%s", page)
                    .isEqualTo(
                            PageMessage.of(MessageKey.REGISTRATION_UNAVAILABLE).in(language));
        }

        private void assertOpen() {
            WebPage page = realm.visitor().register(portal).submit(registrant);

            assertThat(page.errors()).as("%s", page).isEmpty();
            assertThat(realm.accounts(registrant.email())).hasSize(1);
        }

        private List<String> log() {
            try {
                // Not readAllLines: a log may have bytes that are no UTF-8.
                return new String(Files.readAllBytes(keycloak.log()), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static AdminApiException refusalOf(String path, JsonNode body) {
        return catchThrowableOfType(AdminApiException.class, () -> realm.put(path, body));
    }

    /** What the console shows. */
    private static String message(AdminApiException refusal) {
        try {
            return new ObjectMapper()
                    .readTree(refusal.body())
                    .path("errorMessage")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
