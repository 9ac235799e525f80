package kr.medportal.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PartnerLink;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;

/**
 * A realm like the portal's in which every page can be reached: members may delete their accounts, and those of a
 * partner may come in.
 */
final class ReviewedRealm {

    static final String PASSWORD = "visitkorea123@";

    private static final Map<String, String> COMPLETE =
            Map.of("gender", "female", "country", "KR", "birthDate", "1990-03-25");

    private final Realm realm;
    private final Realm partner;

    private ReviewedRealm(Realm realm, Realm partner) {
        this.realm = realm;
        this.partner = partner;
    }

    static ReviewedRealm make(RunningKeycloak keycloak) {
        Realm partner = keycloak.newRealm("pages-partner");
        ReviewedRealm made = new ReviewedRealm(keycloak.newRealm("pages"), partner);
        made.realm.configureReset("medportal-reset-captcha", Map.of("threshold", "0"));
        PartnerLink.connect(made.realm, partner);
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

    /** @return the e-mail address of somebody with a complete profile who was never asked for the consents */
    String unaskedMember() {
        String email = newAddress();
        realm.accounts().create(account(email, COMPLETE).without("consents"));
        return email;
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

    private static String account(Realm where, String email, Map<String, String> attributes) {
        where.accounts().create(account(email, attributes));
        return email;
    }

    private static NewAccount account(String email, Map<String, String> attributes) {
        NewAccount account =
                NewAccount.bare(PASSWORD).emailVerified().with("email", email).with("firstName", "Minji Kim");
        for (var attribute : attributes.entrySet()) {
            account = account.with(attribute.getKey(), attribute.getValue());
        }
        return account;
    }
}
