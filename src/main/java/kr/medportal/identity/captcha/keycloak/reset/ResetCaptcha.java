package kr.medportal.identity.captcha.keycloak.reset;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kr.medportal.identity.captcha.keycloak.CaptchaRefusal;
import kr.medportal.identity.captcha.keycloak.CaptchaStep;
import kr.medportal.identity.captcha.keycloak.StepCaptcha;
import kr.medportal.identity.captcha.limit.AddressRange;
import kr.medportal.identity.captcha.limit.Wait;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Stands in the reset flow behind the step that asks whose password it is, so that nobody fills mailboxes by script. It
 * asks only where many requests come from one address or are about one account; whoever cannot solve the CAPTCHA waits a minute instead, for WCAG
 * 2.2 (3.3.8) wants a way without a puzzle. What it asks is the same whether there is such an account or not.
 */
final class ResetCaptcha implements Authenticator {

    private static final Logger log = Logger.getLogger(ResetCaptcha.class);

    /** The stretch of time that the threshold is about. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String TEMPLATE = "reset-captcha.ftl";

    /** The button of those who have waited. */
    private static final String WAITED = "waited";

    private final UnaskedRequests unasked;
    private final WaitingInstead waiting;

    ResetCaptcha(Clock clock) {
        this.unasked = new UnaskedRequests(clock);
        this.waiting = new WaitingInstead(clock);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        // Whoever has the link of the mail goes through the flow once more in a browser that is new to it.
        if (context.getAuthenticationSession().getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null) {
            context.success();
            return;
        }
        guarded(context, settings -> {
            if (unasked.admit(address(context), target(context), settings.threshold())) {
                context.success();
            } else {
                ask(context, rest(context, settings), Optional.empty());
            }
        });
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        guarded(context, settings -> {
            CaptchaStep step = CaptchaStep.of(context);
            if (step.form().containsKey(WAITED)) {
                goOnAfterWaiting(context, settings);
                return;
            }
            Optional<CaptchaRefusal> refusal = StepCaptcha.of(step).verify();
            if (refusal.isEmpty()) {
                goOn(context);
                return;
            }
            context.getEvent().error(refusal.get().eventError());
            ask(context, rest(context, settings), refusal.map(CaptchaRefusal::message));
        });
    }

    private void goOnAfterWaiting(AuthenticationFlowContext context, ResetSettings settings) {
        Duration rest = waiting.end(context.getAuthenticationSession(), address(context), settings);
        if (rest.isZero()) {
            goOn(context);
        } else {
            Violation tooSoon = Violation.of(MessageKey.CAPTCHA_WAIT, Wait.seconds(rest));
            ask(context, rest, Optional.of(FormErrors.formMessage(FormMessage.GLOBAL, tooSoon)));
        }
    }

    /** @param rest how long until the other way is open */
    private static void ask(AuthenticationFlowContext context, Duration rest, Optional<FormMessage> error) {
        HiddenUser.hide(context);
        LoginFormsProvider form = context.form()
                .setAttribute("captcha", StepCaptcha.of(CaptchaStep.of(context)).ask())
                .setAttribute("waitSeconds", Wait.seconds(rest));
        error.ifPresent(form::addError);
        context.challenge(form.createForm(TEMPLATE));
    }

    private static void goOn(AuthenticationFlowContext context) {
        HiddenUser.show(context);
        context.success();
    }

    private Duration rest(AuthenticationFlowContext context, ResetSettings settings) {
        return waiting.rest(context.getAuthenticationSession(), settings.waiting());
    }

    private static String address(AuthenticationFlowContext context) {
        return context.getRealm().getId() + " "
                + AddressRange.of(context.getConnection().getRemoteAddr());
    }

    /** Whose password it is, whether there is such an account or not. */
    private static String target(AuthenticationFlowContext context) {
        String username =
                context.getAuthenticationSession().getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        return context.getRealm().getId() + " " + username;
    }

    /** Fails closed: without settings that work nobody resets a password. */
    private static void guarded(AuthenticationFlowContext context, Consumer<ResetSettings> step) {
        try {
            step.accept(ResetSettings.of(CaptchaStep.of(context).config()));
        } catch (InvalidSettingException e) {
            log.errorf(
                    "Nobody can reset a password in realm %s until the CAPTCHA's configuration is mended. %s",
                    context.getRealm().getName(), e.getMessage());
            context.getEvent().error("captcha_misconfigured");
            // No failure of the user's: too many of those would lock the account.
            context.challenge(context.form()
                    .addError(FormErrors.formMessage(FormMessage.GLOBAL, Violation.of(MessageKey.RESET_UNAVAILABLE)))
                    .createForm(TEMPLATE));
        }
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
