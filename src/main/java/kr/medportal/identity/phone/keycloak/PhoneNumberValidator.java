package kr.medportal.identity.phone.keycloak;

import java.util.List;
import java.util.Optional;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.ProfileInput;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.phone.MobilePhoneRule;
import kr.medportal.identity.phone.PhoneNumber;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * Holds a mobile phone number to rule R9 wherever a profile is written. A national number is read by the attribute
 * {@code country} that is submitted with it. The number that the account already has passes whatever its type, so
 * that no list of types that has changed stops a sign-in.
 */
public final class PhoneNumberValidator extends AbstractStringValidator implements ConfiguredProvider {

    public static final String ID = "medportal-phone-number";

    private static final String COUNTRY = "country";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        check(value, attribute, ProfileInput.of(context))
                .map(violation -> FormErrors.validationError(ID, attribute, violation))
                .ifPresent(context::addError);
    }

    private static Optional<Violation> check(String value, String attribute, ProfileInput input) {
        String country = input.sibling(COUNTRY).orElse(null);
        Optional<PhoneNumber> number = PhoneNumber.parse(value, country);
        boolean unchanged = number.isPresent()
                && input.stored(attribute)
                        .flatMap(stored -> PhoneNumber.parse(stored, country))
                        .equals(number);
        return unchanged ? Optional.empty() : MobilePhoneRule.check(value, country);
    }

    /** Whether a number is asked for at all is Keycloak's "required" setting. */
    @Override
    protected boolean skipValidation(Object value, ValidatorConfig config) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    @Override
    public String getHelpText() {
        return "A mobile phone number: in the format of the attribute 'country', or international with + or 00.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
