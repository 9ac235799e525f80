package kr.medportal.identity.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** What the steps of the registration have in common: each can be required or disabled, and asks nothing of a user. */
public interface RegistrationActionFactory extends FormActionFactory, StatelessFactory<FormAction> {

    @Override
    default @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    default boolean isConfigurable() {
        return !getConfigProperties().isEmpty();
    }

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }
}
