package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Keycloak and our theme say together: in each language a text of that language for everything that English has, and
 * no text that nothing asks for. Keycloak's admin console has no Korean, so only our own words in it are held to this.
 */
@Tag("pinned-keycloak")
class CompleteTextsTest {

    /** What a text has besides words: parameters, tags, addresses, names of files. */
    private static final Pattern NO_WORD = Pattern.compile(
            "\\{\\d,choice,|\\$?\\{\\{?[^{}]*}?}|</?[A-Za-z0-9][^>]*>|https?://\\S+|\\S+@\\S+|index\\.ftl");

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}_]+");

    /** Names, abbreviations and parameters of protocols, which every language writes in Latin letters. */
    private static final Set<String> NAMES = Set.of(
            ("ASCII Authenticator Bluetooth CLI Caps Cookie DID FreeOTP GSS Google HTTPS ID IP IdP JavaScript Kerberos Keycloak Lock"
                            + " Microsoft NFC NameIDFormat OAuth OTP QR RelayState SAML SMS URI URL USB UTC VISITMEDICALKOREA Web"
                            + " WebAuthn base code cookie error passkey reCAPTCHA response_type scope state visitkorea")
                    .split(" "));

    /** Settings of administrators, which name values to enter. */
    private static final Pattern SETTING = Pattern.compile("medportalSetting.*|passwordPoliciesHelp\\..*");

    /** A form of a plural that only some languages have. */
    private static final Pattern PLURAL = Pattern.compile("_(zero|one|two|few|many|other)$");

    /** What Keycloak or a template puts together at run time; whole sentences {@code MessagesTest} looks for in Keycloak. */
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("(locale_|credentialType\\.|requiredAction\\.|workflowReason\\.).*|otp|.* .*");

    /**
     * Words that the pages do not use: what Keycloak says otherwise in one place and another. Chinese as in Taiwan and 你,
     * Russian with a small вы, Japanese サインイン for ログイン.
     */
    private static final Map<String, Pattern> UNUSUAL = Map.of(
            "ja", Pattern.compile("サインイン|サインアウト|ならない。"),
            "zh-CN",
                    Pattern.compile("[帐陸們這個來時為無與對於後還說請鍵設檢視沒刪屬範則連結應該種類別將確認錯誤輸驗證權你]|登陆|登出|登入|使用者|资讯|伺服器|档案"
                            + "|设定|检视|存取|连结|程式|预设|支援|透过|字元|电子信箱|剪贴簿|通行金钥|身分|寄送|联络"),
            "ru", Pattern.compile("(?<!\\p{L})(вы|вас|вам|вами|ваш\\p{L}*)(?!\\p{L})|аккаунт"));

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\w+}}|\\{\\d}|</?\\d>");

    static Stream<Arguments> pagesAndMails() {
        return Stream.of(ThemePart.LOGIN, ThemePart.ACCOUNT, ThemePart.EMAIL)
                .flatMap(CompleteTextsTest::inEachLanguage);
    }

    static Stream<Arguments> consoles() {
        return Stream.of(ThemePart.ACCOUNT, ThemePart.ADMIN).flatMap(CompleteTextsTest::inEachLanguage);
    }

    static Stream<Arguments> all() {
        return Stream.of(ThemePart.values()).flatMap(CompleteTextsTest::inEachLanguage);
    }

    private static Stream<Arguments> inEachLanguage(ThemePart part) {
        return Stream.of(Language.values()).map(language -> Arguments.of(part, language));
    }

    @ParameterizedTest
    @MethodSource("pagesAndMails")
    void nothingThatEnglishSaysIsMissing(ThemePart part, Language language) {
        Set<String> missing = new TreeSet<>(part.all(Locale.ENGLISH).stringPropertyNames());
        missing.removeAll(part.all(language.locale()).stringPropertyNames());

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("consoles")
    void whatOurThemeAddsToEnglishIsThereInEachLanguage(ThemePart part, Language language) {
        Set<String> added = new TreeSet<>(part.own(Locale.ENGLISH).stringPropertyNames());
        added.removeAll(part.stock(Locale.ENGLISH).stringPropertyNames());

        assertThat(part.own(language.locale()).stringPropertyNames()).containsAll(added);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void noPageMixesEnglishIn(Language language) {
        Properties texts = language.extensionTexts();
        texts.keySet().removeIf(key -> SETTING.matcher((String) key).matches());
        texts.putAll(ThemePart.LOGIN.all(language.locale()));

        assertThat(strayWords(texts)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void theAccountConsoleMixesNoEnglishIn(Language language) {
        assertThat(strayWords(ThemePart.ACCOUNT.all(language.locale()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN", "ru"})
    void pagesAndAccountConsoleUseTheSameWords(String language) {
        for (ThemePart part : List.of(ThemePart.LOGIN, ThemePart.ACCOUNT)) {
            Properties texts = part.all(Locale.forLanguageTag(language));

            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> Objects.requireNonNull(UNUSUAL.get(language))
                            .matcher(texts.getProperty(key))
                            .find())
                    .isEmpty();
        }
    }

    /** Who follows the link of the mail finds on the page what the mail was about. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAnAdministratorAsksForIsCalledTheSameInTheMailAndOnThePage(Language language) {
        Properties mail = ThemePart.EMAIL.own(language.locale());
        Properties page = language.loginTexts();

        assertThat(mail.stringPropertyNames())
                .filteredOn(key -> key.startsWith("requiredAction."))
                .hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(page.getProperty(key)).isEqualTo(mail.getProperty(key)));
    }

    /** Keycloak's own texts of the mails are unused where ours stand in for them. */
    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void noMailMixesEnglishIn(Language language) {
        assertThat(strayWords(ThemePart.EMAIL.own(language.locale()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void ourWordsInTheAdminConsoleMixNoEnglishIn(Language language) {
        assertThat(strayWords(ThemePart.ADMIN.own(language.locale()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void somethingAsksForEachTextOfOurs(ThemePart part, Language language) {
        String users = templates(part);
        Set<String> known = new TreeSet<>(part.stock(Locale.ENGLISH).stringPropertyNames());
        known.addAll(Language.EN.extensionTexts().stringPropertyNames());

        assertThat(part.own(language.locale()).stringPropertyNames())
                .filteredOn(key -> !known.contains(key)
                        && !known.contains(PLURAL.matcher(key).replaceAll("_other"))
                        && !PUT_TOGETHER.matcher(key).matches())
                .allSatisfy(key -> assertThat(users).contains(key));
    }

    /** Parameters are filled in where they stand; one that English lacks stays on the page as it is written. */
    @ParameterizedTest
    @MethodSource("consoles")
    void noTextOfOursHasAParameterThatEnglishLacks(ThemePart part, Language language) {
        Properties english = part.all(Locale.ENGLISH);
        Properties own = part.own(language.locale());

        for (String key : own.stringPropertyNames()) {
            String original = english.getProperty(PLURAL.matcher(key).replaceAll("_other"), english.getProperty(key));
            if (original != null) {
                assertThat(parameters(original)).as(key).containsAll(parameters(own.getProperty(key)));
            }
        }
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Latin words that are no names, under the keys of their texts. */
    private static Map<String, Set<String>> strayWords(Properties texts) {
        Map<String, Set<String>> stray = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            Set<String> words = LATIN_WORD
                    .matcher(NO_WORD.matcher(texts.getProperty(key)).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !NAMES.contains(word))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!words.isEmpty() && !key.startsWith("locale_")) {
                stray.put(key, words);
            }
        }
        return stray;
    }

    /** Our templates of the part and our Java code, and the texts, some of which have others in them. */
    private static String templates(ThemePart part) {
        StringBuilder all = new StringBuilder();
        for (Path folder :
                List.of(Path.of("themes/medportal", part.name().toLowerCase(Locale.ROOT)), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(ftl|java)"))
                        .toList()) {
                    all.append(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        part.own(Locale.ENGLISH).values().forEach(all::append);
        return all.toString();
    }
}
