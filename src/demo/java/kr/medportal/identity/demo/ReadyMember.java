package kr.medportal.identity.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.Credentials;

/**
 * A member who can sign in at once, and is asked for the consents the first time, as whomever an administrator makes. Made
 * through the Admin REST API, so that no password stands in the realm file.
 */
final class ReadyMember {

    static final Credentials CREDENTIALS = new Credentials("member@example.com", "visitkorea123@");

    private static final String USERS = "/" + LocalPortal.REALM + "/users";
    private static final String ROLE = "member";

    private ReadyMember() {}

    /** Makes the member where there is none with that address. */
    static void ensure(AdminApi admin) {
        JsonNode found = admin.get(USERS + "?exact=true&email=" + CREDENTIALS.username());
        String id = found.isEmpty() ? make(admin) : found.path(0).path("id").asText();
        admin.post(
                USERS + "/" + id + "/role-mappings/realm",
                List.of(admin.get("/" + LocalPortal.REALM + "/roles/" + ROLE)));
    }

    private static String make(AdminApi admin) {
        return admin.post(USERS, representation())
                .orElseThrow(() -> new IllegalStateException("Keycloak did not say which user it made"));
    }

    private static Map<String, Object> representation() {
        return Map.of(
                "username", CREDENTIALS.username(),
                "email", CREDENTIALS.username(),
                "emailVerified", true,
                "enabled", true,
                "firstName", "Minji Kim",
                "attributes",
                        Map.of(
                                "gender", List.of("undisclosed"),
                                "country", List.of("KR"),
                                "phoneNumber", List.of("+821012345678"),
                                "birthDate", List.of("1990-03-25")),
                "credentials",
                        List.of(Map.of("type", "password", "value", CREDENTIALS.password(), "temporary", false)));
    }
}
