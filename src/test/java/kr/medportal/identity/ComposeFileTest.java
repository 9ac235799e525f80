package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Dockerfile and the compose files promise before any engine reads them. */
class ComposeFileTest {

    /** {@code ${NAME:-default}}, with {@code $${...}} for the container left out. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:-([^}]*))?");

    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

    private final String compose = read("docker-compose.yml");
    private final Map<String, String> documented = documented();

    @Test
    void theImageHasTheKeycloakThatThePomNames() {
        Matcher pom =
                Pattern.compile("<keycloak.version>(.*)</keycloak.version>").matcher(read("pom.xml"));

        assertThat(pom.find()).isTrue();
        assertThat(read("Dockerfile")).containsOnlyOnce("\nARG KEYCLOAK_VERSION=" + pom.group(1) + "\n");
    }

    @Test
    void everyVariableHasADefaultSoThatNothingNeedsToBePrepared() {
        Matcher variable = VARIABLE.matcher(compose);
        while (variable.find()) {
            assertThat(variable.group(2)).as(variable.group(1)).isNotNull();
        }
    }

    @Test
    void aVariableHasTheSameDefaultWhereverItStandsAndInTheExample() {
        variables().forEach((name, defaults) -> assertThat(defaults)
                .as(name)
                .containsExactly(documented.getOrDefault(name, "missing in .env.example")));
    }

    @Test
    void theExampleNamesNothingThatIsNotThere() {
        Set<String> known = new TreeSet<>(variables().keySet());
        known.addAll(namesIn(read("docker-compose.tls.yml")));

        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    /** A password in clear would be the same for everyone, and could not be changed without editing the file. */
    @ParameterizedTest
    @ValueSource(strings = {"KC_DB_PASSWORD", "KC_BOOTSTRAP_ADMIN_PASSWORD", "POSTGRES_PASSWORD", "SMTP_PASSWORD"})
    void everySecretComesFromTheEnvironment(String secret) {
        List<String> values = Pattern.compile("(?m)^ +" + secret + ": (.*)$")
                .matcher(compose)
                .results()
                .map(line -> line.group(1))
                .toList();

        assertThat(values).isNotEmpty().allMatch(value -> VARIABLE.matcher(value)
                .lookingAt());
    }

    @Test
    void everythingThatTheRealmFileAsksForIsGiven() {
        Set<String> asked = namesIn(read("realm-export.json"));

        assertThat(asked).contains("PORTAL_URL", "SMTP_HOST");
        assertThat(asked).allSatisfy(name -> assertThat(compose)
                .containsPattern("(?m)^    " + name + ": \"?\\$\\{" + name + ":-"));
    }

    /** Its own default is right for a portal without containers; only the mail server has another name here. */
    @Test
    void theRealmFileAndTheComposeFileHaveTheSameDefaults() {
        Matcher asked = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}").matcher(read("realm-export.json"));
        while (asked.find()) {
            if (!asked.group(1).equals("SMTP_HOST")) {
                assertThat(documented).containsEntry(asked.group(1), asked.group(2));
            }
        }
    }

    @Test
    void allPortsAreThoseOfThisMachineOnly() {
        assertThat(documented).containsEntry("BIND_ADDRESS", "127.0.0.1");
        for (String file : List.of("docker-compose.yml", "docker-compose.tls.yml")) {
            List<String> ports = Pattern.compile("(?ms)^    ports:\\n((?:      - .*?\\n)+)")
                    .matcher(read(file))
                    .results()
                    .flatMap(block -> block.group(1).lines())
                    .toList();
            assertThat(ports).as(file).isNotEmpty().allMatch(port -> port.contains("\"${BIND_ADDRESS:-127.0.0.1}:"));
        }
    }

    /** The proxy alone is reached from outside: neither Keycloak nor the database publishes a port. */
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "keycloak", "keycloak-2"})
    void whatIsBehindTheProxyPublishesNothing(String service) {
        assertThat(service(service)).doesNotContain("ports:");
        assertThat(compose.substring(0, compose.indexOf("\nservices:"))).doesNotContain("ports:");
    }

    @Test
    void everyServiceHasAHealthCheck() {
        List<String> services = Pattern.compile("(?m)^  ([a-z0-9-]+):$")
                .matcher(compose.substring(compose.indexOf("\nservices:"), compose.indexOf("\nvolumes:")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(services).contains("postgres", "keycloak", "keycloak-2", "proxy", "mail", "apps");
        assertThat(services)
                .allMatch(name ->
                        service(name).contains("healthcheck:") || service(name).contains("<<: *keycloak"));
    }

    private String service(String name) {
        Matcher service = Pattern.compile("(?ms)^  " + name + ":\\n.*?(?=^\\S|^  [a-z]|^  #)")
                .matcher(compose);
        assertThat(service.find()).as(name).isTrue();
        return service.group();
    }

    private Map<String, Set<String>> variables() {
        return VARIABLE.matcher(compose)
                .results()
                .collect(Collectors.groupingBy(
                        variable -> variable.group(1),
                        TreeMap::new,
                        Collectors.mapping(
                                variable -> variable.group(3) == null ? "" : variable.group(3),
                                Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> namesIn(String text) {
        return Pattern.compile("\\$\\{([A-Z_]+)[:}]")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> documented() {
        return DOCUMENTED
                .matcher(read(".env.example"))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (a, b) -> a, TreeMap::new));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
