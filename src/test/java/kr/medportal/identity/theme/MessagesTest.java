package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.organization.authentication.authenticators.browser.OrganizationAuthenticator;

/** The texts hold together: the same keys in every language, each a pattern that can be formatted. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** An apostrophe that is not written twice swallows what follows it. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    private static final List<Path> BUNDLES = List.of(
            Path.of("src/main/resources/theme-resources/messages"),
            Path.of("themes/medportal/login/messages"),
            Path.of("themes/medportal/email/messages"),
            Path.of("themes/medportal/account/messages"),
            Path.of("themes/medportal/admin/messages"));

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void eachIsWellFormed(Properties texts, Language language) {
        texts.forEach((key, text) -> {
            assertThat((String) text).as("%s in %s", key, language).isNotBlank().doesNotContain("${");
            assertThat(LONE_APOSTROPHE.matcher((String) text).find())
                    .as("lone apostrophe in %s in %s: %s", key, language, text)
                    .isFalse();
            assertThatCode(() -> new MessageFormat((String) text, language.locale()))
                    .as("%s in %s", key, language)
                    .doesNotThrowAnyException();
        });
    }

    /** A second text for a key silently replaces the first. */
    @Test
    void stateEachKeyOnce() throws IOException {
        for (Path folder : BUNDLES) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> line.matches("[^#!\\s][^=]*=.*"))
                                    .map(line -> line.substring(0, line.indexOf('='))))
                            .as(file.toString())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    /** Keys that are put together at run time start like these. */
    @Test
    void areAllUsed() throws IOException {
        StringBuilder users = new StringBuilder(Files.readString(Path.of("user-profile.json")));
        for (MessageKey key : MessageKey.values()) {
            users.append(key.key()).append(' ');
        }
        for (String folder : List.of("themes", "src/main/resources/theme-resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".ftl")).toList()) {
                    users.append(Files.readString(file));
                }
            }
        }
        assertThat(keys(Language.EN.extensionTexts()))
                .filteredOn(key -> !key.matches("(medportalGender\\.|medportalConsent-|medportalDocument-|"
                        + "medportalReason-|medportalPasswordRule\\.|medportalPasswordScore\\.|"
                        + "medportalSetting|passwordPoliciesHelp\\.|requiredAction\\.).*"))
                .allSatisfy(key -> assertThat(users.toString())
                        .containsPattern("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w.-])"));
    }

    @Nested
    class OfTheExtension {

        @ParameterizedTest
        @EnumSource(Language.class)
        void haveTheSameKeysInEveryLanguage(Language language) {
            assertThat(keys(language.extensionTexts())).isEqualTo(keys(Language.EN.extensionTexts()));
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void haveATextForEveryKeyThatJavaEmits(Language language) {
            Set<String> without = Arrays.stream(MessageKey.values())
                    .map(MessageKey::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            without.removeAll(keys(language.extensionTexts()));

            assertThat(without).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void areWellFormed(Language language) {
            eachIsWellFormed(language.extensionTexts(), language);
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void useTheSamePlaceholdersInEveryLanguage(Language language) {
            Properties english = Language.EN.extensionTexts();
            Properties texts = language.extensionTexts();

            for (String key : keys(texts)) {
                assertThat(placeholders(texts.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Nested
    class OfTheLoginTheme {

        @ParameterizedTest
        @EnumSource(Language.class)
        void areWellFormed(Language language) {
            eachIsWellFormed(language.themeTexts(), language);
        }

        @Tag("pinned-keycloak")
        @ParameterizedTest
        @EnumSource(Language.class)
        void replaceTextsOfKeycloakAndNothingElse(Language language) {
            Map<String, String> english = Language.EN.stockTexts().stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, Language.EN.stockTexts()::getProperty));
            Properties texts = language.themeTexts();

            for (String key : keys(texts)) {
                // Keycloak's page puts the second ones together, and has no words for all of them.
                if (!key.matches("locale_.*|requiredAction\\..*|.* .*")) {
                    assertThat(english).containsKey(key);
                    assertThat(placeholders(english.getOrDefault(key, "")))
                            .as("%s in %s", key, language)
                            .containsAll(placeholders(texts.getProperty(key)));
                }
            }
        }

        /** Keycloak says these without a key, and finds what stands under the sentence itself. */
        @Tag("pinned-keycloak")
        @ParameterizedTest
        @EnumSource(Language.class)
        void replaceSentencesThatKeycloakHasInItsCode(Language language) throws IOException {
            String code = constants(OrganizationAuthenticator.class) + constants(RegistrationUserCreation.class);

            assertThat(keys(language.themeTexts()))
                    .filteredOn(key -> key.contains(" "))
                    .hasSize(6)
                    .allSatisfy(key -> assertThat(code).contains(key));
        }

        private String constants(Class<?> type) throws IOException {
            try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** A locked account must not read differently from a wrong password: that would tell that it exists. */
        @ParameterizedTest
        @EnumSource(Language.class)
        void sayTheSameOfALockedAccountAndAWrongPassword(Language language) {
            Properties texts = language.themeTexts();

            assertThat(texts.getProperty("accountTemporarilyDisabledMessage"))
                    .isNotNull()
                    .isEqualTo(texts.getProperty("accountPermanentlyDisabledMessage"))
                    .isEqualTo(texts.getProperty("invalidUserMessage"));
        }

        @Test
        void nameEveryLanguageInItself() {
            for (Language language : Language.values()) {
                assertThat(Arrays.stream(Language.values())
                                .map(each -> language.themeTexts().getProperty("locale_" + each.tag())))
                        .containsExactly("English", "한국어", "日本語", "简体中文", "Русский");
            }
        }
    }
}
