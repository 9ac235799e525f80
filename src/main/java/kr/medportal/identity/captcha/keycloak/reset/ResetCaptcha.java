package kr.medportal.identity.captcha.keycloak.reset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import kr.medportal.identity.captcha.keycloak.CaptchaRefusal;
import kr.medportal.identity.captcha.keycloak.CaptchaStep;
import kr.medportal.identity.captcha.keycloak.StepCaptcha;
import kr.medportal.identity.captcha.limit.AddressRange;
import kr.medportal.identity.captcha.limit.SlidingLimit;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands in the reset flow behind the step that asks whose password it is, so that nobody fills mailboxes by script. It
 * asks only where many requests come from one address; whoever cannot solve the CAPTCHA waits a minute instead, for WCAG
 * 2.2 (3.3.8) wants a way without a puzzle. What it asks is the same whether there is such an account or not.
 */
final class ResetCaptcha implements Authenticator {

    private static final Logger log = Logger.getLogger(ResetCaptcha.class);

    /** The stretch of time that the threshold is about. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String TEMPLATE = "reset-captcha.ftl";

    /** The button of those who have waited. */
    private static final String WAITED = "waited";

    /** When the CAPTCHA was shown first; a note of the authentication session, in milliseconds since 1970. */
    private static final String ASKED_AT = "medportal-captcha-asked-at";

    private final SlidingLimit unasked;
    private final SlidingLimit waited;
    private final Clock clock;

    ResetCaptcha(Clock clock) {
        this.unasked = new SlidingLimit(WINDOW, clock);
        this.waited = new SlidingLimit(WINDOW, clock);
        this.clock = clock;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        guarded(context, settings -> {
            if (settings.threshold() > 0
                    && unasked.admit(address(context), settings.threshold()).isEmpty()) {
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
                context.success();
                return;
            }
            context.getEvent().error(refusal.get().eventError());
            ask(context, rest(context, settings), refusal.map(CaptchaRefusal::message));
        });
    }

    /** As many as go through unasked, so that waiting by script is worth nothing beyond that. */
    private void goOnAfterWaiting(AuthenticationFlowContext context, ResetSettings settings) {
        Duration rest = rest(context, settings);
        if (rest.isZero()) {
            rest = waited.admit(address(context), Math.max(1, settings.threshold()))
                    .orElse(Duration.ZERO);
        }
        if (rest.isZero()) {
            context.success();
        } else {
            Violation tooSoon = Violation.of(MessageKey.CAPTCHA_WAIT, seconds(rest));
            ask(context, rest, Optional.of(FormErrors.formMessage(FormMessage.GLOBAL, tooSoon)));
        }
    }

    /** @param rest how long until the other way is open */
    private static void ask(AuthenticationFlowContext context, Duration rest, Optional<FormMessage> error) {
        LoginFormsProvider form = context.form()
                .setAttribute("captcha", StepCaptcha.of(CaptchaStep.of(context)).ask())
                .setAttribute("waitSeconds", seconds(rest));
        error.ifPresent(form::addError);
        context.challenge(form.createForm(TEMPLATE));
    }

    /** The waiting begins with the first page that asks. */
    private Duration rest(AuthenticationFlowContext context, ResetSettings settings) {
        AuthenticationSessionModel visit = context.getAuthenticationSession();
        String askedAt = visit.getAuthNote(ASKED_AT);
        if (askedAt == null) {
            visit.setAuthNote(ASKED_AT, Long.toString(clock.millis()));
            return settings.waiting();
        }
        Instant end = Instant.ofEpochMilli(Long.parseLong(askedAt)).plus(settings.waiting());
        Duration rest = Duration.between(clock.instant(), end);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Rounded up, so that who waits that long does not come too soon. */
    private static long seconds(Duration rest) {
        return (rest.toMillis() + 999) / 1000;
    }

    private static String address(AuthenticationFlowContext context) {
        return context.getRealm().getId() + " "
                + AddressRange.of(context.getConnection().getRemoteAddr());
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
            context.failureChallenge(
                    AuthenticationFlowError.INTERNAL_ERROR,
                    context.form()
                            .addError(FormErrors.formMessage(
                                    FormMessage.GLOBAL, Violation.of(MessageKey.RESET_UNAVAILABLE)))
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
