package kr.medportal.identity.consent.keycloak.registration;

import java.util.List;
import kr.medportal.identity.keycloak.RegistrationActionFactory;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The registration's step {@code medportal-consents}. */
public final class ConsentsFormActionFactory implements RegistrationActionFactory {

    @Override
    public String getId() {
        return "medportal-consents";
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new ConsentsFormAction(session);
    }

    @Override
    public String getDisplayType() {
        return "Consents with receipts";
    }

    @Override
    public String getHelpText() {
        return "Asks for agreement to documents, each with its own checkbox, and keeps a receipt of every decision in"
                + " the user attribute 'consents'."
                + " Stands after the step that creates the user. Which documents is set at the required action of the"
                + " same name.";
    }

    /** None: the catalog is that of the required action. */
    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
