package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** A declaration, not what a query or a selector asks for. */
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])\\s*([\\w-]+):\\s*([^;{}]+)(?=[;}])");

    /** Names a side of the window or one of its axes instead of the text's. */
    private static final Pattern PHYSICAL_NAME = Pattern.compile(
            "(.+-)?(left|right|top|bottom)(-.+)?|((min|max)-)?(width|height)|(overflow|overscroll-behavior)-[xy]|background-position-[xy]");

    private static final Pattern PHYSICAL_VALUE = Pattern.compile("\\b(left|right)\\b");
    private static final Set<String> FOUR_SIDES =
            Set.of("margin", "padding", "inset", "border-width", "border-style", "border-color", "scroll-margin");

    /** Chromium of 2024 does not know overflow-inline yet; it means the same in every language written in lines. */
    private static final Set<String> ALLOWED = Set.of("overflow-x: auto");

    @Test
    void theStylesheetIsSmall() throws IOException {
        assertThat(Files.size(STYLESHEET)).isLessThan(20_000);
    }

    @Test
    void theStylesheetKnowsNoLeftAndRight() throws IOException {
        List<String> declarations = declarations(Files.readString(STYLESHEET));

        assertThat(declarations)
                .hasSizeGreaterThan(300)
                .filteredOn(ResourcesTest::isPhysical)
                .isSubsetOf(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-left: 0",
                "left: 0",
                "border-top-left-radius: 0",
                "max-width: 1rem",
                "overflow-x: auto",
                "float: left",
                "text-align: right",
                "padding: 0 1px 0 2px"
            })
    void aPhysicalDeclarationIsFound(String declaration) {
        assertThat(declarations(".a { color: red; " + declaration + "; }"))
                .filteredOn(ResourcesTest::isPhysical)
                .containsExactly(declaration);
    }

    private static List<String> declarations(String css) {
        return DECLARATION
                .matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(found -> found.group(1) + ": " + found.group(2).strip())
                .toList();
    }

    private static boolean isPhysical(String declaration) {
        String name = declaration.substring(0, declaration.indexOf(':'));
        String value = declaration.substring(name.length() + 1).strip();
        return PHYSICAL_NAME.matcher(name).matches()
                || PHYSICAL_VALUE.matcher(value).find()
                || (FOUR_SIDES.contains(name) && differsSideways(value));
    }

    /** Of four values the second is for the right, the fourth for the left. */
    private static boolean differsSideways(String value) {
        String[] sides = value.replaceAll("\\s+(?=[^()]*\\))", "").split("\\s+");
        return sides.length == 4 && !sides[1].equals(sides[3]);
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
