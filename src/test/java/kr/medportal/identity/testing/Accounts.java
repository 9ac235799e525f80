package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.AdminApiException;

/** What an administrator does to a realm's accounts through the Admin REST API. */
public final class Accounts {

    private static final String CONSENTS = "consents";

    private final RunningKeycloak keycloak;
    private final AdminApi admin;
    private final String realm;

    Accounts(RunningKeycloak keycloak, AdminApi admin, String realm) {
        this.keycloak = keycloak;
        this.admin = admin;
        this.realm = realm;
    }

    /**
     * Makes it as the admin console does. Receipts of consents, which that may not write, are added afterwards.
     *
     * @throws AdminApiException when the rules refuse it
     */
    public Account create(NewAccount account) {
        String id = admin.post(users(), account.without(CONSENTS).representation())
                .orElseThrow(() -> new AssertionError("The server does not say which account it made"));
        List<String> receipts = account.values(CONSENTS);
        if (!receipts.isEmpty()) {
            keycloak.setAttribute(realm, id, CONSENTS, receipts);
        }
        return new Account(id, account.login(), account.password());
    }

    /** Through a partial import of the realm, which asks no rule and gives no role that is not listed. */
    public Account importOne(NewAccount account) {
        Map<String, Object> representation = account.representation();
        representation.put("realmRoles", List.of("default-roles-" + realm));
        admin.post(
                "/" + realm + "/partialImport", Map.of("ifResourceExists", "FAIL", "users", List.of(representation)));
        JsonNode found = admin.get(users() + "?exact=true&username="
                + FormData.encode(account.login().toLowerCase(Locale.ROOT)));
        if (found.size() != 1) {
            throw new AssertionError("The import made " + found.size() + " accounts");
        }
        return new Account(found.path(0).path("id").asText(), account.login(), account.password());
    }

    /** As an administrator sees it. */
    public JsonNode get(Account account) {
        return admin.get(path(account));
    }

    /** The values of an attribute as they are kept, fields such as {@code email} included. */
    public List<String> values(Account account, String attribute) {
        return values(get(account), attribute);
    }

    static List<String> values(JsonNode representation, String attribute) {
        JsonNode kept = representation.has(attribute)
                ? representation.path(attribute)
                : representation.path("attributes").path(attribute);
        List<String> values = new ArrayList<>();
        if (kept.isArray()) {
            kept.forEach(value -> values.add(value.asText()));
        } else if (kept.isTextual()) {
            values.add(kept.asText());
        }
        return values;
    }

    /** What is kept of an account without being part of the profile. */
    public JsonNode unmanaged(Account account) {
        return admin.get(path(account) + "/unmanagedAttributes");
    }

    /** Changes attributes as the admin console does: the whole account goes back; empty when it was taken. */
    public List<ProfileError> change(Account account, Map<String, List<String>> changes) {
        try {
            admin.put(path(account), changed(get(account), changes));
            return List.of();
        } catch (AdminApiException e) {
            return ProfileError.read(e.status(), e.body());
        }
    }

    /** The same representation of an account with other values. */
    static JsonNode changed(JsonNode representation, Map<String, List<String>> changes) {
        ObjectNode changed = representation.deepCopy();
        changes.forEach((name, values) -> {
            if (NewAccount.FIELDS.contains(name)) {
                changed.put(name, String.join("", values));
            } else {
                ArrayNode array = changed.withObject("/attributes").putArray(name);
                values.forEach(array::add);
            }
        });
        return changed;
    }

    /** @throws AdminApiException when the rules refuse it */
    public void resetPassword(Account account, String password) {
        admin.put(path(account) + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }

    /** Removes it, without asking anybody. */
    public void delete(Account account) {
        admin.delete(path(account));
    }

    /** Changes fields of the account itself, such as {@code emailVerified}. */
    public void set(Account account, Map<String, ?> fields) {
        admin.put(path(account), fields);
    }

    /** Has a required action done at the next sign-in, such as {@code UPDATE_PASSWORD}. */
    public void require(Account account, String action) {
        admin.put(path(account), Map.of("requiredActions", List.of(action)));
    }

    /** Lets it do everything in the realm's own admin console. */
    public void makeAdministrator(Account account) {
        String clients = "/" + realm + "/clients";
        String management = admin.get(clients + "?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        admin.post(
                path(account) + "/role-mappings/clients/" + management,
                List.of(admin.get(clients + "/" + management + "/roles/realm-admin")));
    }

    private String users() {
        return "/" + realm + "/users";
    }

    private String path(Account account) {
        return users() + "/" + account.id();
    }
}
