package kr.medportal.identity.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import kr.medportal.identity.server.FileTree;
import kr.medportal.identity.server.LaunchException;

/**
 * What the demo keeps from one start to the next: Keycloak's database, and beside it what its realm was imported from.
 * Keycloak imports a realm only once, so a later change of the file or of a port would silently do nothing.
 */
final class KeptData {

    private static final String REALM_FILE = "realm-file";

    private final Path data;
    private final Path origin;

    KeptData(Path home) {
        this.data = home.resolve("data");
        this.origin = data.resolve("medportal-origin.properties");
    }

    /** Forgets everything. */
    void delete() {
        FileTree.delete(data);
    }

    /**
     * Compares with what the kept data was made from.
     *
     * @return whether the realm file is another than the one that was imported; false where nothing is kept
     * @throws LaunchException when the kept realm has other addresses: sign-in could not work
     */
    boolean differsFrom(Path realm, Map<String, String> variables) {
        try {
            if (!Files.exists(origin)) {
                return false;
            }
            Properties now = describe(realm, variables);
            Properties then = read();
            boolean differs = !Objects.equals(now.remove(REALM_FILE), then.remove(REALM_FILE));
            if (!now.equals(then)) {
                throw new LaunchException("The kept data was made for other addresses: " + new TreeMap<>(then)
                        + ". Start with those, or begin anew with -Dmedportal.fresh.");
            }
            return differs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps in mind what the realm was imported from; called once it was. Later calls change nothing. */
    void remember(Path realm, Map<String, String> variables) {
        if (Files.exists(origin)) {
            return;
        }
        try (Writer writer = Files.newBufferedWriter(origin, StandardCharsets.UTF_8)) {
            describe(realm, variables).store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties describe(Path realm, Map<String, String> variables) throws IOException {
        Properties properties = new Properties();
        properties.putAll(variables);
        properties.setProperty(
                REALM_FILE, Integer.toHexString(Files.readString(realm).hashCode()));
        return properties;
    }

    private Properties read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(origin, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
