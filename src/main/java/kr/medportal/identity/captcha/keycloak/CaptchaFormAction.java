package kr.medportal.identity.captcha.keycloak;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.captcha.Refusal;
import kr.medportal.identity.captcha.Solve;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.keycloak.RegistrationMetrics;
import kr.medportal.identity.keycloak.RegistrationStep;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.services.messages.Messages;

/**
 * Asks for the CAPTCHA, last of all fields (rule R11). A right answer is remembered while other fields are
 * mended and is good for one account.
 */
final class CaptchaFormAction implements RegistrationStep {

    private static final Logger log = Logger.getLogger(CaptchaFormAction.class);

    private static final String PAGE_ATTRIBUTE = "captcha";

    /** Keycloak logs the error of the first action that fails only; this detail is there whichever was first. */
    private static final String EVENT_DETAIL = "captcha_error";

    /** An attribute of Keycloak's session, which lives as long as the request. */
    private static final String REFUSED = "medportal-captcha-refused";

    private static final List<String> NOT_SHOWN_AGAIN =
            List.of(CaptchaProvider.FIELD, RegistrationPage.FIELD_PASSWORD, RegistrationPage.FIELD_PASSWORD_CONFIRM);

    private static final String MISCONFIGURED = "captcha_misconfigured";

    private final Clock clock;

    CaptchaFormAction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        if (!wasRefused(context) && remembered(context).holds()) {
            form.setAttribute(PAGE_ATTRIBUTE, Map.of("solved", true));
            return;
        }
        try {
            CaptchaStep step = CaptchaStep.of(context);
            // Nothing is asked whose answer would be refused because of the step's other settings.
            CaptchaSettings.of(step.config());
            form.setAttribute(PAGE_ATTRIBUTE, StepCaptcha.of(step).ask());
        } catch (InvalidSettingException e) {
            log(context, e);
            if (!RegistrationStep.isSubmission(context)) {
                // Before anything is typed; after a submission the page says it already.
                form.addError(UNAVAILABLE);
            }
        }
    }

    @Override
    public void validate(ValidationContext context) {
        try {
            CaptchaStep step = CaptchaStep.of(context);
            CaptchaSettings settings = CaptchaSettings.of(step.config());
            StepCaptcha captcha = StepCaptcha.of(step);
            RememberedSolve remembered = remembered(context);
            if (remembered.use()) {
                context.success();
                return;
            }
            Optional<CaptchaRefusal> refusal = captcha.verify();
            if (refusal.isPresent()) {
                refuse(context, CaptchaProvider.FIELD, refusal.get());
                return;
            }
            remembered.put(Solve.now(settings.rememberedFor(), settings.rememberedSubmissions(), clock));
            context.success();
        } catch (InvalidSettingException e) {
            log(context, e);
            refuse(context, "none", new CaptchaRefusal(MISCONFIGURED, UNAVAILABLE));
        }
    }

    @Override
    public void success(FormContext context) {
        if (!remembered(context).claimAccount()) {
            // First this: Keycloak answers the exception with a page and commits what earlier actions made.
            context.getSession().getTransactionManager().setRollbackOnly();
            throw new AuthenticationFlowException(
                    AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR,
                    Refusal.USED.eventError(),
                    Messages.EXPIRED_ACTION);
        }
    }

    private static void refuse(ValidationContext context, String field, CaptchaRefusal refusal) {
        MultivaluedMap<String, String> shownAgain =
                new MultivaluedHashMap<>(context.getHttpRequest().getDecodedFormParameters());
        NOT_SHOWN_AGAIN.forEach(shownAgain::remove);
        RegistrationMetrics.countRefusal(context.getRealm(), field, refusal.eventError());
        context.getSession().setAttribute(REFUSED, true);
        context.getEvent().detail(EVENT_DETAIL, refusal.eventError());
        context.error(refusal.eventError());
        context.validationError(shownAgain, List.of(refusal.message()));
        context.excludeOtherErrors();
    }

    /**
     * A second submission at the same moment may have solved the picture meanwhile. The page that refuses this one still
     * has to show the field that its message speaks of.
     */
    private static boolean wasRefused(FormContext context) {
        return context.getSession().getAttribute(REFUSED) != null;
    }

    private static void log(FormContext context, InvalidSettingException e) {
        log.errorf(
                "Nobody can register in realm %s until the CAPTCHA's configuration is mended. %s",
                context.getRealm().getName(), e.getMessage());
    }

    private RememberedSolve remembered(FormContext context) {
        return new RememberedSolve(context.getSession(), context.getAuthenticationSession(), clock);
    }
}
