package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Another realm as an identity provider of a realm. No sign-in page shows it: apps name it with {@code kc_idp_hint}. */
public final class PartnerLink {

    /** Of the identity provider. */
    public static final String ALIAS = "partner";

    private static final String SECRET = "secret-of-the-partner";

    private PartnerLink() {}

    /** Lets members of {@code partner} come in to {@code realm}. */
    public static void connect(Realm realm, Realm partner) {
        partner.post(
                "/clients",
                Map.of(
                        "clientId", realm.name(),
                        "secret", SECRET,
                        "redirectUris", List.of(realm.url() + "/broker/" + ALIAS + "/endpoint")));
        String connect = partner.url() + "/protocol/openid-connect";
        Map<String, String> config = Map.of(
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
                partner.url());
        realm.post(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        ALIAS,
                        "providerId",
                        "oidc",
                        "displayName",
                        "Partner",
                        "enabled",
                        true,
                        "hideOnLogin",
                        true,
                        "config",
                        config));
    }

    /** Sets settings of the identity provider, as the Admin REST API has them. */
    public static void configure(Realm realm, Map<String, ?> settings) {
        String path = "/identity-provider/instances/" + ALIAS;
        ObjectNode changed = realm.get(path).deepCopy();
        settings.forEach(changed::putPOJO);
        realm.put(path, changed);
    }

    /** Says that an account of the partner and one of the realm are the same person. */
    public static void link(Realm realm, Account member, Account partner) {
        realm.post(
                "/users/" + member.id() + "/federated-identity/" + ALIAS,
                Map.of("userId", partner.id(), "userName", partner.login()));
    }
}
