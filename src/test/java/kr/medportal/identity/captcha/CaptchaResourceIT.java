package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New digits in place, and their recording, as the page's script fetches them (rules R11 and R24). */
@ExtendWith(KeycloakExtension.class)
class CaptchaResourceIT {

    private static final String STEP = "medportal-captcha";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Visitor visitor;
    private final RegistrationForm form;

    CaptchaResourceIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor();
        this.form = visitor.register(portal);
    }

    @Nested
    class NewDigits {

        @Test
        void areAnsweredOnThePageThatIsOpen() throws IOException {
            JsonNode challenge = newDigits(visitor, form);
            String token = challenge.path("token").asText();
            Registrant registrant = Registrant.valid();

            WebPage page = form.submit(registrant.with("captchaToken", token).captcha(keycloak.captchaAnswer(token)));

            assertThat(page.errors()).as("%s", page).isEmpty();
            assertThat(keycloak.realm().accounts(registrant.email())).hasSize(1);
            assertThat(Base64.getDecoder()
                            .decode(challenge.path("image").asText().replace("data:image/png;base64,", "")))
                    .startsWith(0x89, 'P', 'N', 'G');
        }

        @Test
        void areOthersThanBefore() throws IOException {
            JsonNode challenge = newDigits(visitor, form);

            assertThat(challenge.path("token").asText()).isNotEqualTo(form.captchaToken());
            assertThat(challenge.path("image").asText())
                    .isNotEqualTo(
                            form.page().document().expectFirst("#captcha-image").attr("src"));
        }

        @Test
        void areToBeHadForDigitsThatNobodyCanAnswerAnyMore() {
            keycloak.at(Duration.ofMinutes(6), () -> assertThat(
                            challenge(visitor, form, form.captchaToken()).statusCode())
                    .isEqualTo(200));
        }

        @Test
        void areKeptInNoCache() {
            assertThat(challenge(visitor, form, form.captchaToken()).headers().firstValue("Cache-Control"))
                    .contains("no-store");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "AAAA", "<b>"})
        void areNotForWhoHasNoDigits(String token) {
            assertThat(challenge(visitor, form, token).statusCode()).isEqualTo(403);
        }

        @Test
        void areNotForAnotherBrowser() {
            Visitor other = keycloak.visitor();
            RegistrationForm theirs = other.register(portal);

            assertThat(challenge(other, theirs, form.captchaToken()).statusCode())
                    .isEqualTo(403);
            assertThat(challenge(keycloak.visitor(), form, form.captchaToken()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class TheRecording {

        @ParameterizedTest
        @ValueSource(strings = {"en", "ko", "ja", "zh-CN", "ru", "fr", ""})
        void isAWavOfAtMostAHundredKilobytes(String language) {
            HttpResponse<byte[]> answer = sound(language);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body()).startsWith('R', 'I', 'F', 'F').hasSizeBetween(20_000, 100_000);
        }

        @Test
        void isTheSameEachTimeSoThatSeveralTellNoMoreThanOne() {
            assertThat(sound("ko").body()).isEqualTo(sound("ko").body());
        }

        @Test
        void isNotWorthHearingOnceTheTimeIsOver() {
            keycloak.at(
                    Duration.ofMinutes(5).plusSeconds(1),
                    () -> assertThat(sound("en").statusCode()).isEqualTo(410));
        }

        @Test
        void isNotForAnotherBrowser() {
            assertThat(keycloak.visitor()
                            .fetch(address(form, "sound"), Map.of("captchaToken", form.captchaToken()))
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void isRefusedWithAPageWhereTheBrowserItselfShowsTheAnswer() {
            Visitor stranger = keycloak.visitor();

            WebPage page = stranger.post(
                    address(form, "sound"), Map.of("captchaToken", form.captchaToken(), "language", "ko"));

            assertThat(page.status()).isEqualTo(403);
            ReadablePage.check(page, "ko");
            assertThat(page.text())
                    .contains(PageMessage.of(MessageKey.CAPTCHA_NOT_HEARD).in(Language.KO));
        }

        private HttpResponse<byte[]> sound(String language) {
            return visitor.fetch(
                    address(form, "sound"), Map.of("captchaToken", form.captchaToken(), "language", language));
        }
    }

    @Test
    void givesNoDigitsOutForAStepThatAsksForSomethingElseByNow() {
        Realm changed = keycloak.newRealm("captcha-changed");
        Visitor early = changed.visitor();
        RegistrationForm open = early.register(portal);
        changed.configure(STEP, Map.of("provider", "siteverify"));

        assertThat(challenge(early, open, open.captchaToken()).statusCode()).isEqualTo(403);
    }

    @Nested
    class WhoAsksTooOften {

        private static Realm own;

        @BeforeAll
        static void makeARealm(RunningKeycloak keycloak) {
            own = keycloak.newRealm("captcha-limits");
        }

        @Test
        void isAskedToWaitAfterThirtyPicturesInABrowserSession() throws IOException {
            Visitor eager = own.visitor();
            RegistrationForm open = eager.register(portal);
            for (int i = 1; i < 30; i++) {
                newDigits(eager, open);
            }

            HttpResponse<byte[]> refused = challenge(eager, open, open.captchaToken());

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 300L);
            WebPage page = open.submit(Registrant.valid().captcha("1"));
            assertThat(page.document().select("#captcha-image")).isEmpty();
            assertThat(page.document().expectFirst("#captcha").text()).containsPattern("[1-5] min");
            assertThat(page.errors()).containsOnlyKeys("captcha");
            keycloak.at(Duration.ofMinutes(6), () -> assertThat(RegistrationForm.on(page)
                            .submit(Registrant.valid())
                            .document()
                            .select("#captcha-image"))
                    .hasSize(1));
        }

        @Test
        void orAfterAsManyOfOneAddressAsAnAdministratorSays() {
            Realm strict = keycloak.newRealm("captcha-limits-address");
            strict.configure(STEP, Map.of("pictures-per-address", "3"));
            for (int i = 0; i < 3; i++) {
                assertThat(strict.visitor().register(portal).captchaToken()).isNotEmpty();
            }

            RegistrationForm refused = strict.visitor().register(portal);

            assertThat(refused.captchaToken()).isEmpty();
            assertThat(refused.page().document().expectFirst("#captcha").text()).containsPattern("[1-5] min");
            // Another realm counts for itself.
            assertThat(own.visitor().register(portal).captchaToken()).isNotEmpty();
        }
    }

    private static JsonNode newDigits(Visitor visitor, RegistrationForm form) throws IOException {
        HttpResponse<byte[]> answer = challenge(visitor, form, form.captchaToken());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<byte[]> challenge(Visitor visitor, RegistrationForm form, String token) {
        return visitor.fetch(address(form, "challenge"), Map.of("captchaToken", token));
    }

    private static URI address(RegistrationForm form, String resource) {
        URI page = form.page().address();
        String realm = page.getPath().replaceFirst("(/realms/[^/]+)/.*", "$1");
        return page.resolve(realm + "/medportal-captcha/" + resource);
    }
}
