package kr.medportal.identity.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe finds wrong with a page. Its own library for Playwright takes home all that is right as well, which costs as
 * much time as everything else that is done to a page.
 */
public final class Axe {

    /** Up to WCAG 2.2, level AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN =
            """
            async ([part, runOnly]) => {
              const { violations } = await axe.run(part, { runOnly, resultTypes: ["violations"] });
              return violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id}, ${node.html}, ${node.failureSummary}`));
            }""";

    private static final String SCRIPT = script();

    private Axe() {}

    /** All that it can tell. */
    static List<String> barriers(Page page) {
        return barriers(page, "html");
    }

    /** All that it can tell of a part of the page, which a selector names. */
    public static List<String> barriers(Page page, String part) {
        return run(page, part, Map.of("type", "tag", "values", WCAG));
    }

    /** What it can tell of colours: all that changes with the scheme. */
    public static List<String> coloursTooClose(Page page) {
        return run(page, "html", Map.of("type", "rule", "values", COLOURS));
    }

    private static List<String> run(Page page, String part, Map<String, Object> what) {
        if (Boolean.TRUE.equals(page.evaluate("!window.axe"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, List.of(part, what)))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            // What it evaluates to is not to be taken home.
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8) + "\n;true";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
