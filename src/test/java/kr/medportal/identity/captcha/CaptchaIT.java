package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits in a picture on the real registration page (rule R11). */
@ExtendWith(KeycloakExtension.class)
class CaptchaIT {

    private static final String STEP = "medportal-captcha";
    private static final String NO_DATE = "19900230";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final App portal;
    private final Visitor visitor;
    private final RegistrationForm form;
    private final Registrant registrant = Registrant.valid();

    CaptchaIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.realm();
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor();
        this.form = visitor.register(portal);
    }

    @Nested
    class ThePicture {

        @Test
        void isASmallPngShownAtHalfItsSizeAndAnotherOneEachTime() throws IOException {
            Set<String> pictures = new HashSet<>();
            WebPage page = form.page();
            for (int i = 0; i < 5; i++) {
                Element image = page.document().expectFirst("img#captcha-image");
                byte[] png = Base64.getDecoder().decode(image.attr("src").replace("data:image/png;base64,", ""));
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
                assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThanOrEqualTo(6 * 1024);
                assertThat(picture.getWidth())
                        .isEqualTo(2 * Integer.parseInt(image.attr("width")))
                        .isEqualTo(400);
                assertThat(picture.getHeight())
                        .isEqualTo(2 * Integer.parseInt(image.attr("height")))
                        .isEqualTo(140);
                assertThat(image.attr("alt")).isNotBlank();
                assertThat(pictures.add(image.attr("src"))).isTrue();
                page = RegistrationForm.on(page).submit(registrant.captcha(""));
            }
        }

        @Test
        void isTheLastThingThatTheFormAsksFor() {
            assertThat(form.fields()).endsWith("captcha", "captchaToken");
            assertThat(keycloak.captchaAnswer(form.captchaToken())).matches("\\d{6}");
        }

        @Test
        void tellsNothingOfTheDigitsElsewhereOnThePage() {
            String digits = keycloak.captchaAnswer(form.captchaToken());

            Element page = form.page().document().clone();
            page.expectFirst("#captcha-image").remove();
            page.expectFirst("#captchaToken").remove();
            assertThat(page.outerHtml()).doesNotContain(digits);
        }
    }

    @Nested
    class ARightAnswer {

        @ParameterizedTest
        @CsvSource({"full-width, ０", "Arabic-Indic, ٠", "Persian, ۰", "Devanagari, ०"})
        void canBeTypedInTheDigitsOfAnyScript(String script, String zero) {
            String typed = answer(digit -> Character.toString(zero.codePointAt(0) + Integer.parseInt(digit)));

            WebPage page = form.submit(registrant.captcha(typed));

            assertThat(page.errors()).as("%s", page).isEmpty();
            assertThat(realm.accounts(registrant.email())).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "  ", "\u00A0", "\u3000", "\t", "\u200F"})
        void canHaveSpacesAnywhere(String space) {
            String typed = space + answer(digit -> digit + space);

            WebPage page = form.submit(registrant.captcha(typed).birthDate(NO_DATE));

            assertThat(page.errors()).containsOnlyKeys("birthDate");
        }

        @Test
        void countsUntilItsTimeIsOver() {
            keycloak.at(LIFETIME.minusSeconds(30), () -> {
                WebPage page = form.submit(registrant);

                assertThat(page.errors()).as("%s", page).isEmpty();
                assertThat(realm.accounts(registrant.email())).hasSize(1);
            });
        }

        private String answer(UnaryOperator<String> shown) {
            return keycloak.captchaAnswer(form.captchaToken())
                    .codePoints()
                    .mapToObj(digit -> shown.apply(Character.toString(digit)))
                    .reduce("", String::concat);
        }
    }

    @Nested
    class AnAnswerIsRefused {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000 \u200B"})
        void whereNothingWasTyped(String typed) {
            assertRefused(form.submit(registrant.captcha(typed)), Refusal.MISSING);
        }

        @Test
        void whereTheFieldDidNotComeAtAll() {
            assertRefused(form.submit(registrant.without("captcha")), Refusal.MISSING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "12345", "1234567", "abcdef", "１２３", "<b>123456</b>", "-12345", "0x1F"})
        void whereItIsWrong(String typed) {
            assertRefused(form.submit(registrant.captcha(typed)), Refusal.WRONG);
        }

        @Test
        void whereItIsWrongByOneDigit() {
            String digits = keycloak.captchaAnswer(form.captchaToken());
            int other = (Character.digit(digits.charAt(5), 10) + 1) % 10;

            assertRefused(form.submit(registrant.captcha(digits.substring(0, 5) + other)), Refusal.WRONG);
        }

        @Test
        void whereItIsEndless() {
            assertRefused(form.submit(registrant.captcha("1".repeat(100_000))), Refusal.WRONG);
        }

        @Test
        void whereItCameTooLate() {
            keycloak.at(LIFETIME.plusSeconds(1), () -> assertRefused(form.submit(registrant), Refusal.EXPIRED));
        }

        @Test
        void whereThePictureWasAnsweredBefore() {
            WebPage wrong = form.submit(registrant.captcha("1"));

            Registrant replay = registrant
                    .with("captchaToken", form.captchaToken())
                    .captcha(keycloak.captchaAnswer(form.captchaToken()));

            assertRefused(RegistrationForm.on(wrong).submit(replay), Refusal.USED);
        }

        @Test
        void whereThePictureMadeAnAccountBefore() {
            String token = form.captchaToken();
            form.submit(Registrant.valid());

            // The same browser session, and another registration in it.
            WebPage page = visitor.register(portal)
                    .submit(registrant.with("captchaToken", token).captcha(keycloak.captchaAnswer(token)));

            assertRefused(page, Refusal.USED);
        }

        @Test
        void whereThePictureIsOfAnotherBrowser() {
            String token = keycloak.visitor().register(portal).captchaToken();

            assertRefused(
                    form.submit(registrant.with("captchaToken", token).captcha(keycloak.captchaAnswer(token))),
                    Refusal.FOREIGN);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 20, 60, -1})
        void whereItsTokenWasChanged(int place) {
            String token = form.captchaToken();
            int index = Math.floorMod(place, token.length());
            char other = token.charAt(index) == 'A' ? 'Q' : 'A';
            String changed = token.substring(0, index) + other + token.substring(index + 1);

            assertRefused(
                    form.submit(registrant.with("captchaToken", changed).captcha(keycloak.captchaAnswer(token))),
                    Refusal.FOREIGN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "null", "AAAA", "<b>", "../../etc/passwd", "\u0000", "１２３", "a.b.c"})
        void whereItsTokenIsNone(String token) {
            assertRefused(form.submit(registrant.with("captchaToken", token).captcha("123456")), Refusal.FOREIGN);
        }

        @Test
        void whereItsTokenIsEndless() {
            Registrant endless =
                    registrant.with("captchaToken", "A".repeat(100_000)).captcha("123456");

            assertRefused(form.submit(endless), Refusal.FOREIGN);
        }

        @Test
        void whereItsTokenDidNotComeAtAll() {
            assertRefused(form.submit(registrant.without("captchaToken").captcha("123456")), Refusal.FOREIGN);
        }

        @Test
        void andHidesWhateverElseIsWrong() {
            Registrant wrong = registrant
                    .name("")
                    .email("no address")
                    .password("short")
                    .gender("other")
                    .phone("12")
                    .birthDate(NO_DATE)
                    .withoutConsentTo("terms");

            WebPage page = form.submit(wrong.captcha("1"));

            assertThat(page.errors()).containsOnlyKeys("captcha");
            assertThat(page.document().select("#error-summary li")).hasSize(1);
        }

        @Test
        void andHidesThatAnAddressIsTaken() {
            keycloak.visitor().register(portal).submit(registrant);

            WebPage page = form.submit(registrant.captcha("1"));

            assertThat(page.errors()).containsOnlyKeys("captcha");
            JsonNode event = realm.events("REGISTER_ERROR", registrant.email()).get(0);
            assertThat(event.path("details").path("captcha_error").asText()).isEqualTo("captcha_wrong");
        }

        /** Beside its field, with a new picture, without an account, and told apart in the event log only. */
        private void assertRefused(WebPage page, Refusal refusal) {
            ReadablePage.check(page, "en");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.errors()).containsOnlyKeys("captcha");
            assertThat(page.document().expectFirst("#input-error-captcha").parent())
                    .isSameAs(page.document().expectFirst("#captcha").parent());
            assertThat(page.error("captcha"))
                    .hasValue(PageMessage.of(
                                    refusal == Refusal.MISSING
                                            ? MessageKey.CAPTCHA_MISSING
                                            : MessageKey.CAPTCHA_TRY_NEW)
                            .in(Language.EN));
            assertThat(page.value("captcha")).isEmpty();
            assertThat(page.value("email")).isEqualTo(registrant.email());
            assertThat(page.document().select("#captcha-image")).hasSize(1);
            assertThat(page.value("captchaToken")).isNotEmpty().isNotEqualTo(form.captchaToken());
            assertThat(realm.accounts(registrant.email())).isEmpty();
            List<JsonNode> events = realm.events("REGISTER_ERROR", registrant.email());
            assertThat(events.get(0).path("error").asText()).isEqualTo(refusal.eventError());
            assertThat(events.get(0).path("details").path("captcha_error").asText())
                    .isEqualTo(refusal.eventError());
        }
    }

    @Nested
    class ARightAnswerIsRemembered {

        private final Registrant withoutDate = registrant.birthDate(NO_DATE);

        @Test
        void whileOtherFieldsAreMended() {
            WebPage page = form.submit(withoutDate);

            assertSolved(page);
            WebPage mended = RegistrationForm.on(page).submit(registrant);
            assertThat(mended.errors()).as("%s", mended).isEmpty();
            assertThat(realm.accounts(registrant.email())).hasSize(1);
        }

        @Test
        void forFiveMoreSubmissions() {
            WebPage page = form.submit(withoutDate);
            for (int i = 0; i < 5; i++) {
                assertSolved(page);
                page = RegistrationForm.on(page).submit(withoutDate);
                assertThat(page.errors()).containsOnlyKeys("birthDate");
            }

            assertAsked(page);
            WebPage unanswered = RegistrationForm.on(page).submit(registrant.captcha(""));
            assertThat(unanswered.errors()).containsOnlyKeys("captcha");
            assertThat(realm.accounts(registrant.email())).isEmpty();
        }

        @Test
        void soThatTheFifthStillMakesTheAccount() {
            WebPage page = form.submit(withoutDate);
            for (int i = 0; i < 4; i++) {
                page = RegistrationForm.on(page).submit(withoutDate);
            }

            assertThat(RegistrationForm.on(page).submit(registrant).errors()).isEmpty();
            assertThat(realm.accounts(registrant.email())).hasSize(1);
        }

        @Test
        void forNearlyTenMinutes() {
            WebPage page = form.submit(withoutDate);

            keycloak.at(REMEMBERED.minusSeconds(30), () -> {
                assertThat(RegistrationForm.on(page).submit(registrant).errors())
                        .isEmpty();
                assertThat(realm.accounts(registrant.email())).hasSize(1);
            });
        }

        @Test
        void notForMoreThanTenMinutes() {
            WebPage page = form.submit(withoutDate);

            keycloak.at(REMEMBERED.plusSeconds(1), () -> {
                WebPage late = RegistrationForm.on(page).submit(registrant);

                assertThat(late.errors()).containsOnlyKeys("captcha");
                assertAsked(late);
                assertThat(realm.accounts(registrant.email())).isEmpty();
                assertThat(RegistrationForm.on(late).submit(registrant).errors())
                        .isEmpty();
            });
        }

        @Test
        void notInAnotherRegistrationOfTheSameBrowser() {
            assertSolved(form.submit(withoutDate));

            assertAsked(visitor.register(portal).page());
        }

        private void assertSolved(WebPage page) {
            ReadablePage.check(page, "en");
            assertThat(page.errors()).containsOnlyKeys("birthDate");
            assertThat(page.document().select("#captcha-image")).isEmpty();
            assertThat(page.fields()).doesNotContain("captcha", "captchaToken");
            assertThat(page.document().select("#captcha-solved").text()).isNotBlank();
        }

        private void assertAsked(WebPage page) {
            assertThat(page.document().select("#captcha-image")).hasSize(1);
            assertThat(page.document().select("#captcha-solved")).isEmpty();
        }
    }

    @Nested
    class AnAdministrator {

        private static Realm own;

        @BeforeAll
        static void makeARealm(RunningKeycloak keycloak) {
            own = keycloak.newRealm("captcha-settings");
        }

        @Test
        void canDoWithoutIt() {
            own.require(STEP, "DISABLED");
            try {
                RegistrationForm plain = own.visitor().register(portal);
                assertThat(plain.page().document().select("#captcha-image, #captcha, .mp-captcha"))
                        .isEmpty();
                assertThat(plain.fields()).doesNotContain("captcha", "captchaToken");

                assertThat(plain.submit(registrant).errors()).isEmpty();
                assertThat(own.accounts(registrant.email())).hasSize(1);
            } finally {
                own.require(STEP, "REQUIRED");
            }
        }

        @Test
        void canAskForMoreDigitsAndRememberNothing() {
            own.configure(STEP, Map.of("digits", "8", "lifetime-seconds", "30", "remembered-submissions", "0"));
            try {
                RegistrationForm longer = own.visitor().register(portal);
                String answer = keycloak.captchaAnswer(own.url(), longer.captchaToken());
                assertThat(answer).matches("\\d{8}");

                WebPage page = longer.submit(registrant.birthDate(NO_DATE));

                assertThat(page.errors()).containsOnlyKeys("birthDate");
                assertThat(page.document().select("#captcha-image")).hasSize(1);
                keycloak.at(Duration.ofSeconds(31), () -> assertThat(
                                RegistrationForm.on(page).submit(registrant).errors())
                        .containsOnlyKeys("captcha"));
            } finally {
                own.configure(STEP, Map.of());
            }
        }

        @Test
        void ofAnotherRealmCannotSealForThisOne() {
            String token = own.visitor().register(portal).captchaToken();
            String answer = keycloak.captchaAnswer(own.url(), token);

            WebPage page = form.submit(registrant.with("captchaToken", token).captcha(answer));

            assertThat(page.errors()).containsOnlyKeys("captcha");
            assertThat(realm.events("REGISTER_ERROR", registrant.email())
                            .get(0)
                            .path("error")
                            .asText())
                    .isEqualTo(Refusal.FOREIGN.eventError());
        }
    }
}
