package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.TemplatingUtil;
import org.keycloak.theme.Theme;

/** The texts of the mails: complete in every language, with the same parameters, readable for MessageFormat. */
class EmailMessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static Stream<Locale> languages() {
        return ThemeRenderer.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfKeycloakIsThereInTheLanguage(Locale language) throws IOException {
        Set<Object> stock = messages("base", Locale.ENGLISH).keySet();
        assertThat(Mail.renderer(language).ownMessages().keySet()).containsAll(stock);
    }

    @Tag("pinned-keycloak")
    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfOursIsThereInTheLanguage(Locale language) throws IOException {
        Set<String> english = messages("medportal", Locale.ENGLISH).stringPropertyNames();
        Set<String> own = new TreeSet<>(messages("medportal", language).stringPropertyNames());
        assertThat(own).containsAll(english);
        own.removeAll(english);
        assertThat(messages("base", Locale.ENGLISH).stringPropertyNames())
                .as("what only one language has is a text of Keycloak's")
                .containsAll(own);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextHasTheParametersOfTheEnglishOne(Locale language) throws IOException {
        Properties english = messages("medportal", Locale.ENGLISH);
        Properties own = messages("medportal", language);
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(own.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextSwallowsItsParameters(Locale language) throws IOException {
        Properties own = messages("medportal", language);
        Properties all = Mail.renderer(language).messages();
        for (String key : own.stringPropertyNames()) {
            String text = own.getProperty(key);
            assertThat(LONE_APOSTROPHE.matcher(text).find()).as(key).isFalse();
            String resolved = TemplatingUtil.resolveVariables(text, all);
            assertThat(resolved).as(key).doesNotContain("${");
            assertThat(new MessageFormat(resolved, language)).as(key).isNotNull();
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
        }
    }

    @Test
    void theChineseTextsAreFoundUnderTheNameOfTheRealmsLocale() throws IOException {
        assertThat(messages("medportal", Locale.SIMPLIFIED_CHINESE)).isNotEmpty();
    }

    private static Properties messages(String theme, Locale language) throws IOException {
        return new ClassLoaderTheme(theme, Theme.Type.EMAIL, EmailMessagesTest.class.getClassLoader())
                .getMessages(language);
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
