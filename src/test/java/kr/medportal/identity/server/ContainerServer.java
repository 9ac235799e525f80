package kr.medportal.identity.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.Version;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/**
 * Keycloak's official image with jars in its {@code providers} folder. It shares this machine's network: the server has
 * the same addresses as one that runs as a process, and reaches the mail catcher that listens for this machine only,
 * under Docker and podman alike.
 */
public final class ContainerServer implements RunningServer {

    private static final String IMAGE = "quay.io/keycloak/keycloak:" + Version.VERSION;
    private static final String REALM = "/opt/keycloak/data/import/realm.json";
    private static final int READABLE = 0644;

    /** Of the machine's memory, for the server's heap. The library gives 5, which is too little on small machines. */
    private static final int HEAP_PERCENT = 25;

    private final ServerSettings settings;
    private final KeycloakContainer container;

    private ContainerServer(ServerSettings settings, KeycloakContainer container) {
        this.settings = settings;
        this.container = container;
    }

    /**
     * Starts the image of the Keycloak version that the tests are compiled against.
     *
     * @param providers jars of extensions
     */
    public static ServerLauncher with(List<Path> providers) {
        return settings -> start(settings, providers);
    }

    private static ContainerServer start(ServerSettings settings, List<Path> providers) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new LaunchException(
                    "No container engine answers. Start Docker, or podman's API (`podman system service --time=0`)"
                            + " with DOCKER_HOST set to its socket. Without -Pcontainer no test needs an engine.");
        }
        ContainerServer server = new ContainerServer(settings, container(settings, providers));
        try {
            server.container.start();
            return server;
        } catch (ContainerLaunchException e) {
            // Testcontainers has stopped and removed it, and has told its log.
            throw new LaunchException("Keycloak did not get ready in its container: " + e.getMessage(), e);
        }
    }

    private static KeycloakContainer container(ServerSettings settings, List<Path> providers) {
        KeycloakContainer container = new KeycloakContainer(IMAGE)
                .withImagePullPolicy(PullPolicy.defaultPolicy()) // The library's own asks the registry every day.
                .withNetworkMode("host")
                .withProductionMode()
                .withEnabledMetrics()
                .withRamPercentage(1, HEAP_PERCENT)
                .withAdminUsername(settings.admin().username())
                .withAdminPassword(settings.admin().password())
                .withEnv(environment(settings))
                .withCopyFileToContainer(MountableFile.forHostPath(settings.realm(), READABLE), REALM)
                .waitingFor(new Readiness(managementUrl(settings)).withStartupTimeout(settings.timeout()));
        container.setExposedPorts(List.of()); // On this machine's network there is nothing to publish.
        for (Path jar : providers) {
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(jar, READABLE), "/opt/keycloak/providers/" + jar.getFileName());
        }
        settings.options().forEach(container::withCustomCommand);
        return container;
    }

    private static Map<String, String> environment(ServerSettings settings) {
        Map<String, String> environment = new HashMap<>(settings.variables());
        environment.put("KC_DB", "dev-file");
        environment.put("KC_CACHE", "local");
        environment.put("KC_SERVER_ASYNC_BOOTSTRAP", "false");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "localhost");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.httpPort()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
        environment.put("KC_HOSTNAME", settings.url());
        return environment;
    }

    @Override
    public String url() {
        return settings.url();
    }

    @Override
    public String managementUrl() {
        return managementUrl(settings);
    }

    private static String managementUrl(ServerSettings settings) {
        return "http://localhost:" + settings.managementPort();
    }

    /** A copy that is as old as this call. */
    @Override
    public Path log() {
        try {
            return Files.writeString(settings.log(), container.getLogs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AdminApi admin() {
        return new AdminApi(url(), settings.admin());
    }

    /** Stops and removes the container; its log stays. */
    @Override
    public void close() {
        log();
        container.stop();
    }
}
