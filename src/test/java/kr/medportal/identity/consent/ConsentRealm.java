package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;

/** A realm whose documents have later versions too, and what tests ask of it. */
final class ConsentRealm {

    /** The required action. */
    static final String STEP = "medportal-consents";

    /** The later version. */
    static final String NEXT = "2027-01-01";

    /** The catalog with the later terms. */
    static final String[] NEW_TERMS = {
        "terms 2027-01-01 required", "privacy 2026-11-23 required", "marketing 2026-11-23 optional"
    };

    /** What a browser sends when the box of the terms is ticked. */
    static final Map<String, String> TICKED = Map.of("consent-terms", "on");

    private final Realm realm;
    private final App portal;

    private ConsentRealm(Realm realm, App portal) {
        this.realm = realm;
        this.portal = portal;
    }

    /** @param name of its own */
    static ConsentRealm make(RunningKeycloak keycloak, String name) {
        Realm realm = keycloak.newRealm(name);
        realm.useThemeWithLaterDocuments();
        return new ConsentRealm(realm, keycloak.portal());
    }

    Realm realm() {
        return realm;
    }

    List<String> receipts(Account account) {
        return realm.accounts().values(account, "consents");
    }

    /** The newest receipt of a document. */
    ConsentReceipt newest(Account account, String document) {
        return ConsentHistory.of(receipts(account)).newest(document).orElseThrow();
    }

    /** The events of decisions, the newest first. */
    List<JsonNode> decisions(Account account) {
        return StreamSupport.stream(
                        realm.get("/events?type=CUSTOM_REQUIRED_ACTION&user=" + account.id())
                                .spliterator(),
                        false)
                .filter(event -> event.path("details").has("consent_state"))
                .toList();
    }

    /** The status of the answer when an app asks for new tokens. */
    int refresh(Visitor visitor, Tokens tokens) {
        Map<String, String> fields = Map.of(
                "grant_type", "refresh_token",
                "client_id", portal.clientId(),
                "refresh_token", tokens.refreshToken());
        return visitor.fetch(URI.create(realm.url() + "/protocol/openid-connect/token"), fields)
                .statusCode();
    }

    void assertAsks(WebPage page, String... documents) {
        assertThat(page.isAt(portal)).as("%s", page).isFalse();
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.document()
                        .select("#kc-consents-form input[type=checkbox]")
                        .eachAttr("name"))
                .as("%s", page)
                .containsExactly(
                        List.of(documents).stream().map(id -> "consent-" + id).toArray(String[]::new));
        assertThat(page.document().select("#kc-consents-form input[checked]")).isEmpty();
    }

    void assertArrivesWithTokens(Visitor visitor, WebPage page) {
        assertThat(page.isAt(portal)).as("%s", page).isTrue();
        assertThat(visitor.tokens(page).idToken()).isNotEmpty();
    }
}
