package kr.medportal.identity.captcha.keycloak;

import java.util.List;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.RegistrationActionFactory;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** The registration's step {@code medportal-captcha}. */
public final class CaptchaFormActionFactory implements RegistrationActionFactory {

    private final FormAction action = new CaptchaFormAction(KeycloakClock.UTC);
    private volatile List<ProviderConfigProperty> properties = CaptchaSettings.PROPERTIES;

    @Override
    public void postInit(KeycloakSessionFactory server) {
        properties = StepCaptcha.properties(server, CaptchaSettings.PROPERTIES);
    }

    @Override
    public String getId() {
        return "medportal-captcha";
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getDisplayType() {
        return "Digits in a picture";
    }

    @Override
    public String getHelpText() {
        return "Asks for the digits in a picture that this server draws itself, or for another CAPTCHA. Must be the last"
                + " action of the form: an answer that is not right then hides what the other actions say, so that"
                + " nothing can be tried out without solving.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }
}
