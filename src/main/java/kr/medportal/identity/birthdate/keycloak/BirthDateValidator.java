package kr.medportal.identity.birthdate.keycloak;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.medportal.identity.birthdate.AgeRequirement;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.ProfileInput;
import kr.medportal.identity.keycloak.ValidatorSettings;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.ValidatorConfigValidator;

/**
 * Holds a birth date to rules R6 and R7 wherever a profile is written, by its owner or by an administrator. The date
 * that the account already has passes at any age and in any notation: time, a new setting or an import must not stop
 * a sign-in. Only what cannot be read as a date is refused even then, for its owner can mend it.
 */
public final class BirthDateValidator extends AbstractStringValidator implements ConfiguredProvider {

    public static final String ID = "medportal-birth-date";

    private static final String COUNTRY = "country";

    private final Clock clock;

    public BirthDateValidator() {
        this(KeycloakClock.UTC);
    }

    BirthDateValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        ProfileInput input = ProfileInput.of(context);
        check(value, attribute, input, AgeConfig.read(config))
                .map(violation -> FormErrors.validationError(ID, attribute, violation))
                .ifPresent(context::addError);
    }

    private Optional<Violation> check(String value, String attribute, ProfileInput input, AgeRequirement requirement) {
        Optional<BirthDate> date = BirthDate.parse(value);
        if (date.isEmpty()) {
            return Optional.of(Violation.of(MessageKey.BIRTH_DATE_NOT_A_DATE));
        }
        boolean unchanged = input.stored(attribute).flatMap(BirthDate::parse).equals(date);
        String country = input.sibling(COUNTRY).orElse(null);
        return unchanged ? Optional.empty() : requirement.check(date.get(), country, clock);
    }

    /** Whether a date is asked for at all is Keycloak's "required" setting. */
    @Override
    protected boolean skipValidation(Object value, ValidatorConfig config) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    @Override
    public ValidationResult validateConfig(KeycloakSession session, ValidatorConfig config) {
        try {
            ValidatorSettings.requireKnown(config, AgeConfig.PROPERTIES);
            AgeConfig.read(config);
            return ValidationResult.OK;
        } catch (InvalidSettingException e) {
            return ValidationResult.of(
                    new ValidationError(ID, ID, ValidatorConfigValidator.MESSAGE_CONFIG_INVALID_VALUE, e.getMessage()));
        }
    }

    @Override
    public String getHelpText() {
        return "A real calendar date, not in the future, not more than 120 years ago, of someone who is old enough.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return AgeConfig.PROPERTIES;
    }
}
