package kr.medportal.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mobile phone numbers at the registration form. */
@ExtendWith(KeycloakExtension.class)
class PhoneNumberIT {

    private static final String PHONE_NUMBER = "phoneNumber";

    private final RegistrationDesk desk;

    PhoneNumberIT(RunningKeycloak keycloak) {
        this.desk = new RegistrationDesk(keycloak);
    }

    private static Registrant registrant(String country, String number) {
        return Registrant.valid().country(country).phone(number);
    }

    @ParameterizedTest
    @CsvSource({
        "KR, 010-1234-5678, +821012345678",
        "JP, 090-1234-5678, +819012345678",
        "CN, 138 0013 8000, +8613800138000",
        "RU, 8 (912) 345-67-89, +79123456789",
        "US, (201) 555-0123, +12015550123",
        "DE, 0171/2345678, +491712345678",
        "JP, ０９０−１２３４−５６７８, +819012345678",
        "DE, +82 10-1234-5678, +821012345678",
        "DE, 0082 10 1234 5678, +821012345678",
    })
    void isUnderstoodAsDialledAtHomeOrFromAbroadAndKeptAsE164(String country, String typed, String kept) {
        JsonNode account = desk.accepts(registrant(country, typed));

        assertThat(account.path("attributes").path(PHONE_NUMBER).path(0).asText())
                .isEqualTo(kept);
        assertThat(account.path("attributes").path("country").path(0).asText()).isEqualTo(country);
    }

    @Test
    void canBeLeftOut() {
        JsonNode account = desk.accepts(registrant("KR", ""));

        assertThat(account.path("attributes").has(PHONE_NUMBER)).isFalse();
        assertThat(account.path("attributes").has("birthDate")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KR | 1234                 | 010-2000-0000
                    KR | 010-1234             | 010-2000-0000
                    KR | 010-1234-5678-9012   | 010-2000-0000
                    KR | +999 12345678        | 010-2000-0000
                    KR | call me              | 010-2000-0000
                    KR | 010-CALL-MEE         | 010-2000-0000
                    JP | 090-1234-5678#9      | 090-1234-5678
                    RU | ++79123456789        | 8 (912) 345-67-89
                    """)
    void isRefusedWithAnExampleWhereNoCountryHasSuchANumber(String country, String typed, String example) {
        desk.refuses(
                registrant(country, typed),
                PHONE_NUMBER,
                PageMessage.ofValidator(MessageKey.PHONE_NOT_A_NUMBER, example));
    }

    @ParameterizedTest
    @CsvSource({"KR, 02-312-3456", "CN, 010 6552 9988"})
    void isRefusedWhereItRingsAtHomeOnly(String country, String typed) {
        desk.refuses(registrant(country, typed), PHONE_NUMBER, PageMessage.ofValidator(MessageKey.PHONE_NOT_MOBILE));
    }

    @Test
    void asksForTheCountryThatANationalNumberNeeds() {
        desk.refuses(
                registrant("", "010-1234-5678"),
                Map.of(
                        PHONE_NUMBER,
                        PageMessage.ofValidator(MessageKey.PHONE_COUNTRY_MISSING),
                        "country",
                        PageMessage.ofKeycloak("error-user-attribute-required")));
    }
}
