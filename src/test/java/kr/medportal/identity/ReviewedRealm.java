package kr.medportal.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.OneTimePassword;
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

    static ReviewedRealm make(RunningKeycloak keycloak, String name) {
        Realm partner = keycloak.newRealm(name + "-partner");
        ReviewedRealm made = new ReviewedRealm(keycloak.newRealm(name), partner);
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

    /** @return the e-mail address of somebody who has these apps for one-time passwords, all with one secret */
    String memberWithApps(String secret, String... labels) {
        String email = member();
        realm.put(
                path(email),
                Map.of(
                        "credentials",
                        Stream.of(labels)
                                .map(label -> OneTimePassword.credential(label, secret))
                                .toList()));
        return email;
    }

    /** @return the e-mail address of somebody whom both realms know, and this one as another account of the partner */
    String memberWithAnotherLink() {
        String email = memberOfBoth();
        String other = newAddress();
        PartnerLink.link(realm, new Account(id(email), email, PASSWORD), new Account(other, other, PASSWORD));
        return email;
    }

    /** Sends the mail with which an administrator asks for something. */
    void ask(String email, String... actions) {
        realm.put(path(email) + "/execute-actions-email", List.of(actions));
    }

    /** @return what somebody has to sign in with, by its type */
    String credential(String email, String type) {
        return StreamSupport.stream(realm.get(path(email) + "/credentials").spliterator(), false)
                .filter(credential -> credential.path("type").asText().equals(type))
                .map(credential -> credential.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Makes somebody a member of an organization. */
    void join(String organization, String email) {
        realm.post("/organizations/" + organization + "/members", id(email));
    }

    /** @param settings beside these, as the Admin REST API has them */
    App app(String clientId, String redirectUri, Map<String, ?> settings) {
        Map<String, Object> client = new HashMap<>(settings);
        client.put("clientId", clientId);
        client.put("name", "Clinic finder");
        client.put("publicClient", true);
        client.put("redirectUris", List.of(redirectUri));
        realm.post("/clients", client);
        return new App(clientId, redirectUri);
    }

    /** @return the id of a flow that asks for one step after the other */
    String flow(String alias, String... steps) {
        String flows = "/authentication/flows";
        String id = realm.post(
                        flows, Map.of("alias", alias, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .orElseThrow();
        for (String step : steps) {
            realm.post(flows + "/" + alias + "/executions/execution", Map.of("provider", step));
        }
        require(alias, "REQUIRED", steps);
        return id;
    }

    /** Sets how far these steps of a flow are asked for. */
    void require(String flow, String requirement, String... steps) {
        String executions = "/authentication/flows/" + flow + "/executions";
        for (JsonNode execution : realm.get(executions)) {
            if (List.of(steps).contains(execution.path("providerId").asText())) {
                realm.put(executions, ((ObjectNode) execution).put("requirement", requirement));
            }
        }
    }

    /** @return the e-mail address of somebody who may not sign in */
    String suspendedMember() {
        String email = member();
        realm.put(path(email), Map.of("enabled", false));
        return email;
    }

    private String path(String email) {
        return "/users/" + id(email);
    }

    private String id(String email) {
        return realm.accounts(email).get(0).path("id").asText();
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
