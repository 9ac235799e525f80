package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.medportal.identity.server.Deployment;
import kr.medportal.identity.server.FileTree;
import kr.medportal.identity.server.KeycloakDistribution;

/**
 * Where the tests' servers live. One built server of each deployment is kept for the next run; each run gets copies of
 * its own under its process id, so that two runs side by side do not disturb each other.
 */
final class WorkFolder {

    private final Path root;
    private final Path own;

    WorkFolder(Path root) {
        this.root = root;
        this.own = root.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** The jars that a tested server has. */
    List<Path> providers(Path extension) {
        try {
            Files.createDirectories(own);
            return List.of(extension, TestProviderJar.writeTo(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A fresh copy of a server with these jars, built.
     *
     * @param name of the copy
     */
    // The lock only has to be held.
    @SuppressWarnings("try")
    Path prepareServer(String name, Path pristine, Path extension, Deployment deployment) {
        try {
            Files.createDirectories(own);
            try (FileChannel channel = FileChannel.open(
                            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                deleteLeftovers();
                Path built = root.resolve("built-" + deployment.name().toLowerCase(Locale.ROOT));
                new KeycloakDistribution(pristine, providers(extension), deployment)
                        .installInto(built, System.out::println);
                Path server = own.resolve(name);
                FileTree.copy(built, server);
                FileTree.delete(server.resolve("data"));
                return server;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server of that name prints; it outlives the run. */
    Path log(String name) {
        return own.resolve(name + ".log");
    }

    /** Where something else of this run can be kept; deleted before a later run. */
    Path folder(String name) {
        return own.resolve(name);
    }

    /** Of runs that are over: their logs, and their servers where they were killed. */
    private void deleteLeftovers() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> ProcessHandle.of(
                                    Long.parseLong(folder.getFileName().toString()))
                            .isEmpty())
                    .forEach(FileTree::delete);
        }
    }
}
