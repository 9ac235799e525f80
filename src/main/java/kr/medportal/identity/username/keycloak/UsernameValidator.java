package kr.medportal.identity.username.keycloak;

import java.util.List;
import java.util.Optional;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.keycloak.ValidatorSettings;
import kr.medportal.identity.username.EmailUsername;
import kr.medportal.identity.username.ExtraCharacters;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.ValidatorConfigValidator;

/**
 * {@link EmailUsername} as the profile validator {@code medportal-username}, meant for the attribute {@code email} of a
 * realm whose username is the e-mail address. It speaks at registration only: an account that an administrator, an
 * import or a brokered sign-in made may have any valid address, and its owner must be able to sign in with it.
 */
public final class UsernameValidator extends AbstractStringValidator implements ConfiguredProvider {

    static final String ID = "medportal-username";
    static final String EXTRA_CHARACTERS = "extra-local-part-characters";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        if (!isRegistration(context)) {
            return;
        }
        EmailUsername.check(value, config.getStringOrDefault(EXTRA_CHARACTERS, ""))
                .ifPresent(violation -> context.addError(FormErrors.validationError(ID, attribute, violation)));
    }

    /** Keycloak also validates outside a profile, default values for one: that is no registration. */
    private static boolean isRegistration(ValidationContext context) {
        return context instanceof UserProfileAttributeValidationContext profile
                && profile.getAttributeContext().getContext() == UserProfileContext.REGISTRATION;
    }

    @Override
    public ValidationResult validateConfig(KeycloakSession session, ValidatorConfig config) {
        try {
            ValidatorSettings.requireKnown(config, getConfigProperties());
        } catch (InvalidSettingException e) {
            return ValidationResult.of(
                    new ValidationError(ID, ID, ValidatorConfigValidator.MESSAGE_CONFIG_INVALID_VALUE, e.getMessage()));
        }
        return problem(config.get(EXTRA_CHARACTERS))
                .map(problem -> ValidationResult.of(new ValidationError(ID, EXTRA_CHARACTERS, problem)))
                .orElse(ValidationResult.OK);
    }

    private static Optional<String> problem(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return value instanceof String characters ? ExtraCharacters.problem(characters) : Optional.of("is not a text");
    }

    @Override
    public String getHelpText() {
        return "At registration, the part of the e-mail address before the @ has ASCII letters, digits and periods"
                + " only.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                EXTRA_CHARACTERS,
                "medportalSettingExtraCharacters",
                "medportalSettingExtraCharactersHelp",
                ProviderConfigProperty.STRING_TYPE,
                ""));
    }
}
