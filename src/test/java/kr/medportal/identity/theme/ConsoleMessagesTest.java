package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.ClasspathThemeResourceProviderFactory;
import org.keycloak.theme.Theme;

/**
 * The consoles show what profile validators say by i18next, which reads {@code {{1}}} and no MessageFormat: a text of
 * {@code theme-resources} with a parameter or a doubled apostrophe needs a variant in both themes, in every language.
 */
class ConsoleMessagesTest {

    private static final ClassLoader CLASSES = ConsoleMessagesTest.class.getClassLoader();

    /** What speaks in the consoles; the rule for the e-mail address speaks at registration only. */
    private static final List<String> VALIDATORS = List.of("NAME_", "BIRTH_DATE_", "PHONE_");

    static Stream<Arguments> consolesAndLanguages() {
        return Stream.of(Theme.Type.ACCOUNT, Theme.Type.ADMIN)
                .flatMap(console -> ThemeRenderer.LANGUAGES.stream().map(language -> Arguments.of(console, language)));
    }

    @ParameterizedTest
    @MethodSource("consolesAndLanguages")
    void whatValidatorsSayReadsTheSameInTheConsole(Theme.Type console, Locale language) throws IOException {
        Properties pages = new ClasspathThemeResourceProviderFactory("ours", CLASSES).getMessages("messages", language);
        Properties variants = new ClassLoaderTheme("medportal", console, CLASSES).getMessages(language);
        List<String> keys = validatorKeys().stream().filter(pages::containsKey).toList();
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            String text = pages.getProperty(key);
            assertThat(text).as("%s: i18next knows no choice", key).doesNotContain(",choice,");
            String variant = text.replaceAll("\\{(\\d+)}", "{{$1}}").replace("''", "'");
            assertThat(variants.getProperty(key, text)).as(key).isEqualTo(variant);
        }
    }

    private static List<String> validatorKeys() {
        return Stream.of(MessageKey.values())
                .filter(key -> VALIDATORS.stream().anyMatch(key.name()::startsWith))
                .map(MessageKey::key)
                .toList();
    }
}
