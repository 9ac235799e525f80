package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The admin console looks up what stands on a setting as a key: a label, and a help text under the label's key and
 * {@code Help}.
 */
class SettingTextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(medportalSetting\\w+)\"");
    private static final Pattern UNTRANSLATED = Pattern.compile("\\.(label|helpText)\\(\\s*\"(?!medportalSetting)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final String SOURCES = sources();

    @Test
    void noSettingIsLabelledInOneLanguageOnly() {
        assertThat(SOURCES).doesNotContainPattern(UNTRANSLATED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachSettingHasALabelAndAHelpTextAndNoOtherHas(Language language) {
        List<String> used =
                LITERAL.matcher(SOURCES).results().map(match -> match.group(1)).toList();
        List<String> labels = used.stream().filter(key -> !key.endsWith("Help")).toList();

        assertThat(used).containsAll(labels.stream().map(key -> key + "Help").toList());
        assertThat(language.extensionTexts().stringPropertyNames())
                .filteredOn(key -> key.startsWith("medportalSetting"))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /** Bounds and examples. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageNamesTheSameNumbers(Language language) {
        Properties texts = language.extensionTexts();

        Language.EN.extensionTexts().forEach((key, english) -> {
            if (key.toString().startsWith("medportalSetting")) {
                assertThat(numbers(texts.getProperty(key.toString())))
                        .as("%s", key)
                        .isEqualTo(numbers((String) english));
            }
        });
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
