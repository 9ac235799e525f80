package kr.medportal.identity.name.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

class PersonNameValidatorTest {

    private final PersonNameValidator validator = new PersonNameValidator();

    @Test
    void reportsTheViolationBesideTheAttribute() {
        ValidationContext context = new ValidationContext();
        validator.validate("A<B", "firstName", context, ValidatorConfig.EMPTY);

        assertThat(context.getErrors())
                .containsExactly(new ValidationError(
                        "medportal-person-name", "firstName", "medportalNameForbiddenCharacter", "<"));
    }

    @Test
    void acceptsAName() {
        ValidationContext context = new ValidationContext();
        validator.validate(List.of("Анна Петрова"), "firstName", context, ValidatorConfig.EMPTY);

        assertThat(context.isValid()).isTrue();
    }

    @Test
    void leavesNoNameToWhoeverRequiresOne() {
        ValidatorConfig profile = ValidatorConfig.builder()
                .config(PersonNameValidator.IGNORE_EMPTY_VALUE, true)
                .build();
        ValidationContext context = new ValidationContext();
        validator.validate("", "firstName", context, profile);
        validator.validate(null, "firstName", context, profile);

        assertThat(context.isValid()).isTrue();
    }
}
