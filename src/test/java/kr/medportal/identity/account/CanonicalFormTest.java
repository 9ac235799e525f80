package kr.medportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 19900325, KR, 1990-03-25",
        "BIRTH_DATE, 1990.03.25, KR, 1990-03-25",
        "BIRTH_DATE, １９９００３２５, , 1990-03-25",
        "PHONE_NUMBER, 010-1234-5678, KR, +821012345678",
        "PHONE_NUMBER, ０１０１２３４５６７８, KR, +821012345678",
        "PHONE_NUMBER, 8 (912) 345-67-89, RU, +79123456789",
        "PHONE_NUMBER, +7 912 345-67-89, KR, +79123456789",
        "PERSON_NAME, '  김민지 ', KR, 김민지",
    })
    void putsWhatPeopleTypeIntoOneNotation(CanonicalForm form, String typed, String country, String canonical) {
        assertThat(form.of(typed, country)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 19900230, KR",
        "BIRTH_DATE, yesterday, KR",
        "PHONE_NUMBER, 12, KR",
        "PHONE_NUMBER, 010-1234-5678,",
    })
    void leavesWhatCannotBeUnderstoodAsItWasTyped(CanonicalForm form, String typed, String country) {
        assertThat(form.of(typed, country)).isEqualTo(typed);
    }

    @Test
    void isIdempotent() {
        String phone = CanonicalForm.PHONE_NUMBER.of("010-1234-5678", "KR");
        String date = CanonicalForm.BIRTH_DATE.of("19900325", "KR");

        assertThat(CanonicalForm.PHONE_NUMBER.of(phone, "US")).isEqualTo(phone);
        assertThat(CanonicalForm.BIRTH_DATE.of(date, null)).isEqualTo(date);
    }

    @Test
    void isFoundByTheIdThatAnAnnotationNames() {
        assertThat(CanonicalForm.byId("phone-number")).contains(CanonicalForm.PHONE_NUMBER);
        assertThat(CanonicalForm.byId("phone")).isEmpty();
        assertThat(CanonicalForm.ids()).isEqualTo("person-name, birth-date, phone-number");
    }
}
