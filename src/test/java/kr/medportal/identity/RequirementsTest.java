package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} names a rule's tests: what it names is there, and no rule is left out. */
class RequirementsTest {

    private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| (R\\d+) \\|");
    private static final Pattern MESSAGE_KEY = Pattern.compile("`(medportal\\w+)`");

    private final String requirements = read(Path.of("docs", "requirements.md"));

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(found(TEST_CLASS)).isNotEmpty().isSubsetOf(tests);
    }

    @Test
    void leavesNoRuleOut() {
        assertThat(found(RULE))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 26).mapToObj(i -> "R" + i).toList());
    }

    @Test
    void namesOnlyMessagesThatExist() {
        String messages =
                read(Path.of("src", "main", "resources", "theme-resources", "messages", "messages_en.properties"));

        assertThat(found(MESSAGE_KEY)).allSatisfy(key -> assertThat(messages).contains("\n" + key + "="));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(requirements)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
