package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file of the theme that stands in for one of Keycloak says which, and that one is still what it was. When an upgrade
 * changes it: compare, take over what matters, renew the header.
 */
@Tag("pinned-keycloak")
class TemplateDriftTest {

    private static final Pattern ORIGIN =
            Pattern.compile("Origin: Keycloak [\\d.]+ theme/base/login/(\\S+) SHA-256 ([0-9a-f]{64})");

    /** Files of ours under a name that Keycloak's base theme has as well. */
    static Stream<String> filesThatReplaceKeycloaks() throws IOException {
        try (Stream<Path> files = Files.walk(LoginTheme.FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> LoginTheme.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".ftl") || name.endsWith(".js"))
                    .filter(name -> original(name) != null)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("filesThatReplaceKeycloaks")
    void namesAnOriginThatHasNotChanged(String name) throws IOException, NoSuchAlgorithmException {
        Matcher origin = ORIGIN.matcher(Files.readString(LoginTheme.FOLDER.resolve(name)));

        assertThat(origin.find()).as("origin in the header of %s", name).isTrue();
        assertThat(origin.group(1)).isEqualTo(name);
        try (InputStream in = original(name)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash))
                    .as("SHA-256 of Keycloak's %s", name)
                    .isEqualTo(origin.group(2));
        }
    }

    private static InputStream original(String name) {
        return TemplateDriftTest.class.getResourceAsStream("/" + LoginTheme.BASE + name);
    }
}
