package kr.medportal.identity.consent.keycloak.reconsent;

import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.consent.MissingTextException;
import kr.medportal.identity.consent.keycloak.ConsentSettings;
import kr.medportal.identity.consent.keycloak.ThemeTexts;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** The required action {@code medportal-consents}. Its settings are the catalog of the realm. */
public final class ConsentsRequiredActionFactory
        implements RequiredActionFactory, StatelessFactory<RequiredActionProvider> {

    private static final List<ProviderConfigProperty> PROPERTIES = Stream.concat(
                    ConsentSettings.PROPERTIES.stream(), MAX_AUTH_AGE_CONFIG_PROPERTIES.stream())
            .toList();

    @Override
    public String getId() {
        return ConsentSettings.ACTION;
    }

    @Override
    public String getDisplayText() {
        return "Consents with receipts";
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return PROPERTIES;
    }

    /**
     * Refuses a catalog that nobody could agree to.
     *
     * @throws ValidationException whose message names the document, and what is wrong with it
     */
    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        RequiredActionFactory.super.validateConfig(session, realm, model);
        try {
            ConsentSettings.of(model.getConfig()).catalog().requireKorean(new ThemeTexts(session, realm));
        } catch (InvalidSettingException | MissingTextException e) {
            throw new ValidationException(
                    new ValidationError(getId(), ConsentSettings.DOCUMENTS, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ConsentsRequiredAction(session);
    }
}
