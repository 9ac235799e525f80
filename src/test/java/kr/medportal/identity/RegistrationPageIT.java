package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registration page as a whole, without JavaScript: what it says beforehand, and of many mistakes at once. */
@ExtendWith(KeycloakExtension.class)
class RegistrationPageIT {

    private static final PageMessage REQUIRED = PageMessage.ofKeycloak("error-user-attribute-required");

    private final RunningKeycloak keycloak;
    private final RegistrationDesk desk;

    RegistrationPageIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.desk = new RegistrationDesk(keycloak);
    }

    @Nested
    class BeforeAnythingIsTyped {

        /** Where each note stands, with what is the same in every language. */
        private static final Map<String, List<String>> NOTES = Map.of(
                "email", List.of("medportalNoteEmailIsLogin", "medportalNoteReplyByEmail"),
                "password",
                        List.of(
                                "medportalNotePassword",
                                "medportalNotePasswordCharacters",
                                "medportalNotePasswordPersonalData"),
                "birthDate", List.of("medportalNoteBirthDate"),
                "captcha", List.of("medportalNoteCaptcha", "medportalNoteCaptchaListen"));

        private static final Map<String, List<String>> LITERALS = Map.of(
                "password", List.of("9", "15", "visitkorea123@", "! @ # $ % ^ *"),
                "birthDate", List.of("19900325"));

        @ParameterizedTest
        @EnumSource(Language.class)
        void saysEveryNoteInTheReadersLanguage(Language language) {
            WebPage page = open(language);

            assertThat(page.language()).isEqualTo(language.tag());
            assertThat(page.errors()).isEmpty();
            NOTES.forEach((field, keys) -> {
                Element note = seen(page, "note-" + field);
                assertThat(note.select("p").eachText())
                        .isEqualTo(keys.stream()
                                .map(key -> PageMessage.ofKeycloak(key).in(language))
                                .toList());
                LITERALS.getOrDefault(field, List.of())
                        .forEach(literal -> assertThat(note.text()).contains(literal));
            });
            assertThat(page.document().select(".mp-legend").text())
                    .isEqualTo("* " + PageMessage.ofKeycloak("requiredFields").in(language));
        }

        /** No note is forgotten English. */
        @Test
        void saysEachNoteInFiveWordings() {
            List<WebPage> pages = Stream.of(Language.values()).map(this::open).toList();

            NOTES.keySet().forEach(field -> assertThat(pages)
                    .extracting(page -> seen(page, "note-" + field).text())
                    .doesNotHaveDuplicates());
        }

        private WebPage open(Language language) {
            return keycloak.visitor(language.tag()).register(keycloak.portal()).page();
        }

        private static Element seen(WebPage page, String id) {
            Element element = page.document().getElementById(id);
            assertThat(element).as("%s on %s", id, page).isNotNull();
            assertThat(element.closest("[hidden], template, noscript, dialog, details"))
                    .as(id)
                    .isNull();
            return element;
        }
    }

    @Nested
    class OfManyMistakesAtOnce {

        @Test
        void saysWhatIsMissing() {
            Registrant nothing = Registrant.valid()
                    .name("")
                    .email("")
                    .password("")
                    .without("gender")
                    .phone("")
                    .country("")
                    .birthDate("")
                    .withoutConsentTo("terms")
                    .withoutConsentTo("privacy");

            desk.refuses(
                    nothing,
                    Map.of(
                            "firstName",
                            REQUIRED,
                            "email",
                            PageMessage.ofKeycloak("missingEmailMessage"),
                            "password",
                            PageMessage.ofKeycloak("missingPasswordMessage"),
                            "gender",
                            REQUIRED,
                            "country",
                            REQUIRED,
                            "birthDate",
                            REQUIRED,
                            "consent-terms",
                            PageMessage.of(MessageKey.CONSENT_REQUIRED),
                            "consent-privacy",
                            PageMessage.of(MessageKey.CONSENT_REQUIRED)));
        }

        @Test
        void saysWhatIsWrongWithEachAndKeepsTheRest() {
            Registrant wrong = Registrant.valid()
                    .name("<b>\"Kim\" & Co")
                    .email("kim_minji@example.com")
                    .password("korea")
                    .with("password-confirm", "corea")
                    .gender("undisclosed")
                    .phone("1234")
                    .country("KR")
                    .birthDate("19900230")
                    .withoutConsentTo("privacy")
                    .consentTo("marketing");

            desk.refuses(
                    wrong,
                    Map.of(
                            "firstName", PageMessage.ofValidator(MessageKey.NAME_FORBIDDEN_CHARACTER, "<"),
                            "email", PageMessage.ofValidator(MessageKey.USERNAME_FORBIDDEN_CHARACTER, "_", 0, "", 0),
                            "password",
                                    PageMessage.of(
                                            MessageKey.PASSWORD_COMPOSITION, 1, 9, 15, 1, 0, 1, "! @ # $ % ^ *", 0, ""),
                            "password-confirm", PageMessage.ofKeycloak("invalidPasswordConfirmMessage"),
                            "phoneNumber", PageMessage.ofValidator(MessageKey.PHONE_NOT_A_NUMBER, "010-2000-0000"),
                            "birthDate", PageMessage.ofValidator(MessageKey.BIRTH_DATE_NOT_A_DATE),
                            "consent-privacy", PageMessage.of(MessageKey.CONSENT_REQUIRED)));
        }
    }
}
