package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages load is small and our own. */
class ResourcesTest {

    private static final Path STYLESHEET = LoginTheme.FOLDER.resolve("resources/css/medportal.css");
    private static final Path CONSOLE = Path.of("themes/medportal/account/resources");
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

    @ParameterizedTest
    @ValueSource(strings = {"login", "account"})
    void nothingIsLoadedFromAnotherHost(String part) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("themes/medportal", part, "resources"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(css|js|svg)"))
                    .toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContain("http:", "https:", "url(");
            }
        }
    }

    /** A stylesheet of one part of a theme cannot load that of another. */
    @Test
    void theAccountConsoleHasTheColoursOfThePages() throws IOException {
        String pages = Files.readString(STYLESHEET);
        String console = Files.readString(CONSOLE.resolve("css/account.css"));

        assertThat(colours(console, "html {", "mp-")).hasSizeGreaterThan(10).allSatisfy((token, colour) -> assertThat(
                        colours(pages, ":root {", ""))
                .containsEntry(token, colour));
        assertThat(colours(console, "html.pf-v5-theme-dark {", "mp-"))
                .hasSizeGreaterThan(10)
                .allSatisfy((token, colour) -> assertThat(colours(pages, "@media (prefers-color-scheme: dark) {", ""))
                        .containsEntry(token, colour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo.svg", "favicon.svg"})
    void theAccountConsoleHasTheLogoOfThePages(String file) throws IOException {
        assertThat(Files.readString(CONSOLE.resolve(file)))
                .isEqualTo(Files.readString(LoginTheme.FOLDER.resolve("resources/img/mark.svg")));
    }

    /** The tokens of the first block that starts so. */
    private static Map<String, String> colours(String stylesheet, String start, String prefix) {
        int from = stylesheet.indexOf(start);
        String block = stylesheet.substring(from, stylesheet.indexOf("}", from));
        return Pattern.compile("--" + prefix + "([a-z-]+): (#[0-9a-f]+);")
                .matcher(block)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }
}
