package kr.medportal.identity.consent.keycloak;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The required action {@code medportal-consents}. It has no settings of its own: its documents are those of the step of
 * the same name in the realm's registration flow.
 */
public final class ConsentsRequiredActionFactory
        implements RequiredActionFactory, StatelessFactory<RequiredActionProvider> {

    static final String ID = "medportal-consents";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Consents with receipts";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ConsentsRequiredAction(session);
    }
}
