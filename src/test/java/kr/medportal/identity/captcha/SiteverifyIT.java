package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kr.medportal.identity.message.MessageKey;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider {@code siteverify}, with a service in this JVM that answers as the real ones do, and as they should not. */
@ExtendWith(KeycloakExtension.class)
class SiteverifyIT {

    private static final String STEP = "medportal-captcha";
    private static final String ANSWER = "the-widgets-answer";
    private static Realm realm;

    private final App portal;
    private final Registrant registrant = Registrant.valid();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer service;
    private Reply reply = new Reply(200, "{\"success\": true}");

    SiteverifyIT(RunningKeycloak keycloak) throws IOException {
        this.portal = keycloak.portal();
        this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/siteverify", this::answer);
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        realm = keycloak.newRealm("captcha-siteverify");
    }

    @BeforeEach
    void start() {
        service.start();
        realm.configure(STEP, settings(Map.of()));
    }

    @AfterEach
    void stop() {
        end.countDown();
        service.stop(0);
        threads.shutdownNow();
    }

    @Test
    void putsTheWidgetOnThePageAndAllowsItsOriginThere() {
        WebPage page = realm.visitor().register(portal).page();

        ReadablePage.check(page, "en");
        assertThat(page.document().expectFirst(".h-captcha").attr("data-sitekey"))
                .isEqualTo("site");
        assertThat(page.document()
                        .expectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .contains("script-src 'self' https://js.captcha.example https://*.captcha.example;");
        assertThat(page.document().select("#captcha-image, #captcha-sound")).isEmpty();
    }

    @Test
    void allowsTheWidgetsFramesInTheHeaderToo() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI address = URI.create(realm.authorization(portal, Map.of("prompt", "create")));

        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(page.body()).contains("h-captcha");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .containsPattern("frame-src 'self' https://js\\.captcha\\.example https://\\*\\.captcha\\.example;");
    }

    @Test
    void takesAnAnswerThatTheServiceCallsRight() {
        WebPage page = submit(ANSWER);

        assertThat(page.errors()).as("%s", page).isEmpty();
        assertThat(realm.accounts(registrant.email())).hasSize(1);
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("secret=service-secret", "response=" + ANSWER, "remoteip=", "sitekey=site");
        assertThat(authorizations).containsExactly("Bearer extra");
    }

    @Test
    void asksTheServiceForNothingWithoutAnAnswer() {
        assertRefused(submit(""), MessageKey.CAPTCHA_CHECK_MISSING, "captcha_missing");
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesAnAnswerThatTheServiceCallsWrong() {
        reply = new Reply(200, "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"]}");

        assertRefused(submit(ANSWER), MessageKey.CAPTCHA_CHECK_FAILED, "captcha_wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {\"success\": true}",
                "302 | {\"success\": true}",
                "200 | ''",
                "200 | <html>",
                "200 | {}",
                "200 | null",
                "200 | {\"success\": \"true\"}",
                "200 | [true]"
            })
    void failsClosedWhereTheServiceAnswersNonsense(int status, String body) {
        reply = new Reply(status, body);

        assertRefused(submit(ANSWER), MessageKey.CAPTCHA_CHECK_UNAVAILABLE, "captcha_unavailable");
    }

    @Test
    void failsClosedWhereTheServiceTakesTooLong() {
        reply = new Reply(0, "");

        assertRefused(submit(ANSWER), MessageKey.CAPTCHA_CHECK_UNAVAILABLE, "captcha_unavailable");
    }

    @Test
    void failsClosedWhereTheServiceNeverComesToAnEnd() {
        reply = new Reply(-1, "");

        assertRefused(submit(ANSWER), MessageKey.CAPTCHA_CHECK_UNAVAILABLE, "captcha_unavailable");
    }

    @Test
    void failsClosedWhereTheServiceIsGone() {
        service.stop(0);

        assertRefused(submit(ANSWER), MessageKey.CAPTCHA_CHECK_UNAVAILABLE, "captcha_unavailable");
    }

    @Test
    void closesTheRegistrationWhereASettingIsMissing() {
        realm.configure(STEP, settings(Map.of("siteverify-secret", "")));

        WebPage page = realm.visitor().register(portal).page();

        assertThat(page.text())
                .contains(PageMessage.of(MessageKey.REGISTRATION_UNAVAILABLE).in(Language.EN));
    }

    @Test
    void closesTheRegistrationWhereTheVaultHasNoSuchSecret() {
        realm.configure(STEP, settings(Map.of("siteverify-secret", "${vault.nothing}")));

        WebPage page = realm.visitor().register(portal).page();

        assertThat(page.text())
                .contains(PageMessage.of(MessageKey.REGISTRATION_UNAVAILABLE).in(Language.EN));
    }

    private WebPage submit(String answer) {
        RegistrationForm form = realm.visitor().register(portal);
        return form.submitForged(registrant, Map.of("h-captcha-response", answer));
    }

    private void assertRefused(WebPage page, MessageKey message, String event) {
        ReadablePage.check(page, "en");
        assertThat(page.errors()).containsOnlyKeys("captcha");
        assertThat(page.error("captcha")).hasValue(PageMessage.of(message).in(Language.EN));
        assertThat(page.value("email")).isEqualTo(registrant.email());
        assertThat(realm.accounts(registrant.email())).isEmpty();
        assertThat(realm.events("REGISTER_ERROR", registrant.email())
                        .get(0)
                        .path("error")
                        .asText())
                .isEqualTo(event);
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "provider", "siteverify",
                "siteverify-widget", "h-captcha",
                "siteverify-script", "https://js.captcha.example/1/api.js",
                "siteverify-address", "http://localhost:" + service.getAddress().getPort() + "/siteverify",
                "siteverify-site-key", "site",
                "siteverify-secret", "service-secret",
                "siteverify-header", "Authorization: Bearer extra",
                "siteverify-origins", "https://*.captcha.example"));
        settings.putAll(more);
        return settings;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (reply.status() == 0) {
            await();
        }
        if (reply.status() < 0) {
            drip(exchange);
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(Math.max(200, reply.status()), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A byte a second, for far longer than anybody waits. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the service answers; nothing at all with the status 0, and without an end with a negative one. */
    private record Reply(int status, String body) {}
}
