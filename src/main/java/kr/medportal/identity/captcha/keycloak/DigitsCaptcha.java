package kr.medportal.identity.captcha.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.ChallengeVerifier;
import kr.medportal.identity.captcha.DigitPicture;
import kr.medportal.identity.captcha.Refusal;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.KeycloakSession;

/** Puts a picture of digits on a form's page and reads what came back with the form. */
final class DigitsCaptcha {

    /** What was typed. */
    static final String ANSWER_FIELD = "captcha";

    /** The sealed challenge, hidden. */
    static final String TOKEN_FIELD = "captchaToken";

    private final Clock clock;
    private final RandomGenerator random;

    DigitsCaptcha(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new challenge as the page's template takes it: picture (a data: URL), token, and its size in CSS pixels. */
    Map<String, Object> ask(FormContext context, CaptchaSettings settings) {
        Challenge challenge =
                Challenge.create(settings.digits(), settings.lifetime(), browserSession(context), clock, random);
        byte[] picture = DigitPicture.png(challenge.digits(), random);
        return Map.of(
                "image",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(picture),
                "token",
                ChallengeSeal.of(context.getSession()).seal(challenge),
                "width",
                DigitPicture.WIDTH / 2,
                "height",
                DigitPicture.HEIGHT / 2);
    }

    /** Why the answer that came with the form is not taken; empty where it is right. */
    Optional<Refusal> verify(FormContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        KeycloakSession session = context.getSession();
        return new ChallengeVerifier(ChallengeSeal.of(session)::open, ClusterClaims.ofChallenges(session), clock)
                .verify(
                        Objects.requireNonNullElse(form.getFirst(ANSWER_FIELD), ""),
                        Objects.requireNonNullElse(form.getFirst(TOKEN_FIELD), ""),
                        browserSession(context));
    }

    private static String browserSession(FormContext context) {
        return context.getAuthenticationSession().getParentSession().getId();
    }
}
