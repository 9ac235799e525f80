package kr.medportal.identity.birthdate.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.medportal.identity.keycloak.SubmittedProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;

class BirthDateValidatorTest {

    private static final String ADULT = "1990-03-25";
    private static final String CHILD = "2007-11-24";

    private static final ValidatorConfig THAILAND_STRICTER =
            new ValidatorConfig(Map.of("stricter-ages", "TH=20", "ignore.empty.value", true));

    private final BirthDateValidator validator =
            new BirthDateValidator(Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneOffset.UTC));

    private List<Object> errors(SubmittedProfile profile, ValidatorConfig config) {
        ValidationContext context = profile.validationContext("birthDate");
        validator.validate(List.of(profile.values().get("birthDate")), "birthDate", context, config);
        return context.getErrors().stream()
                .map(error -> List.of(error.getMessage(), List.of(error.getInputHintWithMessageParameters())))
                .collect(Collectors.toList());
    }

    private List<Object> errors(SubmittedProfile profile) {
        return errors(profile, ValidatorConfig.EMPTY);
    }

    private static List<Object> error(String key, Object... parameters) {
        return List.of(List.of(key, List.of(parameters)));
    }

    @Nested
    class AtRegistration {

        @ParameterizedTest
        @ValueSource(strings = {"19900325", "1990.03.25", "１９９００３２５", "2007-11-23", "", " "})
        void takesAnyNotationOfAnAdultsDateAndLeavesEmptyToRequired(String typed) {
            assertThat(errors(SubmittedProfile.registration(Map.of("birthDate", typed))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "1990325, medportalBirthDateNotADate",
            "19900230, medportalBirthDateNotADate",
            "20250229, medportalBirthDateNotADate",
            "2026-11-24, medportalBirthDateInFuture",
            "1905-11-23, medportalBirthDateTooLongAgo",
        })
        void refusesWhatCannotBeABirthDate(String typed, String key) {
            assertThat(errors(SubmittedProfile.registration(Map.of("birthDate", typed))))
                    .isEqualTo(error(key, "birthDate"));
        }

        @Test
        void namesTheAgeThatApplies() {
            assertThat(errors(SubmittedProfile.registration(Map.of("birthDate", CHILD, "country", "KR"))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
        }

        @Test
        void readsTheCountryBesideTheDate() {
            String nineteen = "2007-11-23";

            assertThat(errors(
                            SubmittedProfile.registration(Map.of("birthDate", nineteen, "country", "TH")),
                            THAILAND_STRICTER))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "20"));
            assertThat(errors(
                            SubmittedProfile.registration(Map.of("birthDate", nineteen, "country", "KR")),
                            THAILAND_STRICTER))
                    .isEmpty();
            assertThat(errors(
                            SubmittedProfile.registration(Map.of("birthDate", nineteen, "country", "")),
                            THAILAND_STRICTER))
                    .isEmpty();
        }
    }

    @Nested
    class WithAnAccount {

        @ParameterizedTest
        @CsvSource({
            "2007-11-24, 2007-11-24",
            "2007-11-24, 20071124",
            "20071124, 2007-11-24",
            "2007.11.24, 2007-11-24",
            "2990-01-01, 2990-01-01",
            "1800-01-01, 1800-01-01",
        })
        void theUnchangedDatePassesAtAnyAgeInAnyNotation(String stored, String submitted) {
            for (UserProfileContext context : List.of(
                    UserProfileContext.UPDATE_PROFILE, UserProfileContext.ACCOUNT, UserProfileContext.USER_API)) {
                assertThat(errors(SubmittedProfile.change(
                                context, Map.of("birthDate", stored), Map.of("birthDate", submitted))))
                        .as(context.name())
                        .isEmpty();
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = UserProfileContext.class,
                names = {"UPDATE_PROFILE", "ACCOUNT", "USER_API"})
        void aChangeIsHeldToTheAge(UserProfileContext context) {
            assertThat(errors(SubmittedProfile.change(context, Map.of("birthDate", ADULT), Map.of("birthDate", CHILD))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
            assertThat(errors(SubmittedProfile.change(context, Map.of(), Map.of("birthDate", CHILD))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
            assertThat(errors(SubmittedProfile.change(
                            context, Map.of("birthDate", "unknown"), Map.of("birthDate", CHILD))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
        }

        @Test
        void whatCannotBeReadIsRefusedEvenUnchangedSoThatItIsMended() {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.UPDATE_PROFILE,
                            Map.of("birthDate", "25 March 1990"),
                            Map.of("birthDate", "25 March 1990"))))
                    .isEqualTo(error("medportalBirthDateNotADate", "birthDate"));
        }

        @Test
        void whatAnIdentityProviderSaysIsNoAccountYet() {
            assertThat(errors(SubmittedProfile.change(
                            UserProfileContext.IDP_REVIEW, Map.of("birthDate", CHILD), Map.of("birthDate", CHILD))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
        }
    }

    // The session is not asked for anything.
    @SuppressWarnings("NullAway")
    @Nested
    class Settings {

        @ParameterizedTest
        @CsvSource({
            "minimum-age, -1, not '-1'",
            "minimum-age, 121, not '121'",
            "minimum-age, 19.5, not '19.5'",
            "zone, Asia/Soul, unknown time zone 'Asia/Soul'",
            "stricter-ages, XX=20, unknown country 'XX'",
            "minimum_age, 50, 'there is no such setting; there are: minimum-age, stricter-ages, zone'",
            "stricter-ages, TH=18, TH=18 is not stricter than the minimum age 19",
        })
        void aWrongOneIsRefusedByName(String setting, String value, String reason) {
            ValidationResult result = validator.validateConfig(null, new ValidatorConfig(Map.of(setting, value)));

            assertThat(result.isValid()).isFalse();
            assertThat(result.getErrors()).singleElement().satisfies(error -> {
                assertThat(error.getMessage()).isEqualTo("error-validator-config-invalid-value");
                assertThat(error.toString()).contains("'" + setting + "'").contains(reason);
            });
        }

        @Test
        void numbersOfARealmFileAndTextsOfTheConsoleAreReadAlike() {
            SubmittedProfile child = SubmittedProfile.registration(Map.of("birthDate", "2010-11-23"));

            assertThat(errors(child, new ValidatorConfig(Map.of("minimum-age", 16))))
                    .isEmpty();
            assertThat(errors(child, new ValidatorConfig(Map.of("minimum-age", " 16 "))))
                    .isEmpty();
            assertThat(errors(child, new ValidatorConfig(Map.of("minimum-age", 17))))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "17"));
        }

        @Test
        void absentAndBlankOnesMeanTheDefaults() {
            Map<String, Object> blank = Map.of("minimum-age", "", "zone", " ", "stricter-ages", "");

            assertThat(validator.validateConfig(null, ValidatorConfig.EMPTY).isValid())
                    .isTrue();
            assertThat(validator
                            .validateConfig(null, new ValidatorConfig(blank))
                            .isValid())
                    .isTrue();
            assertThat(errors(SubmittedProfile.registration(Map.of("birthDate", CHILD)), new ValidatorConfig(blank)))
                    .isEqualTo(error("medportalBirthDateUnderAge", "birthDate", "19"));
        }

        @Test
        void theConsoleShowsThemWithTheirDefaults() {
            assertThat(validator.getConfigProperties())
                    .extracting(ProviderConfigProperty::getName)
                    .containsExactly("minimum-age", "zone", "stricter-ages");
            assertThat(validator.getConfigProperties().stream()
                            .filter(property -> property.getDefaultValue() != null)
                            .collect(Collectors.toMap(
                                    ProviderConfigProperty::getName, ProviderConfigProperty::getDefaultValue)))
                    .isEqualTo(Map.of("minimum-age", "19", "zone", "Asia/Seoul"));
        }

        @Test
        void aDefaultValueOfTheAttributeIsCheckedWithoutAProfile() {
            assertThat(validator
                            .validate("1990-03-25", "birthDate", ValidatorConfig.EMPTY)
                            .isValid())
                    .isTrue();
            assertThat(validator
                            .validate("today", "birthDate", ValidatorConfig.EMPTY)
                            .getErrors())
                    .extracting(ValidationError::getMessage)
                    .containsExactly("medportalBirthDateNotADate");
        }
    }

    @Nested
    class TheClock {

        @AfterEach
        void backToNow() {
            Time.setOffset(0);
        }

        @Test
        void isKeycloaks() {
            BirthDateValidator keycloaks = new BirthDateValidator();
            String bornSeventeenYearsAgo = Instant.now(Clock.systemUTC())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .minusYears(17)
                    .toString();

            assertThat(keycloaks.validate(bornSeventeenYearsAgo, "birthDate").isValid())
                    .isFalse();
            Time.setOffset(2 * 366 * 24 * 3600);
            assertThat(keycloaks.validate(bornSeventeenYearsAgo, "birthDate").isValid())
                    .isTrue();
        }
    }
}
