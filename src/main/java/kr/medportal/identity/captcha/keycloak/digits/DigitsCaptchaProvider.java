package kr.medportal.identity.captcha.keycloak.digits;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.ChallengeVerifier;
import kr.medportal.identity.captcha.keycloak.CaptchaProvider;
import kr.medportal.identity.captcha.keycloak.CaptchaRefusal;
import kr.medportal.identity.captcha.keycloak.CaptchaStep;
import kr.medportal.identity.captcha.keycloak.ClusterClaims;
import kr.medportal.identity.captcha.limit.Wait;
import kr.medportal.identity.captcha.picture.DigitPicture;
import org.keycloak.models.KeycloakSession;

/** The provider {@code digits}: a picture of digits that the visitor types (rule R11). */
final class DigitsCaptchaProvider implements CaptchaProvider {

    /** The sealed challenge, hidden; what is typed comes in {@link CaptchaProvider#FIELD}. */
    static final String TOKEN_FIELD = "captchaToken";

    private final ChallengeDesk desk;
    private final Clock clock;

    DigitsCaptchaProvider(ChallengeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A new challenge: picture ({@code image}, a data: URL), its size in CSS pixels, the sealed challenge
     * ({@code token}), where new ones and the recording are to be had; or only {@code waitMinutes} where there were too
     * many.
     */
    @Override
    public Map<String, Object> ask(CaptchaStep step) {
        KeycloakSession session = step.session();
        DigitsSettings settings = DigitsSettings.of(step.config());
        Optional<Duration> wait = desk.admit(place(step), session.getContext(), settings);
        if (wait.isPresent()) {
            return Map.of("waitMinutes", Wait.minutes(wait.get()));
        }
        Challenge challenge = desk.ask(place(step), settings);
        return Map.of(
                "image", desk.picture(challenge),
                "width", DigitPicture.WIDTH / 2,
                "height", DigitPicture.HEIGHT / 2,
                "token", ChallengeSeal.of(session).seal(challenge),
                "challengeUrl", CaptchaResource.path(session.getContext(), "challenge"),
                "soundUrl", CaptchaResource.path(session.getContext(), "sound"));
    }

    @Override
    public Optional<CaptchaRefusal> verify(CaptchaStep step) {
        // An answer is not even looked at while no page could ask for it.
        DigitsSettings.of(step.config());
        KeycloakSession session = step.session();
        return new ChallengeVerifier(ChallengeSeal.of(session)::open, ClusterClaims.ofChallenges(session), clock)
                .verify(step.sent(FIELD), step.sent(TOKEN_FIELD), place(step))
                .map(refusal -> CaptchaRefusal.of(refusal.eventError(), refusal.message()));
    }

    private static Challenge.Place place(CaptchaStep step) {
        return new Challenge.Place(step.browserSession(), step.id());
    }
}
