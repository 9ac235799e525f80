package kr.medportal.identity.captcha.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A step of a flow that asks a visitor for a CAPTCHA.
 *
 * @param session of the request
 * @param visit the authentication session, of one tab of the visitor's browser
 * @param id of the execution in the realm's flow
 * @param config of the execution; each provider reads its own settings
 */
public record CaptchaStep(
        KeycloakSession session, AuthenticationSessionModel visit, String id, ExecutionConfig config) {

    /** The step of a form, such as the registration's. */
    public static CaptchaStep of(FormContext context) {
        return new CaptchaStep(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getExecution().getId(),
                ExecutionConfig.of(context.getAuthenticatorConfig()));
    }

    /** The step of a flow that shows a page of its own. */
    public static CaptchaStep of(AuthenticationFlowContext context) {
        return new CaptchaStep(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getExecution().getId(),
                ExecutionConfig.of(context.getAuthenticatorConfig()));
    }

    /** What came with the form in a field; empty for nothing. */
    public String sent(String field) {
        return Objects.requireNonNullElse(form().getFirst(field), "");
    }

    /** What came with the form. */
    public MultivaluedMap<String, String> form() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    /** The visitor's browser session, of all its tabs. */
    public String browserSession() {
        return visit.getParentSession().getId();
    }
}
