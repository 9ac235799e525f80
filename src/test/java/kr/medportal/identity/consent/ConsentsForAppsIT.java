package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client scope {@code consents}: what an app is told of a member's consents. */
@ExtendWith(KeycloakExtension.class)
class ConsentsForAppsIT {

    private static final String AGREED = "{\"terms\":\"2026-11-23\",\"privacy\":\"2026-11-23\"}";

    private final RunningKeycloak keycloak;
    private final App portal;

    ConsentsForAppsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @Test
    void areInTheTokensOfAnAppThatAsksForThem() {
        Tokens tokens = tokens("openid consents");

        for (JsonNode claims : new JsonNode[] {tokens.id(), tokens.access(), keycloak.userinfo(tokens)}) {
            assertThat(claims.path("consents")).hasToString(AGREED);
        }
    }

    @Test
    void areInNoOthers() {
        Tokens tokens = tokens("openid");

        for (JsonNode claims : new JsonNode[] {tokens.id(), tokens.access(), keycloak.userinfo(tokens)}) {
            assertThat(claims.has("consents")).isFalse();
        }
    }

    private Tokens tokens(String scope) {
        Account member = keycloak.accounts().importOne(NewAccount.member());
        Visitor visitor = keycloak.visitor();
        return visitor.tokens(visitor.authorize(portal, Map.of("scope", scope))
                .submit(Map.of("username", member.login(), "password", member.password())));
    }
}
