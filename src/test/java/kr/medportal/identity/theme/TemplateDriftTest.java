package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file of the theme that stands in for one of Keycloak says which, and that one is still what it was. When an upgrade
 * changes it: compare, take over what matters, renew the header.
 */
@Tag("pinned-keycloak")
class TemplateDriftTest {

    private static final Path THEME = Path.of("themes", "medportal");

    /** Keycloak's themes that a theme of ours stands on, in one of its types. */
    private static final List<String> PARENTS = List.of("base", "keycloak.v2", "keycloak.v3");

    private static final Pattern ORIGIN =
            Pattern.compile("Origin: Keycloak [\\d.]+ theme/(\\S+) SHA-256 ([0-9a-f]{64})\\b");

    /** Templates and scripts of ours under a name that a parent of the theme has as well. */
    static Stream<String> filesThatReplaceKeycloaks() throws IOException {
        return templatesAndScripts().stream().filter(name -> !originals(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("filesThatReplaceKeycloaks")
    void namesAnOriginThatHasNotChanged(String name) throws IOException, NoSuchAlgorithmException {
        List<MatchResult> origin = origin(name);

        assertThat(origin).as("origin in the header of %s", name).hasSize(1);
        assertThat(origin.get(0).group(1)).isIn(originals(name));
        try (InputStream in = Objects.requireNonNull(keycloaks(origin.get(0).group(1)))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash))
                    .as("SHA-256 of Keycloak's %s", name)
                    .isEqualTo(origin.get(0).group(2));
        }
    }

    /** What names an origin is not of our own making: it must not outlive what it stood in for. */
    @Test
    void noOtherFileNamesAnOrigin() throws IOException {
        Set<String> replacing = filesThatReplaceKeycloaks().collect(Collectors.toSet());

        assertThat(templatesAndScripts())
                .filteredOn(name -> !replacing.contains(name))
                .allSatisfy(name -> assertThat(origin(name)).as(name).isEmpty());
    }

    /** A console has no templates but Keycloak's, and some of them come in jars that this test does not see. */
    @Test
    void everyTemplateOfAConsoleIsAmongThem() throws IOException {
        Set<String> replacing = filesThatReplaceKeycloaks().collect(Collectors.toSet());

        assertThat(templatesAndScripts())
                .isNotEmpty()
                .allMatch(name -> !name.matches("(account|admin)/.*\\.ftl") || replacing.contains(name));
    }

    private static List<String> templatesAndScripts() throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> THEME.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".ftl") || name.endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    private static List<MatchResult> origin(String name) {
        try {
            return ORIGIN.matcher(Files.readString(THEME.resolve(name)))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Keycloak has a file of that name, behind {@code theme/}. */
    private static List<String> originals(String name) {
        return PARENTS.stream()
                .map(parent -> parent + "/" + name)
                .filter(original -> keycloaks(original) != null)
                .toList();
    }

    private static @Nullable InputStream keycloaks(String original) {
        return TemplateDriftTest.class.getResourceAsStream("/theme/" + original);
    }
}
