package kr.medportal.identity.username.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

class UsernameValidatorTest {

    private static final String WITH_PLUS = "anna+portal@example.org";

    private final UsernameValidator validator = new UsernameValidator();

    @Nested
    class AtRegistration {

        @Test
        void refusesAndNamesTheCharacter() {
            assertThat(errors(UserProfileContext.REGISTRATION, WITH_PLUS, ValidatorConfig.EMPTY))
                    .containsExactly(new ValidationError(
                            "medportal-username", "email", "medportalUsernameForbiddenCharacter", "+", 0, "", 0));
        }

        @Test
        void allowsWhatTheSettingAdds() {
            assertThat(errors(UserProfileContext.REGISTRATION, WITH_PLUS, config("+")))
                    .isEmpty();
        }
    }

    @Nested
    class Elsewhere {

        @ParameterizedTest
        @EnumSource(value = UserProfileContext.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION")
        void acceptsAnyAddress(UserProfileContext context) {
            assertThat(errors(context, WITH_PLUS, ValidatorConfig.EMPTY)).isEmpty();
        }

        @Test
        void acceptsAnyDefaultValue() {
            ValidationContext context = new ValidationContext();
            validator.validate(WITH_PLUS, "email", context, ValidatorConfig.EMPTY);

            assertThat(context.isValid()).isTrue();
        }
    }

    // The session is not asked for anything.
    @SuppressWarnings("NullAway")
    @Nested
    class OnSave {

        @ParameterizedTest
        @ValueSource(strings = {"", "_-+"})
        void acceptsPunctuation(String characters) {
            assertThat(validator.validateConfig(null, config(characters)).isValid())
                    .isTrue();
        }

        @Test
        void acceptsNoSetting() {
            assertThat(validator.validateConfig(null, ValidatorConfig.EMPTY).isValid())
                    .isTrue();
        }

        static Stream<Arguments> unusable() {
            return Stream.of(
                    Arguments.of("a", "'a'"),
                    Arguments.of(" ", "U+0020 SPACE"),
                    Arguments.of("_ ", "U+0020 SPACE"),
                    Arguments.of("@", "'@'"),
                    Arguments.of("é", "'é'"),
                    Arguments.of(7, "not a text"),
                    Arguments.of(List.of("_"), "not a text"));
        }

        @ParameterizedTest
        @MethodSource("unusable")
        void refusesAndNamesTheSetting(Object value, String reason) {
            assertThat(validator.validateConfig(null, config(value)).getErrors())
                    .singleElement()
                    .asString()
                    .contains("extra-local-part-characters", reason);
        }
    }

    private Iterable<ValidationError> errors(UserProfileContext where, String email, ValidatorConfig config) {
        Map.Entry<String, List<String>> attribute = Map.entry("email", List.of(email));
        AttributeContext attributeContext = new AttributeContext(where, null, attribute, null, null, null);
        ValidationContext context = new UserProfileAttributeValidationContext(attributeContext);
        validator.validate(email, "email", context, config);
        return context.getErrors();
    }

    private static ValidatorConfig config(Object extraCharacters) {
        return new ValidatorConfig(Map.of(UsernameValidator.EXTRA_CHARACTERS, extraCharacters));
    }
}
