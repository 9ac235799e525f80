package kr.medportal.identity.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An account as an administrator or an import makes it, without the registration. Whatever a test does not mention is
 * that of a member whose profile is complete.
 */
public final class NewAccount {

    static final Set<String> FIELDS = Set.of("username", "email", "firstName", "lastName");

    private final Map<String, List<String>> values;
    private final String password;
    private final boolean temporary;
    private final boolean emailVerified;

    private NewAccount(Map<String, List<String>> values, String password, boolean temporary, boolean emailVerified) {
        this.values = values;
        this.password = password;
        this.temporary = temporary;
        this.emailVerified = emailVerified;
    }

    /** Somebody with everything, whose e-mail address nobody else has and is confirmed. */
    public static NewAccount member() {
        return bare("visitkorea123@")
                .emailVerified()
                .with("firstName", "Minji Kim")
                .with("gender", "female")
                .with("country", "KR")
                .with("phoneNumber", "+821087654321")
                .with("birthDate", "1990-03-25");
    }

    /** Nothing but an unconfirmed e-mail address, a password, and receipts of all consents. */
    public static NewAccount bare(String password) {
        String email = "account." + UUID.randomUUID().toString().replace("-", "") + "@example.com";
        return new NewAccount(Map.of("email", List.of(email), "consents", Receipts.inForce()), password, false, false);
    }

    /** With these values of an attribute, in whatever form. */
    public NewAccount with(String attribute, String... attributeValues) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(attribute, List.of(attributeValues));
        return new NewAccount(changed, password, temporary, emailVerified);
    }

    /** Without any value of these attributes. */
    public NewAccount without(String... attributes) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.keySet().removeAll(List.of(attributes));
        return new NewAccount(changed, password, temporary, emailVerified);
    }

    /** With a password that is to be changed at the first sign-in. */
    public NewAccount temporaryPassword() {
        return new NewAccount(values, password, true, emailVerified);
    }

    /** With an e-mail address that counts as confirmed. */
    public NewAccount emailVerified() {
        return new NewAccount(values, password, temporary, true);
    }

    /** What its owner types to sign in. */
    String login() {
        return values.getOrDefault("username", values.getOrDefault("email", List.of()))
                .get(0);
    }

    String password() {
        return password;
    }

    List<String> values(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** As the Admin REST API and realm files have it. */
    Map<String, Object> representation() {
        Map<String, Object> representation = new LinkedHashMap<>();
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (FIELDS.contains(name)) {
                representation.put(name, value.get(0));
            } else {
                attributes.put(name, value);
            }
        });
        representation.put("username", login());
        representation.put("enabled", true);
        representation.put("emailVerified", emailVerified);
        representation.put("attributes", attributes);
        representation.put(
                "credentials", List.of(Map.of("type", "password", "value", password, "temporary", temporary)));
        return representation;
    }
}
