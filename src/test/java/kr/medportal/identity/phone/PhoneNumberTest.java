package kr.medportal.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "KR, 010-1234-5678, +821012345678",
        "KR, 01012345678, +821012345678",
        "KR, 010 1234 5678, +821012345678",
        "KR, 010.1234.5678, +821012345678",
        "KR, (010) 1234-5678, +821012345678",
        "KR, 010/1234/5678, +821012345678",
        "KR, 010–1234–5678, +821012345678",
        "KR, 02-312-3456, +8223123456",
        "US, (201) 555-0123, +12015550123",
        "US, 201-555-0123, +12015550123",
        "US, 1-201-555-0123, +12015550123",
        "US, 011 82 10-1234-5678, +821012345678",
        "RU, 8 (912) 345-67-89, +79123456789",
        "RU, 89123456789, +79123456789",
        "RU, 912 345-67-89, +79123456789",
        "RU, +7 912 345-67-89, +79123456789",
        "RU, 8~10 82 10 1234 5678, +821012345678",
        "JP, 090-1234-5678, +819012345678",
        "JP, ０９０－１２３４－５６７８, +819012345678",
        "JP, ０９０ー１２３４ー５６７８, +819012345678",
        "JP, 010 82 10 1234 5678, +821012345678",
        "CN, 131 2345 6789, +8613123456789",
        "CN, １３１２３４５６７８９, +8613123456789",
        "DE, 0151 23456789, +4915123456789",
        "DE, 0151/23456789, +4915123456789",
        "DE, +49 (0)151 23456789, +4915123456789",
        "TH, 081 234 5678, +66812345678",
        "TH, ๐๘๑ ๒๓๔ ๕๖๗๘, +66812345678",
        "AE, ٠٥٠ ١٢٣ ٤٥٦٧, +971501234567",
        "IT, 312 345 6789, +393123456789",
        "IT, 02 1234 5678, +390212345678",
        "US, +82 10 1234 5678, +821012345678",
        "US, 0082 10 1234 5678, +821012345678",
        "KR, 0082-10-1234-5678, +821012345678",
        "KR, 001 1 201 555 0123, +12015550123",
        "KR, 00700 1 201 555 0123, +12015550123",
        ", +82 10-1234-5678, +821012345678",
        ", ＋８２　１０－１２３４－５６７８, +821012345678",
        ", (+82) 10-1234-5678, +821012345678",
        ", 00 82 10 1234 5678, +821012345678",
        "AQ, +82 10-1234-5678, +821012345678",
        "XX, +82 10-1234-5678, +821012345678",
    })
    void understandsNationalAndInternationalFormats(@Nullable String region, String text, String e164) {
        assertThat(PhoneNumber.parse(text, region)).contains(new PhoneNumber(e164));
    }

    @Test
    void ignoresBlanksAroundAndInvisibleMarksOfAddressBooks() {
        assertThat(PhoneNumber.parse(" \u202A+82\u00A010\u20111234\u20115678\u202C\r\n", null))
                .contains(new PhoneNumber("+821012345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "abc",
                "12",
                "000",
                "010-1234-56",
                "010-1234-56789",
                "0999-1234-5678",
                "1-800-FLOWERS",
                "010-1234-5678 ext. 12",
                "010-1234-5678x12",
                "010-1234-5678;ext=12",
                "010-1234-5678#12",
                "010-1234-5678,,12",
                "*010-1234-5678",
                "tel:+821012345678",
                "++821012345678",
                "82+1012345678",
                "010+12345678",
                "+999 123 456 789",
                "+0082 10 1234 5678",
                "010-1234-5678 or 010-8765-4321",
                "010-1234\n-5678",
                "₀₁₀12345678",
                "<script>",
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text, "KR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({", 010-1234-5678", "'', 010-1234-5678", "AQ, 010-1234-5678", "XX, 010-1234-5678", "kr, 010-1234-5678"})
    void refusesANationalFormatWithoutACountryOfThatFormat(@Nullable String region, String text) {
        assertThat(PhoneNumber.parse(text, region)).isEmpty();
    }

    /** libphonenumber calls them valid, and E.164 ends at fifteen digits. */
    @ParameterizedTest
    @ValueSource(strings = {"+49 800 123456789012", "0049 800 123456789012", "0800 123456789012"})
    void refusesANumberThatIsLongerThanTheWorldsNumbersAre(String text) {
        assertThat(PhoneNumber.parse(text, "DE")).isEmpty();
        assertThat(MobilePhoneRule.check(text, "DE")).isPresent();
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(PhoneNumber.parse("1".repeat(1_000_000), "KR")).isEmpty();
        assertThat(PhoneNumber.parse("+".repeat(1_000_000), "KR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+821012345678, 01012345678, 821012345678",
        "+12015550123, 2015550123, 12015550123",
        "+79123456789, 89123456789, 79123456789",
        "+819012345678, 09012345678, 819012345678",
        "+8613123456789, 13123456789, 8613123456789",
        "+4915123456789, 015123456789, 4915123456789",
        "+66812345678, 0812345678, 66812345678",
        "+390212345678, 0212345678, 390212345678",
    })
    void knowsItsDigitsAsDialledAtHomeAndFromAbroad(String e164, String national, String international) {
        PhoneNumber number = new PhoneNumber(e164);

        assertThat(number.nationalDigits()).isEqualTo(national);
        assertThat(number.internationalDigits()).isEqualTo(international);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "821012345678",
                "+82 10 1234 5678",
                "+0123456",
                "+9991234567",
                "+1234567890123456",
                "+８２"
            })
    void isNeverMadeOfAnythingButE164(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber(text))
                .withMessage("not a telephone number in E.164 form");
    }

    @Test
    void neverPrintsTheNumber() {
        assertThat(new PhoneNumber("+821012345678").toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void everyCountrysMobileExampleIsUnderstoodInEveryFormatAndStaysTheSame() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (String region : library.getSupportedRegions()) {
            Phonenumber.PhoneNumber example = library.getExampleNumberForType(region, PhoneNumberType.MOBILE);
            if (example == null) {
                continue;
            }
            PhoneNumber expected = new PhoneNumber(library.format(example, PhoneNumberFormat.E164));
            String national = library.format(example, PhoneNumberFormat.NATIONAL);
            String international = library.format(example, PhoneNumberFormat.INTERNATIONAL);

            assertThat(PhoneNumber.parse(national, region))
                    .as("%s %s", region, national)
                    .contains(expected);
            assertThat(PhoneNumber.parse(expected.nationalDigits(), region))
                    .as(region)
                    .contains(expected);
            assertThat(PhoneNumber.parse(international, null)).as(international).contains(expected);
            assertThat(PhoneNumber.parse("00" + expected.internationalDigits(), region))
                    .as(region)
                    .contains(expected);
            assertThat(PhoneNumber.parse(expected.e164(), null)).as(region).contains(expected);
        }
    }
}
