package kr.medportal.identity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for the distribution, whose {@code kc.sh} only writes down how it was called. */
class KeycloakDistributionTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path folder;

    private Path pristine;
    private Path home;
    private Path jar;

    @BeforeEach
    void unpack() throws IOException {
        pristine = folder.resolve("pristine");
        home = folder.resolve("home");
        Files.createDirectories(pristine.resolve("lib"));
        Files.createDirectories(pristine.resolve("bin"));
        Files.createDirectories(pristine.resolve("providers"));
        Files.writeString(pristine.resolve("lib").resolve("quarkus-run.jar"), "");
        Files.writeString(pristine.resolve("version.txt"), "Keycloak - Version 26.7.3");
        script("echo \"$@\" >> calls.txt");
        jar = Files.writeString(folder.resolve("ours.jar"), "one");
        Files.setLastModifiedTime(jar, LONG_AGO);
    }

    @Test
    void whatIsMissingIsSaidWithTheCommandThatMakesIt() {
        assertThatThrownBy(() -> new KeycloakDistribution(folder.resolve("nowhere"), List.of(), Deployment.STANDALONE))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("mvn pre-integration-test -DskipTests");
        assertThatThrownBy(() -> new KeycloakDistribution(
                        pristine, List.of(folder.resolve("missing.jar")), Deployment.STANDALONE))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("missing.jar")
                .hasMessageContaining("mvn package -DskipTests");
    }

    @Test
    void theFingerprintFollowsTheJarsContent() throws IOException {
        String before = distribution().fingerprint();
        assertThat(distribution().fingerprint()).isEqualTo(before);
        Files.writeString(jar, "two");
        assertThat(distribution().fingerprint()).isNotEqualTo(before);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-in is a shell script")
    void aServerIsBuiltOnceForEachSetOfJarsAndKeepsItsData() throws IOException {
        List<String> told = new ArrayList<>();
        distribution().installInto(home, told::add);
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data").resolve("database"), "members");
        Path compressed = Files.createDirectories(home.resolve("data/tmp/kc-gzip-cache"));
        distribution().installInto(home, told::add);

        assertThat(Files.readAllLines(home.resolve("calls.txt")))
                .containsExactly("build --db=dev-file --cache=local --health-enabled=true --metrics-enabled=true"
                        + " --event-metrics-user-enabled=true");
        assertThat(told).hasSize(2);
        assertThat(Files.getLastModifiedTime(home.resolve("providers").resolve("ours.jar")))
                .isEqualTo(LONG_AGO);
        assertThat(compressed).exists();

        Files.writeString(jar, "two");
        distribution().installInto(home, told::add);
        assertThat(told).hasSize(4);
        assertThat(home.resolve("providers").resolve("ours.jar")).hasContent("two");
        assertThat(home.resolve("data").resolve("database")).hasContent("members");
        assertThat(compressed).as("copies of the other jar's files").doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-in is a shell script")
    void aFailedBuildShowsItsLogAndIsTriedAgain() throws IOException {
        script("echo provider is broken; exit 2");
        assertThatThrownBy(() -> distribution().installInto(home, line -> {}))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("provider is broken")
                .hasMessageContaining("build.log");
        assertThat(distribution().isInstalledIn(home)).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-in is a shell script")
    void aServerThatEndsWhileItStartsSaysWhy() throws IOException {
        script("echo the realm is broken; exit 1");
        FileTree.copy(pristine, home);
        Path realm = Files.writeString(folder.resolve("realm.json"), "{}");
        ServerSettings settings = new ServerSettings(
                "http://localhost",
                Ports.free(),
                Ports.free(),
                new Credentials("admin", "secret"),
                realm,
                Map.of(),
                List.of(),
                folder.resolve("server.log"),
                Duration.ofSeconds(30));
        assertThatThrownBy(() -> KeycloakServer.start(home, settings))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("ended while it started")
                .hasMessageContaining("the realm is broken");
    }

    private KeycloakDistribution distribution() {
        return new KeycloakDistribution(pristine, List.of(jar), Deployment.STANDALONE);
    }

    private void script(String commands) throws IOException {
        Path script = Files.writeString(pristine.resolve("bin").resolve("kc.sh"), "#!/bin/sh\n" + commands + "\n");
        if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
