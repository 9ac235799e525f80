package kr.medportal.identity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.KeycloakServer;
import kr.medportal.identity.server.Ports;
import kr.medportal.identity.server.RunningServer;
import kr.medportal.identity.server.ServerSettings;

/**
 * Several Keycloaks on one PostgreSQL, as in production: they find each other through the database. Browsers know one
 * address, and a test says which node answers there.
 */
public final class Cluster implements RunningServer {

    private final ServerSettings settings;
    private final EmbeddedPostgres database;
    private final List<Node> nodes;
    private final Gateway gateway;

    private Cluster(ServerSettings settings, EmbeddedPostgres database, List<Node> nodes) {
        this.settings = settings;
        this.database = database;
        this.nodes = nodes;
        this.gateway = Gateway.open(settings.httpPort(), nodes.get(0).settings().httpPort());
    }

    /**
     * Starts everything; the first node makes the realm.
     *
     * @param settings of the whole: address and port are those that browsers use
     * @param homes one built distribution a node
     * @param work where the database may keep its files
     */
    static Cluster start(ServerSettings settings, List<Path> homes, Path work) {
        try {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(work.toFile())
                    .setServerConfig("max_connections", "300")
                    .start();
            List<Node> nodes = new ArrayList<>();
            for (Path home : homes) {
                nodes.add(Node.start(home, nodeSettings(settings, database, nodes.size() + 1)));
            }
            return new Cluster(settings, database, nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSettings nodeSettings(ServerSettings settings, EmbeddedPostgres database, int number) {
        Map<String, String> variables = new HashMap<>(settings.variables());
        variables.put("KC_DB_URL", database.getJdbcUrl("postgres", "postgres"));
        variables.put("KC_DB_USERNAME", "postgres");
        variables.put("KC_DB_PASSWORD", "postgres");
        List<String> options = new ArrayList<>(settings.options());
        options.add("--cache-embedded-network-bind-address=127.0.0.1");
        options.add("--cache-embedded-network-bind-port=" + Ports.free());
        return new ServerSettings(
                settings.url(),
                Ports.free(),
                Ports.free(),
                settings.admin(),
                settings.realm(),
                variables,
                options,
                settings.log().resolveSibling("node-" + number + ".log"),
                settings.timeout());
    }

    /** Has a node answer, from now on, at the address that browsers know. Nodes count from 0. */
    public void lead(int node) {
        gateway.leadTo(nodes.get(node).settings().httpPort());
    }

    /** The same address at one node, whichever answers browsers at the moment. */
    public URI at(int node, URI address) {
        return URI.create(address.toString()
                .replaceFirst(
                        "^" + settings.url(),
                        "http://localhost:" + nodes.get(node).settings().httpPort()));
    }

    /** How many nodes there are, running or not. */
    public int size() {
        return nodes.size();
    }

    /** All that a node has printed since it was first started. */
    public Path log(int node) {
        return nodes.get(node).settings().log();
    }

    /** Ends a node as {@code kill -9} does. */
    public void kill(int node) {
        nodes.get(node).server().kill();
    }

    /** Starts a node again that was killed. */
    public void restart(int node) {
        nodes.set(node, nodes.get(node).restarted());
    }

    @Override
    public String url() {
        return settings.url();
    }

    /** Of the first node. */
    @Override
    public String managementUrl() {
        return nodes.get(0).server().managementUrl();
    }

    /** Of the first node. */
    @Override
    public Path log() {
        return log(0);
    }

    @Override
    public AdminApi admin() {
        return new AdminApi(url(), settings.admin());
    }

    @Override
    public void close() {
        gateway.close();
        nodes.forEach(node -> node.server().close());
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Node(Path home, ServerSettings settings, KeycloakServer server) {

        static Node start(Path home, ServerSettings settings) {
            return new Node(home, settings, KeycloakServer.start(home, settings));
        }

        Node restarted() {
            return start(home, settings);
        }
    }
}
