package kr.medportal.identity.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Keycloak with an embedded database that runs as a process of this machine. */
public final class KeycloakServer implements RunningServer {

    private static final int POLL_MILLIS = 200;

    private final ServerSettings settings;
    private final ServerProcess process;

    private KeycloakServer(ServerSettings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home where a {@link KeycloakDistribution} was installed
     * @throws LaunchException when it ends or does not get ready in time; the message has the end of its log
     */
    public static KeycloakServer start(Path home, ServerSettings settings) {
        try {
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.copy(settings.realm(), imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            ServerProcess process =
                    ServerProcess.start(Kc.command(home, arguments(settings), environment(settings), settings.log()));
            KeycloakServer server = new KeycloakServer(settings, process);
            server.awaitReadiness();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(ServerSettings settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--server-async-bootstrap=false",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + settings.httpPort(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=http://localhost:" + settings.httpPort()));
        arguments.addAll(settings.options());
        return arguments;
    }

    private static Map<String, String> environment(ServerSettings settings) {
        Map<String, String> environment = new HashMap<>(settings.variables());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", settings.admin().username());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.admin().password());
        return environment;
    }

    private void awaitReadiness() {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        while (!isReady(client)) {
            if (!process.isAlive()) {
                process.close();
                throw new LaunchException("Keycloak ended while it started. " + LogTail.of(settings.log()));
            }
            if (System.nanoTime() > deadline) {
                process.close();
                throw new LaunchException("Keycloak was not ready after "
                        + settings.timeout().toSeconds() + " seconds. " + LogTail.of(settings.log()));
            }
            process.awaitEnd(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (Thread.currentThread().isInterrupted()) {
                process.close();
                throw new LaunchException("Interrupted while Keycloak started.");
            }
        }
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + settings.managementPort() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Nobody listens yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String url() {
        return "http://localhost:" + settings.httpPort();
    }

    @Override
    public String managementUrl() {
        return "http://localhost:" + settings.managementPort();
    }

    @Override
    public Path log() {
        return settings.log();
    }

    @Override
    public AdminApi admin() {
        return new AdminApi(url(), settings.admin());
    }

    /** Stops it with all its processes; returns when they are gone. */
    @Override
    public void close() {
        process.close();
    }
}
