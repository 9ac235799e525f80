package kr.medportal.identity.captcha.keycloak.reset;

import java.util.List;
import kr.medportal.identity.captcha.keycloak.StepCaptcha;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The authenticator {@code medportal-reset-captcha}, for the reset flow. Not of the same name as the registration's step: the console
 * finds the settings of both by their id alone.
 */
public final class ResetCaptchaFactory implements AuthenticatorFactory, StatelessFactory<Authenticator> {

    private final Authenticator authenticator = new ResetCaptcha(KeycloakClock.UTC);
    private volatile List<ProviderConfigProperty> properties = ResetSettings.PROPERTIES;

    @Override
    public void postInit(KeycloakSessionFactory server) {
        properties = StepCaptcha.properties(server, ResetSettings.PROPERTIES);
    }

    @Override
    public String getId() {
        return "medportal-reset-captcha";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }

    @Override
    public String getDisplayType() {
        return "Digits in a picture, after many requests";
    }

    @Override
    public String getHelpText() {
        return "For the reset flow, behind the step that chooses the user: asks for the digits in a picture, or for"
                + " another CAPTCHA, once many requests have come from one address. Whoever cannot solve it can wait.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }
}
