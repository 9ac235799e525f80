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

/** Packs the test-only provider. The same classes make the same bytes, so that a built server can be used again. */
final class TestProviderJar {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 11, 23, 0, 0);

    private TestProviderJar() {}

    static Path writeTo(Path folder) {
        Path jar = folder.resolve("medportal-test-provider.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            String service = "META-INF/services/" + RealmResourceProviderFactory.class.getName();
            add(out, service, TestResourceFactory.class.getName().getBytes(StandardCharsets.UTF_8));
            Path root = classes();
            for (Path file : classesOfProvider(root)) {
                add(out, root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
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
        String folder = TestResourceFactory.class.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(ANY_TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
