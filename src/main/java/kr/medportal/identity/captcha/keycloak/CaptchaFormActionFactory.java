package kr.medportal.identity.captcha.keycloak;

import java.security.SecureRandom;
import java.util.List;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers {@link CaptchaFormAction} to the registration flow. */
public final class CaptchaFormActionFactory implements FormActionFactory, StatelessFactory<FormAction> {

    /** How flows name it. */
    public static final String ID = "medportal-captcha";

    private final FormAction action =
            new CaptchaFormAction(new DigitsCaptcha(KeycloakClock.UTC, new SecureRandom()), KeycloakClock.UTC);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getDisplayType() {
        return "MedPortal digits in a picture";
    }

    @Override
    public String getHelpText() {
        return "Asks for the digits in a picture that this server draws itself. Must be the last action of the form:"
                + " an answer that is not right then hides what the other actions say, so that nothing can be tried"
                + " out without solving.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CaptchaSettings.PROPERTIES;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }
}
