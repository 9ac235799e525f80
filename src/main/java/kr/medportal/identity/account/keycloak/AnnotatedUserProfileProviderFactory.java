package kr.medportal.identity.account.keycloak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.config.UPConfigUtils;
import org.keycloak.validate.validators.OptionsValidator;

/**
 * Takes the place of Keycloak's own user profile provider: same id, higher order. Without one of the
 * {@linkplain Annotations annotations} or one of our validators in a realm's user profile it behaves like the original, but
 * that it counts refused registrations and leaves out the fields of our form actions where nobody manages attributes of
 * that name.
 */
public final class AnnotatedUserProfileProviderFactory extends DeclarativeUserProfileProviderFactory {

    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new AnnotatedUserProfileProvider(session, this);
    }

    @Override
    public int order() {
        return PROVIDER_PRIORITY + 1;
    }

    /** @throws ComponentValidationException names the attribute and the annotation whose value is unknown */
    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        super.validateConfiguration(session, realm, model);
        String json = model == null ? null : model.get(DeclarativeUserProfileProvider.UP_COMPONENT_CONFIG_KEY);
        if (json == null || json.isBlank()) {
            return;
        }
        List<String> errors = new ArrayList<>();
        for (UPAttribute attribute : parse(json).getAttributes()) {
            errors.addAll(Annotations.errors(attribute.getName(), attribute.getAnnotations()));
            if (Annotations.hasCountryLabels(attribute.getAnnotations())
                    && (attribute.getValidations() == null
                            || !attribute.getValidations().containsKey(OptionsValidator.ID))) {
                errors.add("Attribute '" + attribute.getName() + "': annotation '" + Annotations.OPTION_LABELS
                        + "' needs the validator '" + OptionsValidator.ID + "', which says what can be chosen");
            }
        }
        if (!errors.isEmpty()) {
            throw new ComponentValidationException(errors.toString());
        }
    }

    private static UPConfig parse(String json) throws ComponentValidationException {
        try {
            return UPConfigUtils.parseConfig(json);
        } catch (IOException e) {
            throw new ComponentValidationException(e.getMessage(), e);
        }
    }
}
