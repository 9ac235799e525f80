package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The digits when a password was forgotten: above a threshold only, and never the only way (rule R11). */
@ExtendWith(KeycloakExtension.class)
class ResetCaptchaIT {

    private static final String STEP = "medportal-reset-captcha";
    private static Realm realm;

    private final RunningKeycloak keycloak;
    private final App portal;

    ResetCaptchaIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        realm = keycloak.newRealm("captcha-reset");
    }

    @BeforeEach
    void askAlways() {
        realm.requireReset(STEP, "REQUIRED");
        realm.configureReset(STEP, Map.of("threshold", "0"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areAskedForInEveryLanguage(Language language) {
        WebPage page = request(language.tag());

        ReadablePage.check(page, language.tag());
        assertThat(page.document().select("#captcha-image, #captcha-listen, [name=waited]"))
                .hasSize(3);
    }

    @Test
    void tellNobodyWhetherThereIsSuchAnAccount() {
        Account member = realm.accounts().create(NewAccount.member().with("locale", "ru"));

        WebPage page = request(realm, "en", member.login());

        assertThat(page.language()).isEqualTo("en");
        assertThat(page.document().body().text())
                .isEqualTo(request("en").document().body().text());
        assertThat(answer(page, "1").document().body().text())
                .isEqualTo(answer(request("en"), "1").document().body().text());
    }

    @Test
    void tellNobodyByTheRegistrationEither() {
        Account member = realm.accounts().create(NewAccount.member());

        WebPage registration = registrationAfterAskingFor(member.login());

        WebPage strangers = registrationAfterAskingFor("nobody@example.com");
        assertThat(registration.status()).isEqualTo(strangers.status());
        assertThat(registration.document().text())
                .isEqualTo(strangers.document().text());
    }

    /** The registration page of the same tab. */
    private WebPage registrationAfterAskingFor(String username) {
        Visitor visitor = realm.visitor("en");
        String address = request(visitor, username).action().toString();
        return visitor.open(address.replaceFirst("/login-actions/[^?]*", "/login-actions/registration")
                .replaceAll("(session_code|execution)=[^&]*&?", ""));
    }

    @Test
    void sendTheMailToWhomItWasAskedFor() {
        Account member = realm.accounts().create(NewAccount.member());
        WebPage page = request(realm, "en", member.login());

        assertSent(answer(page, realm.captchaAnswer(page.value("captchaToken"))));

        assertThat(keycloak.mailTo(member.login()).link()).isPresent();
    }

    @Test
    void sendTheMailToWhoHasWaited() {
        Realm quiet = keycloak.newRealm("captcha-reset-waited");
        quiet.configureReset(STEP, Map.of("threshold", "0"));
        Account member = quiet.accounts().create(NewAccount.member());
        WebPage page = request(quiet, "en", member.login());

        keycloak.at(Duration.ofSeconds(61), () -> assertSent(goOnWithoutDigits(page)));

        assertThat(keycloak.mailTo(member.login()).link()).isPresent();
    }

    @Test
    void areNotAskedForOnceMoreWhereTheLinkIsOpenedInAnotherBrowser() {
        Account member = realm.accounts().create(NewAccount.member());
        WebPage page = request(realm, "en", member.login());
        answer(page, realm.captchaAnswer(page.value("captchaToken")));

        WebPage opened =
                realm.visitor("en").open(keycloak.mailTo(member.login()).link().orElseThrow());

        assertThat(opened.document().select("#captcha-image")).isEmpty();
        assertThat(opened.document().select("#kc-passwd-update-form, #kc-info-message"))
                .isNotEmpty();
    }

    @Test
    void letTheRequestThroughOnceTheyAreRight() {
        WebPage page = request("en");

        WebPage sent = answer(page, realm.captchaAnswer(page.value("captchaToken")));

        assertSent(sent);
    }

    @Test
    void holdItBackWhileTheyAreWrong() {
        WebPage page = request("en");

        WebPage refused = answer(page, "1");

        ReadablePage.check(refused, "en");
        assertThat(refused.errors()).containsOnlyKeys("captcha");
        assertThat(refused.error("captcha"))
                .hasValue(PageMessage.of(MessageKey.CAPTCHA_TRY_NEW).in(Language.EN));
        assertThat(refused.value("captchaToken")).isNotEmpty().isNotEqualTo(page.value("captchaToken"));
        assertThat(realm.get("/events?max=1000&type=RESET_PASSWORD_ERROR").toString())
                .contains("captcha_wrong");
    }

    @Test
    void cannotBeThoseOfTheRegistration() {
        String token = realm.visitor().register(portal).captchaToken();
        WebPage page = request("en");

        WebPage refused = page.submit(Map.of("captchaToken", token, "captcha", realm.captchaAnswer(token)));

        assertThat(refused.errors()).containsOnlyKeys("captcha");
    }

    @Test
    void areNotTheOnlyWayForWhoWaits() {
        WebPage page = request("en");

        WebPage tooSoon = goOnWithoutDigits(page);

        assertThat(tooSoon.document().select("#captcha-image")).hasSize(1);
        assertThat(tooSoon.text()).containsPattern("Please wait a little longer \\(\\d+ s\\)");
        keycloak.at(Duration.ofSeconds(61), () -> assertSent(goOnWithoutDigits(tooSoon)));
    }

    @Test
    void letWaitOneAddressNoMoreOftenThanTheThreshold() {
        Realm busy = keycloak.newRealm("captcha-reset-waiting");
        busy.configureReset(STEP, Map.of("threshold", "0"));
        WebPage first = request(busy, "en");
        WebPage second = request(busy, "en");

        keycloak.at(Duration.ofSeconds(61), () -> {
            assertSent(goOnWithoutDigits(first));

            WebPage refused = goOnWithoutDigits(second);

            assertThat(refused.text())
                    .containsPattern("wait \\d{3} s, then press")
                    .containsPattern("wait a little longer \\(\\d{3} s\\)");
        });
    }

    @Test
    void appearAfterAsManyRequestsOfOneAddressAsAnAdministratorSays() {
        Realm busy = keycloak.newRealm("captcha-reset-threshold");
        busy.configureReset(STEP, Map.of("threshold", "2"));

        for (int i = 0; i < 2; i++) {
            assertSent(request(busy, "en"));
        }
        assertThat(request(busy, "en").document().select("#captcha-image")).hasSize(1);
        keycloak.at(Duration.ofMinutes(11), () -> assertSent(request(busy, "en")));
    }

    @Test
    void canBeSwitchedOff() {
        realm.requireReset(STEP, "DISABLED");

        assertSent(request("en"));
    }

    @Test
    void failClosedWhereASettingCannotWork() {
        realm.configureReset(STEP, Map.of("threshold", "many"));

        WebPage page = request("en");

        assertThat(page.text())
                .contains(PageMessage.of(MessageKey.RESET_UNAVAILABLE).in(Language.EN));
        assertThat(page.document().select("#captcha-image, form")).isEmpty();
    }

    private WebPage request(String language) {
        return request(realm, language);
    }

    private WebPage request(Realm of, String language) {
        return request(of, language, "nobody@example.com");
    }

    private WebPage request(Realm of, String language, String username) {
        return request(of.visitor(language), username);
    }

    private WebPage request(Visitor visitor, String username) {
        return visitor.signIn(portal).follow("a[href*=reset-credentials]").submit(Map.of("username", username));
    }

    private static WebPage answer(WebPage page, String digits) {
        return page.submit(Map.of("captcha", digits));
    }

    private static WebPage goOnWithoutDigits(WebPage page) {
        return page.press("waited");
    }

    /** The page that says so whether there is such an account or not. */
    private static void assertSent(WebPage page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#captcha-image")).isEmpty();
        assertThat(page.text()).contains("a message is on its way to it");
    }
}
