package kr.medportal.identity.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Keycloak distribution as it came from Maven Central, and the jars that go into its {@code providers} folder.
 * Building one takes about twenty seconds, so it is done once for each set of jars.
 */
public final class KeycloakDistribution {

    private static final String STAMP = "medportal-fingerprint.txt";
    private static final String DATA = "data";
    private static final int BUILD_MINUTES = 10;

    private final Path pristine;
    private final List<Path> providers;
    private final Deployment deployment;

    /**
     * @param pristine the unpacked distribution; it is only ever read
     * @param providers jars of extensions
     * @param deployment what it is built for
     * @throws LaunchException when one of them is not there
     */
    public KeycloakDistribution(Path pristine, List<Path> providers, Deployment deployment) {
        if (!Files.isRegularFile(pristine.resolve("lib").resolve("quarkus-run.jar"))) {
            throw new LaunchException("There is no Keycloak in " + pristine
                    + ". `mvn pre-integration-test -DskipTests` unpacks it there.");
        }
        for (Path jar : providers) {
            if (!Files.isRegularFile(jar)) {
                throw new LaunchException("There is no " + jar + ". `mvn package -DskipTests` makes it.");
            }
        }
        this.pristine = pristine;
        this.providers = List.copyOf(providers);
        this.deployment = deployment;
    }

    /** Says in hexadecimal digits what a build would be made of: version, options and the jars' content. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(pristine.resolve("version.txt")));
            digest.update(String.join(" ", deployment.buildOptions()).getBytes(StandardCharsets.UTF_8));
            for (Path jar : providers) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Whether {@code home} holds just this distribution with just these jars, built. */
    public boolean isInstalledIn(Path home) {
        Path stamp = home.resolve(STAMP);
        try {
            return Files.isRegularFile(stamp) && Files.readString(stamp).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes {@code home} a built server with the jars in it. Nothing is done where it already is one; what the server
     * keeps in its {@code data} folder stays in any case.
     *
     * @param progress is told in plain words what takes time
     * @throws LaunchException when Keycloak cannot be built; the message has the end of its log
     */
    public void installInto(Path home, Consumer<String> progress) {
        if (isInstalledIn(home)) {
            return;
        }
        try {
            progress.accept("Copying Keycloak to " + home + " ...");
            clear(home);
            FileTree.copy(pristine, home);
            for (Path jar : providers) {
                FileTree.copyFile(jar, home.resolve("providers").resolve(jar.getFileName()));
            }
            progress.accept("Building Keycloak with " + names() + " (half a minute, once for each change) ...");
            build(home);
            Files.writeString(home.resolve(STAMP), fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String names() {
        return String.join(
                " and ",
                providers.stream().map(jar -> jar.getFileName().toString()).toList());
    }

    private static void clear(Path home) throws IOException {
        Files.createDirectories(home);
        Files.deleteIfExists(home.resolve(STAMP));
        try (Stream<Path> content = Files.list(home)) {
            content.filter(path -> !path.endsWith(DATA)).forEach(FileTree::delete);
        }
        // Keycloak keeps compressed copies of the themes' files there, of the jar that was.
        FileTree.delete(home.resolve(DATA).resolve("tmp"));
    }

    private void build(Path home) throws IOException {
        Path log = home.resolve("build.log");
        List<String> arguments = Stream.concat(Stream.of("build"), deployment.buildOptions().stream())
                .toList();
        ServerProcess process = ServerProcess.start(Kc.command(home, arguments, Map.of(), log));
        try {
            if (!process.awaitEnd(BUILD_MINUTES, TimeUnit.MINUTES)) {
                throw new LaunchException(
                        "Building Keycloak took more than " + BUILD_MINUTES + " minutes. " + LogTail.of(log));
            }
        } finally {
            process.close();
        }
        if (process.exitCode() != 0) {
            throw new LaunchException("Keycloak cannot be built with these jars. " + LogTail.of(log));
        }
    }
}
