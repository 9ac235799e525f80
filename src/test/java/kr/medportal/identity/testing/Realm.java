package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import kr.medportal.identity.server.AdminApi;

/** A realm of the tested server, as its visitors and its administrator have it. */
public final class Realm {

    private static final String REGISTRATION = "/authentication/flows/medportal%20registration%20form/executions";
    private static final String RESET = "/authentication/flows/medportal%20reset%20credentials/executions";
    private static final String CONSENTS = "/authentication/required-actions/medportal-consents";

    private final RunningKeycloak keycloak;
    private final AdminApi admin;
    private final String name;

    Realm(RunningKeycloak keycloak, AdminApi admin, String name) {
        this.keycloak = keycloak;
        this.admin = admin;
        this.name = name;
    }

    /** As it stands in addresses. */
    public String name() {
        return name;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return keycloak.url() + "/realms/" + name;
    }

    /** Somebody without any cookie, whose browser prefers a language. */
    public Visitor visitor(String language) {
        return new Visitor(keycloak, url(), language);
    }

    /** Somebody without any cookie, whose browser prefers English. */
    public Visitor visitor() {
        return visitor("en");
    }

    /**
     * Where an app sends a browser to sign somebody in.
     *
     * @param more parameters, such as {@code prompt} and {@code kc_action}
     */
    public String authorization(App app, Map<String, String> more) {
        return AuthorizationRequest.of(app).uri(url(), more).toString();
    }

    /** What is to be typed for a picture of this realm's pages. */
    public String captchaAnswer(String token) {
        return keycloak.captchaAnswer(url(), token);
    }

    /** @param path behind {@code /admin/realms/<realm>}; empty for the realm itself */
    public JsonNode get(String path) {
        return admin.get("/" + name + path);
    }

    /** @return the id of what was made, where the server tells it */
    public Optional<String> post(String path, Object body) {
        return admin.post("/" + name + path, body);
    }

    /** @throws kr.medportal.identity.server.AdminApiException when the server refuses */
    public void put(String path, Object body) {
        admin.put("/" + name + path, body);
    }

    /** All that an export has of it, the user profile, the steps of its registration and all accounts. */
    public JsonNode everything() {
        ObjectNode all = admin.ask(
                        "/" + name + "/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of())
                .deepCopy();
        all.set("userProfile", get("/users/profile"));
        JsonNode users = get("/users?max=1000&briefRepresentation=false");
        // Keycloak 26.5 repeats the user profile with every account.
        users.forEach(user -> ((ObjectNode) user).remove("userProfileMetadata"));
        all.set("users", users);
        return sorted(all);
    }

    /** Keycloak lists what has no order in any order: the same with sorted lists and fields. */
    public static JsonNode sorted(JsonNode json) {
        if (json.isObject()) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            StreamSupport.stream(Spliterators.spliteratorUnknownSize(json.fieldNames(), Spliterator.ORDERED), false)
                    .sorted()
                    .forEach(field -> sorted.set(field, sorted(json.get(field))));
            return sorted;
        }
        if (json.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(StreamSupport.stream(json.spliterator(), false)
                            .map(Realm::sorted)
                            .sorted(Comparator.comparing(JsonNode::toString))
                            .toList());
        }
        return json;
    }

    /** What the administrator does to its accounts. */
    public Accounts accounts() {
        return new Accounts(keycloak, admin, name);
    }

    /** The Account REST API for whom an app was given these tokens. */
    public AccountApi accountApi(Tokens tokens) {
        return new AccountApi(url(), tokens);
    }

    /** All accounts with that e-mail address, in whatever case. */
    public List<JsonNode> accounts(String email) {
        return list(
                get("/users?max=100&exact=true&email=" + FormData.encode(email)),
                user -> user.path("email").asText().equalsIgnoreCase(email));
    }

    /**
     * What the administrator sees of what happened to registrations, the newest first.
     *
     * @param type such as {@code REGISTER_ERROR}
     * @param email that was entered
     */
    public List<JsonNode> events(String type, String email) {
        return list(
                get("/events?max=1000&type=" + type),
                event -> event.path("details").path("email").asText().equalsIgnoreCase(email));
    }

    /** Sets the settings of a step of the registration, as the console does; none for the defaults. */
    public void configure(String step, Map<String, String> settings) {
        configure(REGISTRATION, step, settings);
    }

    /** The same of a step of the flow for forgotten passwords. */
    public void configureReset(String step, Map<String, String> settings) {
        configure(RESET, step, settings);
    }

    private void configure(String flow, String step, Map<String, String> settings) {
        JsonNode execution = execution(flow, step);
        // Their names are unique in the realm, and a step can stand in several flows.
        Map<String, Object> config =
                Map.of("alias", flow.equals(RESET) ? step + " at reset" : step, "config", settings);
        if (execution.hasNonNull("authenticationConfig")) {
            put(
                    "/authentication/config/"
                            + execution.path("authenticationConfig").asText(),
                    config);
        } else {
            admin.post(
                    "/" + name + "/authentication/executions/"
                            + execution.path("id").asText() + "/config",
                    config);
        }
    }

    /**
     * Puts documents in force, as the console does.
     *
     * @param documents such as {@code terms 2026-11-23 required}; none for the defaults
     * @throws kr.medportal.identity.server.AdminApiException when the server refuses
     */
    public void inForce(String... documents) {
        if (documents.length == 0) {
            inForceUnchecked("");
        } else {
            put(CONSENTS + "/config", Map.of("config", Map.of("documents", String.join("##", documents))));
        }
    }

    /** The same as a realm file does it, which nobody checks. */
    public void inForceUnchecked(String documents) {
        ObjectNode action = get(CONSENTS).deepCopy();
        action.putObject("config").put("documents", documents);
        put(CONSENTS, action);
    }

    /** Switches a required action on or off. */
    public void enable(String action, boolean enabled) {
        String path = "/authentication/required-actions/" + action;
        ObjectNode changed = get(path).deepCopy();
        put(path, changed.put("enabled", enabled));
    }

    /** Gives its documents {@code terms} and {@code marketing} the version 2027-01-01 beside those of our theme. */
    public void useThemeWithLaterDocuments() {
        put("", Map.of("loginTheme", TestProviderJar.THEME));
    }

    /** Lets one address have as much as thousands of visitors need: all tests come from the same. */
    void admitCrowds() {
        configure("medportal-captcha", Map.of("pictures-per-address", "100000"));
        configureReset("medportal-reset-captcha", Map.of("threshold", "10000"));
    }

    /** Switches a step of the registration: {@code REQUIRED} or {@code DISABLED}. */
    public void require(String step, String requirement) {
        require(REGISTRATION, step, requirement);
    }

    /** The same of a step of the flow for forgotten passwords. */
    public void requireReset(String step, String requirement) {
        require(RESET, step, requirement);
    }

    private void require(String flow, String step, String requirement) {
        put(flow, ((ObjectNode) execution(flow, step)).put("requirement", requirement));
    }

    private JsonNode execution(String flow, String step) {
        return list(
                        get(flow),
                        execution -> execution.path("providerId").asText().equals(step))
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step " + step + " in a flow of " + name));
    }

    private static List<JsonNode> list(JsonNode array, Predicate<JsonNode> which) {
        return StreamSupport.stream(array.spliterator(), false).filter(which).toList();
    }
}
