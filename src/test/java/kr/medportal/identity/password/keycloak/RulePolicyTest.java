package kr.medportal.identity.password.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.password.PasswordComposition;
import kr.medportal.identity.password.PasswordRule;
import kr.medportal.identity.password.PasswordStrength;
import kr.medportal.identity.password.PersonalData;
import kr.medportal.identity.password.PersonalDataRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

class RulePolicyTest {

    private static final PersonalData ANNA =
            new PersonalData(new BirthDate(LocalDate.of(1990, 3, 25)), null, "Anna", "anna@example.org");

    @Nested
    class WhicheverIsAskedFirst {

        private final Map<RulePolicy, PasswordRule> realm = new EnumMap<>(Map.of(
                RulePolicy.COMPOSITION,
                PasswordComposition.parse("9-15 !@#$%^*"),
                RulePolicy.PERSONAL_DATA,
                PersonalDataRule.DIGITS,
                RulePolicy.STRENGTH,
                new PasswordStrength(4)));

        @ParameterizedTest
        @CsvSource({
            "'', medportalPasswordComposition",
            "19900325, medportalPasswordComposition",
            "a!19900325, medportalPasswordBirthDate",
            "Password1!, medportalPasswordTooWeak",
        })
        void onlyTheTopmostUnmetPolicySpeaks(String password, String message) {
            assertThat(messages(password, ANNA)).containsExactly(message);
        }

        @Test
        void noneSpeaksOfAGoodPassword() {
            assertThat(messages("visitkorea123@", ANNA)).isEmpty();
        }

        @Test
        void aPolicyThatTheRealmLacksSilencesNone() {
            realm.remove(RulePolicy.COMPOSITION);
            assertThat(messages("19900325", ANNA)).containsExactly("medportalPasswordBirthDate");
            realm.remove(RulePolicy.PERSONAL_DATA);
            assertThat(messages("19900325", ANNA)).containsExactly("medportalPasswordTooWeak");
        }

        @Test
        void noPasswordIsAnEmptyOne() {
            assertThat(messages(null, PersonalData.NONE)).containsExactly("medportalPasswordComposition");
            realm.remove(RulePolicy.COMPOSITION);
            assertThat(messages(null, PersonalData.NONE)).containsExactly("medportalPasswordTooWeak");
        }

        @Test
        void theStrengthIsNotComputedForWhatIsRefusedAnyway() {
            realm.put(RulePolicy.STRENGTH, (password, owner) -> {
                throw new AssertionError("computed");
            });
            assertThat(messages("19900325", ANNA)).containsExactly("medportalPasswordComposition");
            assertThat(messages("a!19900325", ANNA)).containsExactly("medportalPasswordBirthDate");
        }

        @Test
        void theErrorCarriesTheArgumentsOfTheViolation() {
            PolicyError error = error(RulePolicy.COMPOSITION, "visitkorea1~", PersonalData.NONE);
            assertThat(Objects.requireNonNull(error).getParameters())
                    .containsExactly(0, 9, 15, 0, 0, 1, "! @ # $ % ^ *", 1, "~");
        }

        private List<String> messages(@Nullable String password, PersonalData owner) {
            return Stream.of(RulePolicy.values())
                    .map(policy -> error(policy, password, owner))
                    .filter(Objects::nonNull)
                    .map(PolicyError::getMessage)
                    .toList();
        }

        // Before 17.0.19 javac keeps from NullAway what class files say of type arguments, here that null may be given.
        @SuppressWarnings("NullAway")
        private @Nullable PolicyError error(RulePolicy policy, @Nullable String password, PersonalData owner) {
            return policy.error(realm::get, password, owner);
        }
    }

    @Nested
    class OnSave {

        @ParameterizedTest
        @EnumSource
        void nothingBetweenTheParenthesesIsTheDefault(RulePolicy policy) {
            assertThat(Stream.of(Optional.<String>empty(), Optional.of(""), Optional.of("  "))
                            .map(value -> policy.parse(value.orElse(null))))
                    .containsOnly(policy.parse(policy.defaultValue));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "COMPOSITION; 15-9 !@#; lengths 15-9: the shortest is above the longest",
                    "COMPOSITION; 9-15 !a; special characters: 'a' is a letter",
                    "PERSONAL_DATA; on; 'on' is not one of digits, strict",
                    "STRENGTH; 9; strength 9 is not between 0 and 4",
                    "STRENGTH; strong; strength 'strong' is not a whole number from 0 to 4",
                })
        void aValueThatCannotWorkIsRefusedWithTheReason(RulePolicy policy, String value, String reason) {
            assertThatThrownBy(() -> policy.parse(value))
                    .isInstanceOf(PasswordPolicyConfigException.class)
                    .hasMessage(reason);
        }

        @Test
        void theDefaultsSurviveKeycloaksPolicyString() {
            assertThat(Stream.of(RulePolicy.values()).map(policy -> policy.defaultValue))
                    .noneMatch(value -> value.contains(" and ") || value.contains("(") || value.contains(")"));
        }
    }

    @Nested
    class InTheConsole {

        @Test
        void everyPolicyIsListedOnceWithItsDefault() {
            assertThat(factories())
                    .extracting(
                            PasswordPolicyProviderFactory::getId,
                            PasswordPolicyProviderFactory::getConfigType,
                            PasswordPolicyProviderFactory::getDefaultConfigValue,
                            PasswordPolicyProviderFactory::isMultiplSupported)
                    .containsExactly(
                            tuple("medportal-composition", "String", "9-15 !@#$%^*", false),
                            tuple("medportal-personal-data", "String", "digits", false),
                            tuple("medportal-strength", "int", "1", false));
        }

        @Test
        void everyPolicyHasANameOfItsOwn() {
            assertThat(factories())
                    .extracting(PasswordPolicyProviderFactory::getDisplayName)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.endsWith("(MedPortal)"));
        }

        private static List<PasswordPolicyProviderFactory> factories() {
            return List.of(
                    new CompositionPolicyFactory(), new PersonalDataPolicyFactory(), new StrengthPolicyFactory());
        }
    }

    @Nested
    class TheOwner {

        @Test
        void isReadFromAttributesAsTheyStand() {
            Map<String, String> imported = Map.of(
                    "firstName", " Anna Petrova ",
                    "email", "Anna@Example.org",
                    "birthDate", "1990. 3. 25.",
                    "phoneNumber", "010-8765-4309",
                    "country", "KR");
            PersonalData owner = owner(imported);

            assertThat(owner.birthDate()).isEqualTo(new BirthDate(LocalDate.of(1990, 3, 25)));
            assertThat(Objects.requireNonNull(owner.phoneNumber()).e164()).isEqualTo("+821087654309");
            assertThat(owner.name()).isEqualTo(" Anna Petrova ");
            assertThat(owner.email()).isEqualTo("Anna@Example.org");
        }

        @Test
        void isTheSameInCanonicalForm() {
            Map<String, String> typed =
                    Map.of("birthDate", "19900325", "phoneNumber", "010-8765-4309", "country", "KR");
            Map<String, String> kept =
                    Map.of("birthDate", "1990-03-25", "phoneNumber", "+821087654309", "country", "KR");

            assertThat(owner(typed)).isEqualTo(owner(kept));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "nonsense"})
        void mayBeUnknown(String value) {
            PersonalData owner = PasswordOwner.read(attribute -> value);

            assertThat(owner.birthDate()).isNull();
            assertThat(owner.phoneNumber()).isNull();
        }

        // As above.
        @SuppressWarnings("NullAway")
        private static PersonalData owner(Map<String, String> attributes) {
            return PasswordOwner.read(attributes::get);
        }
    }
}
