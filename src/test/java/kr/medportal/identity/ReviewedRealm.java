package kr.medportal.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;

/**
 * A realm like the portal's in which every page can be reached: members may delete their accounts, and those of a
 * partner may come in.
 */
final class ReviewedRealm {

    static final String PASSWORD = "visitkorea123@";

    /** The alias of the identity provider. No sign-in page shows it: apps name it. */
    static final String PARTNER = "partner";

    private static final String SECRET = "secret-of-the-pages";
    private static final Map<String, List<String>> COMPLETE =
            Map.of("gender", List.of("female"), "country", List.of("KR"), "birthDate", List.of("1990-03-25"));

    private final Realm realm;
    private final Realm partner;

    private ReviewedRealm(Realm realm, Realm partner) {
        this.realm = realm;
        this.partner = partner;
    }

    static ReviewedRealm make(RunningKeycloak keycloak) {
        Realm partner = keycloak.newRealm("pages-partner");
        ReviewedRealm made = new ReviewedRealm(keycloak.newRealm("pages"), partner);
        made.realm.configureReset("medportal-captcha", Map.of("threshold", "0"));
        made.allowAccountDeletion();
        made.connectPartner();
        return made;
    }

    Realm realm() {
        return realm;
    }

    /** @return the e-mail address of somebody with a complete profile */
    String member() {
        return account(realm, newAddress(), COMPLETE);
    }

    /** @return the e-mail address of somebody of whom nothing else is known than the name */
    String incompleteMember() {
        return account(realm, newAddress(), Map.of());
    }

    /** @return the e-mail address of somebody whom both realms know */
    String memberOfBoth() {
        return account(partner, account(realm, newAddress(), COMPLETE), COMPLETE);
    }

    /** @return the e-mail address of somebody who may not sign in */
    String suspendedMember() {
        String email = member();
        JsonNode user = realm.accounts(email).get(0);
        realm.put("/users/" + user.path("id").asText(), ((ObjectNode) user).put("enabled", false));
        return email;
    }

    private static String newAddress() {
        return "reader." + UUID.randomUUID().toString().replace("-", "") + "@example.com";
    }

    private static String account(Realm where, String email, Map<String, List<String>> attributes) {
        where.post(
                "/users",
                Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Minji Kim",
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        return email;
    }

    private void allowAccountDeletion() {
        String action = "/authentication/required-actions/delete_account";
        realm.put(action, ((ObjectNode) realm.get(action)).put("enabled", true));
        String account =
                realm.get("/clients?clientId=account").path(0).path("id").asText();
        String defaults = realm.get("/roles/default-roles-pages").path("id").asText();
        realm.post(
                "/roles-by-id/" + defaults + "/composites",
                List.of(realm.get("/clients/" + account + "/roles/delete-account")));
    }

    private void connectPartner() {
        partner.post(
                "/clients",
                Map.of(
                        "clientId", realm.name(),
                        "secret", SECRET,
                        "redirectUris", List.of(realm.url() + "/broker/" + PARTNER + "/endpoint")));
        String connect = partner.url() + "/protocol/openid-connect";
        realm.post(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        PARTNER,
                        "providerId",
                        "oidc",
                        "displayName",
                        "Partner",
                        "enabled",
                        true,
                        "hideOnLogin",
                        true,
                        "config",
                        Map.of(
                                "clientId",
                                realm.name(),
                                "clientSecret",
                                SECRET,
                                "clientAuthMethod",
                                "client_secret_post",
                                "defaultScope",
                                "openid profile email",
                                "authorizationUrl",
                                connect + "/auth",
                                "tokenUrl",
                                connect + "/token",
                                "jwksUrl",
                                connect + "/certs",
                                "useJwksUrl",
                                "true",
                                "validateSignature",
                                "true",
                                "issuer",
                                partner.url())));
    }
}
