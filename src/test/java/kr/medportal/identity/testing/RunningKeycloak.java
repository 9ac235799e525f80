package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.medportal.identity.demo.CaughtMail;
import kr.medportal.identity.demo.LocalAddresses;
import kr.medportal.identity.demo.LocalPortal;
import kr.medportal.identity.demo.MailCatcher;
import kr.medportal.identity.demo.Service;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.Credentials;
import kr.medportal.identity.server.RunningServer;

/**
 * The portal as the tests have it: the extension's jar in a real Keycloak with the portal's own realm file, the demo
 * apps, and a mail server in this JVM. Everything listens on ports of its own.
 */
public final class RunningKeycloak implements AutoCloseable {

    private static final Duration MAIL_TIMEOUT = Duration.ofSeconds(20);
    private static final Credentials ADMIN = new Credentials("test-admin", "test-admin-secret");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestedServer server;
    private final LocalPortal portal;
    private final AdminApi admin;

    private RunningKeycloak(TestedServer server, LocalPortal portal) {
        this.server = server;
        this.portal = portal;
        this.admin = newAdmin();
    }

    static RunningKeycloak start(TestedServer server) {
        LocalPortal portal = LocalPortal.start(
                server.launcher(), TestedServer.realm(), LocalAddresses.anywhere(), ADMIN, List.of(), server.log());
        RunningKeycloak keycloak = new RunningKeycloak(server, portal);
        keycloak.realm().admitCrowds();
        return keycloak;
    }

    /** The server. */
    RunningServer server() {
        return portal.keycloak();
    }

    /** The app of that client. */
    public App portal() {
        return app(Service.PORTAL);
    }

    /** The app of that client. */
    public App community() {
        return app(Service.COMMUNITY);
    }

    /** The app of that client. */
    public App providerMicrosite() {
        return app(Service.PROVIDER_MICROSITE);
    }

    private App app(Service service) {
        return new App(service.id(), portal.addresses().of(service) + "/");
    }

    /** The server's address, without a slash at the end. */
    public String url() {
        return portal.keycloak().url();
    }

    /** The portal realm's address, without a slash at the end. */
    public String realmUrl() {
        return portal.realmUrl();
    }

    /** The page that shows the caught mails. */
    public String outboxUrl() {
        return portal.addresses().of(Service.OUTBOX) + "/";
    }

    /** The portal's realm in the admin console. */
    public String adminConsoleUrl() {
        return portal.adminConsoleUrl();
    }

    /** Who administers the server. */
    public Credentials administrator() {
        return ADMIN;
    }

    /** The server's administrator; paths begin behind {@code /admin/realms}. */
    public AdminApi admin() {
        return admin;
    }

    private AdminApi newAdmin() {
        return portal.admin().telling(Secrets.USED::inJson);
    }

    /** The portal's own realm, which all tests share: whoever changes a setting takes another. */
    public Realm realm() {
        return new Realm(this, admin, LocalPortal.REALM);
    }

    /** What the administrator does to the accounts of the portal's own realm. */
    public Accounts accounts() {
        return realm().accounts();
    }

    /** The Account REST API for whom an app was given these tokens. */
    public AccountApi accountApi(Tokens tokens) {
        return realm().accountApi(tokens);
    }

    /**
     * A realm like the portal's, made of the same realm file.
     *
     * @param name of its own; the address of its pages has it
     */
    public Realm newRealm(String name) {
        admin.post("", new RealmFile(TestedServer.realm(), portal.addresses().realmVariables()).named(name));
        // The rights over a new realm are not in the tokens that were given before.
        return new Realm(this, newAdmin(), name);
    }

    /**
     * A realm as Keycloak makes it by itself, as if it had been live before the extension came: with a mail server, and
     * with the client of {@link #portal()}.
     *
     * @param settings beside these, as the Admin REST API has them
     */
    public Realm newStockRealm(String name, Map<String, ?> settings) {
        Map<String, String> variables = portal.addresses().realmVariables();
        Map<String, Object> representation = new HashMap<>(settings);
        representation.put("realm", name);
        representation.put("enabled", true);
        representation.put(
                "smtpServer",
                Map.of(
                        "host", variables.getOrDefault("SMTP_HOST", ""),
                        "port", variables.getOrDefault("SMTP_PORT", ""),
                        "from", "no-reply@example.com"));
        admin.post("", representation);
        Realm realm = new Realm(this, newAdmin(), name);
        realm.post(
                "/clients",
                Map.of(
                        "clientId", portal().clientId(),
                        "publicClient", true,
                        "redirectUris", List.of(portal().redirectUri())));
        return realm;
    }

    /**
     * What no log may have: all that passed through the harness so far, and, whichever way they came about, the links
     * of all mails and the phone numbers of all accounts.
     */
    public Secrets secrets() {
        mails().mails().forEach(mail -> mail.links().forEach(link -> Secrets.USED.inAddress(URI.create(link))));
        AdminApi everywhere = newAdmin();
        everywhere
                .get("")
                .forEach(realm -> Secrets.USED.inJson(everywhere
                        .get("/" + realm.path("realm").asText() + "/users?max=100000&briefRepresentation=false")
                        .toString()));
        return Secrets.USED;
    }

    /** All that the server has printed. */
    public Path log() {
        return portal.keycloak().log();
    }

    /** All mails that the server has sent. */
    public MailCatcher mails() {
        return portal.mails();
    }

    /**
     * The newest mail to an address; waits for the first one.
     *
     * @throws AssertionError when none comes
     */
    public CaughtMail mailTo(String address) {
        return mails().await(mail -> mail.to().equalsIgnoreCase(address), MAIL_TIMEOUT)
                .orElseThrow(() -> new AssertionError("No mail to " + address + " within " + MAIL_TIMEOUT));
    }

    /** Somebody without any cookie, whose browser prefers a language. */
    public Visitor visitor(String language) {
        return new Visitor(this, realmUrl(), language);
    }

    /** Somebody without any cookie, whose browser prefers English. */
    public Visitor visitor() {
        return visitor("en");
    }

    /**
     * What is to be typed for a picture.
     *
     * @param token of the page's hidden field {@code captchaToken}
     */
    public String captchaAnswer(String token) {
        return captchaAnswer(realmUrl(), token);
    }

    /**
     * The same in another realm.
     *
     * @param realm its address
     */
    public String captchaAnswer(String realm, String token) {
        String answer = ask(realm, "captcha", token);
        Secrets.USED.inForm(Map.of("captchaToken", token, "captcha", answer));
        return answer;
    }

    /** What the server tells an app about the person whose access token it has. */
    public JsonNode userinfo(Tokens tokens) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl() + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .timeout(Duration.ofSeconds(30))
                .build();
        return Tokens.read(send(request, "userinfo").getBytes(StandardCharsets.UTF_8));
    }

    /** What the server counts, as a monitoring system reads it at this moment. */
    public ServerMetrics metrics() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(portal.keycloak().managementUrl() + "/metrics"))
                .header("Accept", "text/plain")
                .timeout(Duration.ofSeconds(30))
                .build();
        return new ServerMetrics(send(request, "metrics"));
    }

    /** Lets something happen while the server's clock is ahead by that much. */
    public void at(Duration ahead, Runnable action) {
        ask(realmUrl(), "time", Long.toString(ahead.toSeconds()));
        try {
            action.run();
        } finally {
            ask(realmUrl(), "time", "0");
        }
    }

    /** Lets something happen while the server logs all of one category. */
    public <T> T logging(String category, Supplier<T> action) {
        ask(realmUrl(), "log", category + " FINE");
        try {
            return action.get();
        } finally {
            ask(realmUrl(), "log", category + " INFO");
        }
    }

    /** Sets an attribute of an account that no API may edit. */
    void setAttribute(String realm, String account, String attribute, List<String> values) {
        ask(url() + "/realms/" + realm, "attribute", account + "\n" + attribute + "\n" + String.join("\n", values));
    }

    private String ask(String realm, String what, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/medportal-test/" + what))
                .header("Content-Type", "text/plain")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request, what);
    }

    private String send(HttpRequest request, String what) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new AssertionError("The server answers " + response.statusCode() + " to " + what);
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        portal.close();
        server.delete();
    }
}
