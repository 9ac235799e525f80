package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decided what, as administrators and their programs read it. */
@ExtendWith(KeycloakExtension.class)
class ConsentsReportIT {

    private static final String PATH = "/medportal-consents";
    private static final String WITHDRAWN =
            "marketing 2026-11-23 withdrawn 2026-11-24T00:00:00Z en " + "0".repeat(64) + " " + "1".repeat(64);

    private static Realm realm;
    private static Account viewer;
    private static Account usual;
    private static Account withdrawn;

    private final App portal;

    ConsentsReportIT(RunningKeycloak keycloak) {
        this.portal = keycloak.portal();
    }

    @BeforeAll
    static void makeMembers(RunningKeycloak keycloak) {
        realm = keycloak.newRealm("consents-report");
        realm.enable("medportal-consents", false);
        realm.accounts().importOne(NewAccount.member().without("consents").with("email", "+a.undecided@example.com"));
        usual = realm.accounts().importOne(NewAccount.member().with("email", "+b.usual@example.com"));
        withdrawn = realm.accounts()
                .importOne(NewAccount.member()
                        .with("email", "+c.withdrawn@example.com")
                        .with(
                                "consents",
                                Receipts.inForce().get(0),
                                Receipts.inForce().get(2),
                                "no receipt",
                                WITHDRAWN));
        viewer = realm.accounts().importOne(NewAccount.member().without("consents"));
        String management = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        realm.post(
                "/users/" + viewer.id() + "/role-mappings/clients/" + management,
                List.of(realm.get("/clients/" + management + "/roles/view-users")));
    }

    @Test
    void givesTheNewestDecisionAboutEachDocument() {
        JsonNode members = realm.get(PATH);

        assertThat(ids(members)).containsExactly(usual.id(), withdrawn.id());
        JsonNode second = members.path(1);
        assertThat(second.path("email").asText()).isEqualTo("+c.withdrawn@example.com");
        assertThat(second.path("consents")).hasSize(2);
        JsonNode decision = second.path("consents").path(1);
        assertThat(decision.path("document").asText()).isEqualTo("marketing");
        assertThat(decision.path("version").asText()).isEqualTo("2026-11-23");
        assertThat(decision.path("state").asText()).isEqualTo("withdrawn");
        assertThat(decision.path("time").asText()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(decision.path("language").asText()).isEqualTo("en");
        assertThat(decision.path("textSha256").asText()).isEqualTo("0".repeat(64));
        assertThat(decision.path("koreanSha256").asText()).isEqualTo("1".repeat(64));
    }

    @ParameterizedTest
    @CsvSource({
        "?document=terms, 2",
        "?document=privacy, 1",
        "?document=marketing&state=refused, 1",
        "?document=marketing&state=withdrawn, 1",
        "?state=withdrawn, 1",
        "?state=accepted, 2",
        "?document=terms&version=2026-11-23, 2",
        "?version=1999-01-01, 0",
        "?document=cookies, 0"
    })
    void looksForDocumentVersionAndState(String query, int found) {
        assertThat(realm.get(PATH + query)).hasSize(found);
    }

    @Test
    void comesInPages() {
        assertThat(ids(realm.get(PATH + "?first=0&max=1"))).containsExactly(usual.id());
        assertThat(ids(realm.get(PATH + "?first=1&max=1"))).containsExactly(withdrawn.id());
        assertThat(realm.get(PATH + "?first=2&max=1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=agreed", "?first=-1", "?max=0", "?max=1001", "?max=many"})
    void refusesWhatMeansNothing(String query) {
        assertThat(get(tokenOfWhoMayViewUsers(), query).statusCode()).isBetween(400, 404);
    }

    @Test
    void isExportedAsCsvThatNoSpreadsheetTakesForFormulas() {
        HttpResponse<String> answer = get(tokenOfWhoMayViewUsers(), "/export?document=marketing");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"consents.csv\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        List<String> lines = answer.body().lines().toList();
        assertThat(answer.body()).endsWith("\r\n");
        assertThat(lines.get(0))
                .isEqualTo("\"id\",\"username\",\"email\",\"document\",\"version\",\"state\",\"time\",\"language\","
                        + "\"text_sha256\",\"ko_sha256\"");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).replace("\"", ""))
                .isEqualTo(withdrawn.id()
                        + ",'+c.withdrawn@example.com,'+c.withdrawn@example.com,marketing,2026-11-23,withdrawn,"
                        + "2026-11-24T00:00:00Z,en," + "0".repeat(64) + "," + "1".repeat(64));
    }

    @Test
    void leavesAnEventWhenItIsExported() {
        realm.put("/events/config", Map.of("adminEventsEnabled", true));

        get(tokenOfWhoMayViewUsers(), "/export");

        assertThat(realm.get("/admin-events?operationTypes=ACTION"))
                .extracting(event -> event.path("resourceType").asText(), event -> event.path("resourcePath")
                        .asText())
                .contains(tuple("MEDPORTAL_CONSENTS", "medportal-consents/export"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/export"})
    void isForNobodyElse(String path) {
        assertThat(get("", path).statusCode()).isEqualTo(401);
        assertThat(get(token(realm.accounts().importOne(NewAccount.member().without("consents"))), path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(tokenOfWhoMayViewUsers(), path).statusCode()).isEqualTo(200);
    }

    private String tokenOfWhoMayViewUsers() {
        return token(viewer);
    }

    private String token(Account account) {
        Visitor visitor = realm.visitor();
        return visitor.tokens(visitor.signIn(portal, account)).accessToken();
    }

    private static HttpResponse<String> get(String token, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(realm.url().replace("/realms/", "/admin/realms/") + PATH + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("id").asText())
                .toList();
    }
}
