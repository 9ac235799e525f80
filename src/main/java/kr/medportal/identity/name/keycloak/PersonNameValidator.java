package kr.medportal.identity.name.keycloak;

import java.util.List;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.name.PersonName;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/** {@link PersonName} as the profile validator {@code medportal-person-name}. It has no settings. */
public final class PersonNameValidator extends AbstractStringValidator implements ConfiguredProvider {

    static final String ID = "medportal-person-name";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        PersonName.check(value)
                .ifPresent(violation -> context.addError(FormErrors.validationError(ID, attribute, violation)));
    }

    @Override
    public String getHelpText() {
        return "A person's full name in any script, up to " + PersonName.MAX_LENGTH + " characters. Refuses blanks, "
                + "angle brackets, control characters and characters that turn the writing direction.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
