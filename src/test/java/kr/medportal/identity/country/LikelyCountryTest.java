package kr.medportal.identity.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyCountryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko-KR,ko;q=0.9,en-US;q=0.8 | KR",
                "ko | KR",
                "ja,en;q=0.5 | JP",
                "zh-CN,zh;q=0.9 | CN",
                "zh-TW | TW",
                "zh-Hant | TW",
                "zh-Hans | CN",
                "ru-KZ,ru;q=0.9 | KZ",
                "en,mn;q=0.8 | MN",
                "en;q=0.5,de-CH | CH",
                "EN-gb | GB",
                "vi-VN;q=0, th;q=0.3 | TH",
            })
    void isOfTheFirstLanguageThatTellsOne(String header, String country) {
        assertThat(LikelyCountry.of(header)).contains(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "en",
                "*",
                "eo",
                "x-klingon",
                ";;;",
                "de;q=high",
                "-",
                "--",
                "en,-",
                "a-very-long-nonsense"
            })
    void isUnknownWhereNothingTellsOne(String header) {
        assertThat(LikelyCountry.of(header)).isEmpty();
    }

    /** What it takes to read one grows with the square of its length. */
    @Test
    void isOfTheBeginningOfAVeryLongHeader() {
        String languages = "eo-xxxxx,".repeat(20_000);

        assertThat(LikelyCountry.of("ko," + languages)).contains("KR");
        assertThat(LikelyCountry.of(languages + "ko")).isEmpty();
        assertThat(LikelyCountry.of("x".repeat(10_000))).isEmpty();
    }
}
