package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | ko en",
                "en | en ko",
                "ja | ja en ko",
                "ru-RU | ru-RU ru en ko",
                "zh-CN | zh-CN zh en ko",
                "zh-Hans | zh-Hans zh-CN zh en ko",
                "zh | zh zh-CN en ko",
                "zh-TW | zh-TW zh en ko",
                "zh-Hant | zh-Hant zh en ko",
                "en-GB | en-GB en ko",
                "sr-Latn-RS-x-own | sr en ko",
                "de-1996 | de en ko",
            })
    void looksForTheTextInThePagesLanguageThenInEnglishThenInKorean(String page, String candidates) {
        assertThat(DocumentLanguage.candidates(Locale.forLanguageTag(page))).containsExactly(candidates.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "zh-CN", "zh-Hans", "zh-Hans-CN", "ast"})
    void aTagCanBeAFileName(String tag) {
        assertThat(DocumentLanguage.isTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "KO", "ko.html", "../ko", "ko/en", "zh_CN", "zh-cn", "ko-", "ko\n", "한국"})
    void nothingElseCan(String text) {
        assertThat(DocumentLanguage.isTag(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en, English", "ko, 한국어", "ja, 日本語", "zh-CN, 中文 (简体)", "zh-Hans, 中文 (简体)", "ru, Русский"})
    void aLanguageIsCalledWhatItCallsItself(String tag, String name) {
        assertThat(DocumentLanguage.nameOf(tag)).isEqualTo(name);
    }
}
