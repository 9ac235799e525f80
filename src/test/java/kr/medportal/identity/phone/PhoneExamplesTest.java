package kr.medportal.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.medportal.identity.country.Country;
import org.junit.jupiter.api.Test;

class PhoneExamplesTest {

    private static final Map<String, String> EXAMPLES = PhoneExamples.byCountry();

    @Test
    void lookAsPeopleWriteThem() {
        assertThat(EXAMPLES).containsEntry("KR", "010-2000-0000").containsEntry("JP", "090-1234-5678");
    }

    @Test
    void areNumbersThatTheRuleTakes() {
        assertThat(EXAMPLES).hasSizeGreaterThan(200).allSatisfy((country, number) -> {
            assertThat(Country.isCode(country) || country.matches("AC|TA|XK"))
                    .as(country)
                    .isTrue();
            assertThat(MobilePhoneRule.check(number, country)).as(country).isEmpty();
        });
    }
}
