package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages load is small and our own. */
class ResourcesTest {

    private static final Path STYLESHEET = LoginTheme.FOLDER.resolve("resources/css/medportal.css");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(margin|padding|border|inset)-(left|right|top|bottom)|text-align: (left|right)|[^-](left|right):");

    @Test
    void theStylesheetIsSmall() throws IOException {
        assertThat(Files.size(STYLESHEET)).isLessThan(20_000);
    }

    @Test
    void theStylesheetKnowsNoLeftAndRight() throws IOException {
        assertThat(Files.readString(STYLESHEET)).doesNotContainPattern(PHYSICAL);
    }

    @Test
    void nothingIsLoadedFromAnotherHost() throws IOException {
        try (Stream<Path> files = Files.walk(LoginTheme.FOLDER.resolve("resources"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(css|js|svg)"))
                    .toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContain("http:", "https:", "url(");
            }
        }
    }
}
