package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody with a browser that has no JavaScript: keeps cookies, follows redirects as far as an app's redirect address,
 * submits forms. One visitor is one browser session.
 */
public final class Visitor {

    private static final int MAX_REDIRECTS = 15;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final RunningKeycloak keycloak;
    private final String realmUrl;
    private final String language;
    private final Cookies cookies = new Cookies();
    private final Map<String, AuthorizationRequest> requests = new HashMap<>();

    Visitor(RunningKeycloak keycloak, String realmUrl, String language) {
        this.keycloak = keycloak;
        this.realmUrl = realmUrl;
        this.language = language;
    }

    RunningKeycloak keycloak() {
        return keycloak;
    }

    /** What is to be typed for the picture of a page of this visitor's realm. */
    String captchaAnswer(String token) {
        return keycloak.captchaAnswer(realmUrl, token);
    }

    /** Forgets all cookies, as a browser that lost its session. */
    public void forgetCookies() {
        cookies.clear();
    }

    /** Presses "Register" in an app. */
    public RegistrationForm register(App app) {
        return new RegistrationForm(authorize(app, Map.of("prompt", "create")));
    }

    /** Presses "Sign in" in an app; ends at the app when there is a session already. */
    public WebPage signIn(App app) {
        return authorize(app, Map.of());
    }

    /** Signs in with a password, from the app's "Sign in" on. */
    public WebPage signIn(App app, String username, String password) {
        return signIn(app).submit(Map.of("username", username, "password", password));
    }

    /** Signs in with the account's password, from the app's "Sign in" on. */
    public WebPage signIn(App app, Account account) {
        return signIn(app, account.login(), account.password());
    }

    /** Sends an app's authorization request with further parameters. */
    public WebPage authorize(App app, Map<String, String> parameters) {
        AuthorizationRequest request = AuthorizationRequest.of(app);
        requests.put(request.state(), request);
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putIfAbsent("ui_locales", language);
        return open(request.uri(realmUrl, all));
    }

    /** Opens an address, such as the link of a mail. */
    public WebPage open(String address) {
        return open(URI.create(address));
    }

    WebPage open(URI address) {
        return follow(request(address).GET().build());
    }

    /** Posts fields to an address, whatever its form looks like. */
    public WebPage post(URI address, Map<String, String> fields) {
        return post(address, fields, Map.of());
    }

    /** Posts fields and behind them more fields, with which a name can come twice. */
    WebPage post(URI address, Map<String, String> fields, Map<String, String> more) {
        Secrets.USED.inForm(fields);
        String form = FormData.encode(fields) + (more.isEmpty() ? "" : "&" + FormData.encode(more));
        return follow(request(address)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** What the script of a page gets for fields that it posts, whatever the answer is. */
    public HttpResponse<byte[]> fetch(URI address, Map<String, String> fields) {
        Secrets.USED.inForm(fields);
        HttpRequest request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormData.encode(fields)))
                .build();
        return send(request, BodyHandlers.ofByteArray());
    }

    /**
     * Lets the app at which the visitor arrived exchange its code.
     *
     * @throws AssertionError when the visitor is at no app, or the server refuses
     */
    public Tokens tokens(WebPage arrived) {
        AuthorizationRequest request = requests.get(arrived.parameter("state"));
        if (request == null) {
            throw new AssertionError("Not at an app but at " + arrived);
        }
        Map<String, String> fields = Map.of(
                "grant_type", "authorization_code",
                "client_id", request.app().clientId(),
                "redirect_uri", request.app().redirectUri(),
                "code", arrived.parameter("code"),
                "code_verifier", request.verifier());
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(FormData.encode(fields)))
                        .build());
        if (response.statusCode() != 200) {
            throw new AssertionError("No tokens: " + response.statusCode() + " " + response.body());
        }
        Secrets.USED.inForm(fields);
        Secrets.USED.inJson(response.body());
        Tokens tokens = Tokens.of(response.body());
        if (!Objects.equals(tokens.id().path("nonce").asText(), request.nonce())) {
            throw new AssertionError("The ID token has another nonce");
        }
        return tokens;
    }

    /**
     * Becomes another account of the realm, as the admin console's "Impersonate" does it.
     *
     * @param administrator tokens of an account that may do that
     */
    public void impersonate(Tokens administrator, Account member) {
        URI address =
                URI.create(realmUrl.replace("/realms/", "/admin/realms/") + "/users/" + member.id() + "/impersonation");
        HttpResponse<String> response = send(request(address)
                .header("Authorization", "Bearer " + administrator.accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        if (response.statusCode() != 200) {
            throw new AssertionError("Impersonation is answered by " + response.statusCode());
        }
        cookies.take(response.headers().allValues("Set-Cookie"));
    }

    /** Signs out as an app does it. */
    public WebPage signOut(App app, Tokens tokens) {
        Map<String, String> parameters = Map.of(
                "client_id", app.clientId(),
                "post_logout_redirect_uri", app.redirectUri(),
                "id_token_hint", tokens.idToken());
        return open(URI.create(realmUrl + "/protocol/openid-connect/logout?" + FormData.encode(parameters)));
    }

    private HttpRequest.Builder request(URI address) {
        Secrets.USED.inAddress(address);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept-Language", language);
        String header = cookies.headerFor(address);
        return header.isEmpty() ? request : request.header("Cookie", header);
    }

    private WebPage follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            HttpResponse<String> response = send(request);
            URI here = response.uri();
            cookies.take(response.headers().allValues("Set-Cookie"));
            if (response.statusCode() / 100 != 3) {
                return WebPage.of(this, here, response.statusCode(), response.body());
            }
            URI next = here.resolve(response.headers().firstValue("Location").orElseThrow());
            if (!next.toString().startsWith(keycloak.url())) {
                Secrets.USED.inAddress(next);
                return WebPage.of(this, next, response.statusCode(), "");
            }
            request = request(next).GET().build();
        }
        throw new AssertionError("More than " + MAX_REDIRECTS + " redirects, the last to " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
