package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code mvn -Pload verify}: the export of ten thousand members' consents takes no more memory at its end than at its
 * beginning. What is alive in the server is counted by the JVM itself while the client pauses. The first export fills
 * Keycloak's user cache, which has a bound of its own and through which every user goes; the second one is measured.
 */
@ExtendWith(KeycloakExtension.class)
class ConsentExportLoad {

    private static final int MEMBERS = 10_000;
    private static final int AT_ONCE = 500;
    private static final int RECEIPTS = 3;
    private static final long TOLERATED = 6L * 1024 * 1024;

    private final RunningKeycloak keycloak;
    private final Realm realm;

    ConsentExportLoad(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.newRealm("export-load");
    }

    @Test
    void takesNoMoreMemoryForTenThousandMembersThanForAFew() throws Exception {
        for (int first = 0; first < MEMBERS; first += AT_ONCE) {
            importMembers(first);
        }
        Account administrator = realm.accounts().importOne(NewAccount.member());
        realm.accounts().makeAdministrator(administrator);
        try (BufferedReader rows = export(administrator)) {
            assertThat(rows.lines().count()).isGreaterThan(MEMBERS * RECEIPTS);
        }
        try (BufferedReader rows = export(administrator)) {
            assertThat(rows.readLine()).startsWith("\"id\",\"username\"");
            pass(rows, MEMBERS * RECEIPTS / 10);
            long early = alive();
            pass(rows, MEMBERS * RECEIPTS * 7 / 10);
            long late = alive();
            long rest = rows.lines().count();
            System.out.printf("alive after a tenth: %,d bytes, after eight tenths: %,d bytes%n", early, late);

            assertThat(rest).isBetween(MEMBERS * RECEIPTS / 5L, MEMBERS * RECEIPTS / 5L + RECEIPTS);
            assertThat(late - early).isLessThan(TOLERATED);
        }
    }

    private void importMembers(int first) {
        List<Map<String, Object>> members = IntStream.range(first, first + AT_ONCE)
                .mapToObj(i -> Map.<String, Object>of(
                        "username",
                        "member" + i + "@example.com",
                        "email",
                        "member" + i + "@example.com",
                        "enabled",
                        true,
                        "attributes",
                        Map.of("consents", Receipts.inForce())))
                .toList();
        realm.post("/partialImport", Map.of("ifResourceExists", "FAIL", "users", members));
    }

    private BufferedReader export(Account administrator) throws IOException, InterruptedException {
        Visitor visitor = realm.visitor();
        String token =
                visitor.tokens(visitor.signIn(keycloak.portal(), administrator)).accessToken();
        URI address = URI.create(realm.url().replace("/realms/", "/admin/realms/") + "/medportal-consents/export");
        return new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    private static void pass(BufferedReader rows, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            rows.readLine();
        }
    }

    /** In bytes, after a garbage collection. */
    private static long alive() throws IOException {
        long server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("QuarkusEntryPoint"))
                .findFirst()
                .orElseThrow()
                .pid();
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return Long.parseLong(lines.get(lines.size() - 1).split("\\s+")[2]);
    }
}
