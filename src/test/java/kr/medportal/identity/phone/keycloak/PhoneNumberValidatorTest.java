package kr.medportal.identity.phone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.medportal.identity.keycloak.SubmittedProfile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

class PhoneNumberValidatorTest {

    private final PhoneNumberValidator validator = new PhoneNumberValidator();

    private List<Object> errors(SubmittedProfile profile) {
        ValidationContext context = profile.validationContext("phoneNumber");
        validator.validate(List.of(profile.values().get("phoneNumber")), "phoneNumber", context, ValidatorConfig.EMPTY);
        return context.getErrors().stream()
                .map(error -> List.of(error.getMessage(), List.of(error.getInputHintWithMessageParameters())))
                .collect(Collectors.toList());
    }

    private static List<Object> error(String key, Object... parameters) {
        return List.of(List.of(key, List.of(parameters)));
    }

    @Nested
    class AtRegistration {

        @ParameterizedTest
        @CsvSource({
            "KR, 010-1234-5678",
            "KR, +821012345678",
            "RU, 8 (912) 345-67-89",
            "RU, +821012345678",
            "'', +821012345678",
        })
        void takesANationalNumberOfTheChosenCountryAndAnyInternationalOne(String country, String typed) {
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", typed, "country", country))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void isOptional(String typed) {
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", typed, "country", "KR"))))
                    .isEmpty();
        }

        @Test
        void saysWhatIsWrongAndHowToMendIt() {
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", "nonsense", "country", "JP"))))
                    .isEqualTo(error("medportalPhoneNotANumber", "phoneNumber", "090-1234-5678"));
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", "+8223123456", "country", "KR"))))
                    .isEqualTo(error("medportalPhoneNotMobile", "phoneNumber"));
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", "010-1234-5678"))))
                    .isEqualTo(error("medportalPhoneCountryMissing", "phoneNumber"));
            assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", "010-1234-5678", "country", " "))))
                    .isEqualTo(error("medportalPhoneCountryMissing", "phoneNumber"));
        }
    }

    @Nested
    class WithAnAccount {

        @ParameterizedTest
        @CsvSource({
            "+8223123456, +8223123456",
            "+8223123456, 02-312-3456",
            "02-312-3456, 02-312-3456",
            "02-312-3456, +8223123456",
        })
        void theUnchangedNumberPassesWhateverItsType(String stored, String submitted) {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.UPDATE_PROFILE,
                            Map.of("phoneNumber", stored, "country", "KR"),
                            Map.of("phoneNumber", submitted, "country", "KR"))))
                    .isEmpty();
        }

        @Test
        void aChangeIsHeldToTheType() {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.ACCOUNT,
                            Map.of("phoneNumber", "+821012345678"),
                            Map.of("phoneNumber", "+8223123456", "country", "KR"))))
                    .isEqualTo(error("medportalPhoneNotMobile", "phoneNumber"));
        }

        @Test
        void whatCannotBeReadIsRefusedEvenUnchangedSoThatItIsMended() {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.UPDATE_PROFILE,
                            Map.of("phoneNumber", "unknown", "country", "KR"),
                            Map.of("phoneNumber", "unknown", "country", "KR"))))
                    .isEqualTo(error("medportalPhoneNotANumber", "phoneNumber", "010-2000-0000"));
        }

        @Test
        void whatAnIdentityProviderSaysIsNoAccountYet() {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.IDP_REVIEW,
                            Map.of("phoneNumber", "+8223123456"),
                            Map.of("phoneNumber", "+8223123456", "country", "KR"))))
                    .isEqualTo(error("medportalPhoneNotMobile", "phoneNumber"));
        }
    }

    @Test
    void aDefaultValueOfTheAttributeIsCheckedWithoutAProfile() {
        assertThat(validator
                        .validate("+821012345678", "phoneNumber", ValidatorConfig.EMPTY)
                        .isValid())
                .isTrue();
        assertThat(validator
                        .validate("010-1234-5678", "phoneNumber", ValidatorConfig.EMPTY)
                        .getErrors())
                .extracting(ValidationError::getMessage)
                .containsExactly("medportalPhoneCountryMissing");
    }

    @Test
    void noErrorCarriesTheNumberItself() {
        String number = "010-9876-54321";

        assertThat(errors(SubmittedProfile.registration(Map.of("phoneNumber", number, "country", "KR")))
                        .toString())
                .doesNotContain("9876", "54321");
    }
}
