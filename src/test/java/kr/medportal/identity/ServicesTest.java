package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.ConfigurableAuthenticatorFactory;
import org.keycloak.provider.ProviderFactory;

/** {@code META-INF/services} is the index of the extension: everything in it loads, nothing is missing from it. */
class ServicesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SERVICES = CLASSES.resolve("META-INF").resolve("services");

    @Test
    void everyEntryIsAFactoryOfItsSpi() throws Exception {
        Map<String, List<String>> services = services();
        assertThat(services).isNotEmpty();
        for (var service : services.entrySet()) {
            Class<?> spi = Class.forName(service.getKey());
            for (String name : service.getValue()) {
                assertThat(spi).as(name).isAssignableFrom(Class.forName(name));
                assertThat(Class.forName(name).getDeclaredConstructor().newInstance())
                        .isInstanceOf(spi);
            }
        }
    }

    @Test
    void everyFactoryIsListed() throws Exception {
        Set<String> listed = new HashSet<>();
        services().values().forEach(listed::addAll);
        for (Class<?> candidate : ourClasses()) {
            if (ProviderFactory.class.isAssignableFrom(candidate)
                    && !candidate.isInterface()
                    && !Modifier.isAbstract(candidate.getModifiers())) {
                assertThat(listed).contains(candidate.getName());
            }
        }
    }

    @Test
    void everyIdIsUniqueWithinItsSpi() throws Exception {
        for (var service : services().entrySet()) {
            List<String> ids = new ArrayList<>();
            for (String name : service.getValue()) {
                if (Class.forName(name).getDeclaredConstructor().newInstance() instanceof ProviderFactory<?> factory) {
                    ids.add(factory.getId());
                }
            }
            assertThat(ids).as(service.getKey()).doesNotHaveDuplicates();
        }
    }

    /** The console asks for the settings of a step by its id alone, whichever kind of step it is. */
    @Test
    void everyStepOfAFlowHasAnIdOfItsOwn() throws Exception {
        List<String> ids = new ArrayList<>();
        for (List<String> names : services().values()) {
            for (String name : names) {
                if (Class.forName(name).getDeclaredConstructor().newInstance()
                        instanceof ConfigurableAuthenticatorFactory factory) {
                    ids.add(((ProviderFactory<?>) factory).getId());
                }
            }
        }
        assertThat(ids).contains("medportal-captcha", "medportal-reset-captcha").doesNotHaveDuplicates();
    }

    private static Map<String, List<String>> services() throws IOException {
        Map<String, List<String>> services = new TreeMap<>();
        try (Stream<Path> files = Files.list(SERVICES)) {
            for (Path file : files.toList()) {
                services.put(
                        file.getFileName().toString(),
                        Files.readAllLines(file).stream()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
        }
        return services;
    }

    private static List<Class<?>> ourClasses() throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("kr"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".")
                        .replaceFirst("\\.class$", "");
                classes.add(Class.forName(name, false, ServicesTest.class.getClassLoader()));
            }
        }
        return classes;
    }
}
