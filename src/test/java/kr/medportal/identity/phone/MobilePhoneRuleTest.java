package kr.medportal.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobilePhoneRuleTest {

    private static final String ANY_EXAMPLE = "+82 10-2000-0000";

    @ParameterizedTest
    @CsvSource({
        "KR, 010-1234-5678",
        "US, (201) 555-0123",
        "RU, 8 (912) 345-67-89",
        "JP, 090-1234-5678",
        "CN, 131 2345 6789",
        "DE, 01512 3456789",
        "TH, 081 234 5678",
        "RU, +82 10-1234-5678",
        "KR, 070-1234-5678",
        ", +821012345678",
        ", 0082 10 1234 5678",
        "AQ, +821012345678",
    })
    void takesMobileNumbersAndWhatMayBeOne(@Nullable String country, String text) {
        assertThat(MobilePhoneRule.check(text, country)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KR, 02-212-3456, fixed line",
        "KR, 080-123-4567, toll free",
        "KR, 060-234-5678, premium rate",
        "KR, 015-2345-6789, pager",
        "KR, 1544-1234, company number",
        "US, (800) 234-5678, toll free",
        "US, (900) 234-5678, premium rate",
        "RU, 8 (301) 123-45-67, fixed line",
        "RU, 8 (800) 123-45-67, toll free",
        "JP, 03-1234-5678, fixed line",
        "JP, 0570-123-456, company number",
        "CN, 010 1234 5678, fixed line",
        "CN, 400 123 4567, shared cost",
        "DE, 030 123456, fixed line",
        "DE, 0177 99 1234567, voice mail",
        "TH, 02 123 4567, fixed line",
        "KR, +7 301 123-45-67, fixed line abroad",
        ", +800 1234 5678, toll free everywhere",
    })
    void refusesWhatNobodyCarries(@Nullable String country, String text, String type) {
        assertThat(MobilePhoneRule.check(text, country)).as(type).contains(Violation.of(MessageKey.PHONE_NOT_MOBILE));
    }

    @ParameterizedTest
    @CsvSource({
        "KR, 010-2000-0000",
        "US, (201) 555-0123",
        "RU, 8 (912) 345-67-89",
        "JP, 090-1234-5678",
        "CN, 131 2345 6789",
        "DE, 01512 3456789",
        "TH, 081 234 5678",
    })
    void showsToWhoeverTypedNoNumberHowTheirCountryWritesOne(String country, String example) {
        for (String text : new String[] {"12", "abc", "010-1234-5678 ext 1", "+999123456789", "1-800-FLOWERS"}) {
            assertThat(MobilePhoneRule.check(text, country))
                    .as(text)
                    .contains(Violation.of(MessageKey.PHONE_NOT_A_NUMBER, example));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "+12", "+999 123 456 789", "+82 10 1234", "00", "010-1234-5678x1", "+"})
    void showsAnInternationalExampleWhereThereIsNoCountry(String text) {
        assertThat(MobilePhoneRule.check(text, null))
                .contains(Violation.of(MessageKey.PHONE_NOT_A_NUMBER, ANY_EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "XX", "", "kr", "\r\nforged log line"})
    void showsAnInternationalExampleWhereTheCountryHasNoNumbers(String country) {
        assertThat(MobilePhoneRule.check("010-1234-5678", country))
                .contains(Violation.of(MessageKey.PHONE_NOT_A_NUMBER, ANY_EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-1234-5678", "01012345678", "8 (912) 345-67-89", "０９０－１２３４－５６７８"})
    void asksForTheCountryOfANationalNumber(String text) {
        assertThat(MobilePhoneRule.check(text, null)).contains(Violation.of(MessageKey.PHONE_COUNTRY_MISSING));
    }

    @Test
    void hasAnExampleForEveryCountry() {
        for (String country : Locale.getISOCountries()) {
            assertThat(MobilePhoneRule.check("abc", country)).hasValueSatisfying(violation -> {
                String example = (String) violation.arguments().get(0);
                assertThat(MobilePhoneRule.check(example, country)).as(country).isEmpty();
            });
        }
    }
}
