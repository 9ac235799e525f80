package kr.medportal.identity.account.keycloak;

import java.util.List;
import kr.medportal.identity.keycloak.RegistrationActionFactory;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The registration's step {@code medportal-account-kind}. */
public final class AccountKindFormActionFactory implements RegistrationActionFactory {

    private static final FormAction ACTION = new AccountKindFormAction();

    @Override
    public String getId() {
        return "medportal-account-kind";
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return ACTION;
    }

    @Override
    public String getDisplayType() {
        return "Account kind";
    }

    @Override
    public String getHelpText() {
        return "Grants a new account the realm role 'member', or 'service-provider' where the client that it registers"
                + " through has the attribute 'medportal.account-kind' with that value. Stands after the step that"
                + " creates the user.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
