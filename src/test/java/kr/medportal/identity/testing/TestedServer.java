package kr.medportal.identity.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.server.ContainerServer;
import kr.medportal.identity.server.Deployment;
import kr.medportal.identity.server.FileTree;
import kr.medportal.identity.server.KeycloakServer;
import kr.medportal.identity.server.LaunchException;
import kr.medportal.identity.server.ServerLauncher;

/**
 * What the Keycloak of the tests runs in, ready to be started.
 *
 * @param launcher starts it
 * @param log takes what it prints
 * @param homes folders that nobody needs any more once it was stopped
 */
record TestedServer(ServerLauncher launcher, Path log, List<Path> homes) {

    /**
     * One server with an embedded database, in what {@code -Dmedportal.server} says and nothing else: a container engine
     * that happens to answer is not taken.
     */
    static TestedServer standalone() {
        String server = System.getProperty("medportal.server", "process");
        return switch (server) {
            case "process" -> process();
            case "container" -> container();
            default -> throw new LaunchException("-Dmedportal.server=" + server + " is neither process nor container.");
        };
    }

    private static TestedServer process() {
        WorkFolder work = workFolder();
        Path home = prepare(work, "keycloak", Deployment.STANDALONE);
        return new TestedServer(settings -> KeycloakServer.start(home, settings), work.log("keycloak"), List.of(home));
    }

    private static TestedServer container() {
        WorkFolder work = workFolder();
        return new TestedServer(
                ContainerServer.with(work.providers(path("medportal.jar"))), work.log("keycloak"), List.of());
    }

    /** Two servers on a PostgreSQL, always as processes: the tests kill one. */
    static TestedServer cluster() {
        WorkFolder work = workFolder();
        List<Path> homes = Stream.of("node-1", "node-2")
                .map(name -> prepare(work, name, Deployment.CLUSTER))
                .toList();
        return new TestedServer(
                settings -> Cluster.start(settings, homes, work.folder("postgresql")), work.log("cluster"), homes);
    }

    /** The portal's realm file. */
    static Path realm() {
        return path("medportal.realm");
    }

    /** Deletes what nobody needs any more. */
    void delete() {
        homes.forEach(FileTree::delete);
    }

    private static WorkFolder workFolder() {
        return new WorkFolder(path("medportal.work"));
    }

    private static Path prepare(WorkFolder work, String name, Deployment deployment) {
        return work.prepareServer(name, path("keycloak.home"), path("medportal.jar"), deployment);
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new LaunchException("-D" + property + " is missing; `mvn verify` sets it.");
        }
        return Path.of(value);
    }
}
