package kr.medportal.identity.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh-CN", "ru"})
    void everyLanguageNamesEveryCountryOnceInItsOwnOrder(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<Country> countries = Country.all(locale);

        assertThat(countries).extracting(Country::code).containsExactlyInAnyOrder(Locale.getISOCountries());
        assertThat(countries).extracting(Country::name).doesNotHaveDuplicates();
        assertThat(countries).allSatisfy(country -> {
            assertThat(country.name()).isNotBlank().isNotEqualTo(country.code());
            assertThat(Country.name(country.code(), locale)).isEqualTo(country.name());
        });
        assertThat(countries).extracting(Country::name).isSortedAccordingTo(Collator.getInstance(locale)::compare);
    }

    @ParameterizedTest
    @CsvSource({
        "en, KR, South Korea",
        "en, RU, Russia",
        "en, CI, Côte d’Ivoire",
        "ko, KR, 대한민국",
        "ko, US, 미국",
        "ja, JP, 日本",
        "ja, KR, 韓国",
        "zh-CN, RU, 俄罗斯",
        "zh-CN, CN, 中国",
        "ru, RU, Россия",
        "ru, US, Соединенные Штаты",
        "ru, KR, Республика Корея",
    })
    void namesAreThoseOfTheLanguage(String language, String code, String name) {
        assertThat(Country.name(code, Locale.forLanguageTag(language))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "en, AX, AL",
        "ko, GH, KR",
        "ko, KR, HK",
        "ja, IS, US",
        "ja, US, KR",
        "ja, KR, JP",
        "zh-CN, AF, CN",
        "zh-CN, DE, RU",
        "zh-CN, RU, KR",
        "zh-CN, KR, JP",
        "ru, AU, RU",
        "ru, RU, JP",
    })
    void theOrderIsThatOfTheDictionaryNotOfCodePoints(String language, String earlier, String later) {
        List<String> codes = Country.all(Locale.forLanguageTag(language)).stream()
                .map(Country::code)
                .toList();

        assertThat(codes.indexOf(earlier)).isLessThan(codes.indexOf(later));
    }

    @Test
    void aLanguageIsSortedOnceWhileThereAreFewOfThem() {
        assertThat(Country.all(Locale.KOREAN)).isSameAs(Country.all(Locale.KOREAN));
    }

    @Test
    void inventedLanguagesGetTheirListWithoutFillingMemory() {
        for (int i = 100; i < 300; i++) {
            assertThat(Country.all(Locale.forLanguageTag("en-x-t" + i))).hasSize(Locale.getISOCountries().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kr", "XX", "KOR", "K", "410", "KR ", "..", "<script>"})
    void knowsWhatIsNoCode(String code) {
        assertThat(Country.isCode(code)).isFalse();
        assertThat(Country.name(code, Locale.KOREAN)).isEqualTo(code);
    }

    @Test
    void knowsWhatIsACode() {
        assertThat(Country.isCode("KR")).isTrue();
    }
}
