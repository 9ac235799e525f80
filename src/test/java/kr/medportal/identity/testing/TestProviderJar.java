package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import kr.medportal.identity.testprovider.TestResourceFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Packs the test-only provider, and a login theme {@value #THEME} that has later versions of documents as an operator
 * would add them. The same classes make the same bytes, so that a built server can be used again.
 */
final class TestProviderJar {

    static final String THEME = "medportal-next";

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 11, 23, 0, 0);

    private TestProviderJar() {}

    static Path writeTo(Path folder) {
        Path jar = folder.resolve("medportal-test-provider.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            String service = "META-INF/services/" + RealmResourceProviderFactory.class.getName();
            add(out, service, TestResourceFactory.class.getName().getBytes(StandardCharsets.UTF_8));
            Path root = classes();
            for (Path file : classesOfProvider(root)) {
                add(out, nameIn(root, file), Files.readAllBytes(file));
            }
            String themes = "{\"themes\":[{\"name\":\"" + THEME + "\",\"types\":[\"login\"]}]}";
            add(out, "META-INF/keycloak-themes.json", themes.getBytes(StandardCharsets.UTF_8));
            Path resources = root.resolve(folder());
            for (Path file : filesBelow(resources.resolve("theme"))) {
                add(out, nameIn(resources, file), Files.readAllBytes(file));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(TestResourceFactory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> classesOfProvider(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String folder() {
        return TestResourceFactory.class.getPackageName().replace('.', '/');
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(ANY_TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
