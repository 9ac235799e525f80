package kr.medportal.identity.captcha.keycloak.siteverify;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.captcha.keycloak.CaptchaProvider;
import kr.medportal.identity.captcha.keycloak.CaptchaRefusal;
import kr.medportal.identity.captcha.keycloak.CaptchaStep;
import kr.medportal.identity.message.MessageKey;
import org.jboss.logging.Logger;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** The provider {@code siteverify}: another's widget on our page, and another's word on what it left in the form. */
final class SiteverifyCaptchaProvider implements CaptchaProvider {

    private static final Logger log = Logger.getLogger(SiteverifyCaptchaProvider.class);

    /** No service's answer is longer; what is longer is none, and is not sent on. */
    private static final int MAX_ANSWER = 16 * 1024;

    @Override
    public Map<String, Object> ask(CaptchaStep step) {
        SiteverifySettings settings = settings(step);
        allowFrames(step.session(), settings);
        return Map.of(
                "widget",
                settings.widget().id(),
                "script",
                settings.script().toString(),
                "siteKey",
                settings.siteKey(),
                ORIGINS,
                List.copyOf(settings.origins()));
    }

    @Override
    public Optional<CaptchaRefusal> verify(CaptchaStep step) {
        SiteverifySettings settings = settings(step);
        String answer = step.sent(settings.widget().answerField());
        if (answer.isBlank()) {
            return Optional.of(CaptchaRefusal.of("captcha_missing", MessageKey.CAPTCHA_CHECK_MISSING));
        }
        if (answer.length() > MAX_ANSWER) {
            return Optional.of(CaptchaRefusal.of("captcha_wrong", MessageKey.CAPTCHA_CHECK_FAILED));
        }
        return check(step.session(), settings, answer);
    }

    private static Optional<CaptchaRefusal> check(KeycloakSession session, SiteverifySettings settings, String answer) {
        try {
            SiteverifyClient client = new SiteverifyClient(
                    session.getProvider(HttpClientProvider.class).getHttpClient());
            String address = session.getContext().getConnection().getRemoteAddr();
            return client.isRight(settings, answer, address)
                    ? Optional.empty()
                    : Optional.of(CaptchaRefusal.of("captcha_wrong", MessageKey.CAPTCHA_CHECK_FAILED));
        } catch (IOException e) {
            log.errorf(
                    "Nobody gets past the CAPTCHA of the realm %s while %s does not answer as it should: %s",
                    session.getContext().getRealm().getName(), settings.verify(), e);
            return Optional.of(CaptchaRefusal.of("captcha_unavailable", MessageKey.CAPTCHA_CHECK_UNAVAILABLE));
        }
    }

    /** Keycloak's vault answers with the text itself where that is no reference to anything in it. */
    private static SiteverifySettings settings(CaptchaStep step) {
        return SiteverifySettings.of(step.config())
                .opened(text -> step.session().vault().getStringSecret(text).get());
    }

    /** Widgets live in frames, and Keycloak's own header allows none but this server's. */
    private static void allowFrames(KeycloakSession session, SiteverifySettings settings) {
        session.getProvider(SecurityHeadersProvider.class)
                .options()
                .allowFrameSrc(String.join(" ", settings.origins()));
    }
}
