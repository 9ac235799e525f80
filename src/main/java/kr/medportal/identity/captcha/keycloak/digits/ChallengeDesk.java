package kr.medportal.identity.captcha.keycloak.digits;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.limit.AddressRange;
import kr.medportal.identity.captcha.limit.SlidingLimit;
import kr.medportal.identity.captcha.picture.DigitPicture;
import kr.medportal.identity.captcha.sound.DigitAudio;
import org.keycloak.models.KeycloakContext;

/** Gives out challenges on this node, as pictures and as recordings, and not too many of them to anybody. */
final class ChallengeDesk {

    /** The stretch of time that the limits are about. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final SlidingLimit perSession;
    private final SlidingLimit perAddress;
    private final Clock clock;
    private final RandomGenerator random;

    ChallengeDesk(Clock clock, RandomGenerator random) {
        this.perSession = new SlidingLimit(WINDOW, clock);
        this.perAddress = new SlidingLimit(WINDOW, clock);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Counts one thing more that the visitor gets.
     *
     * @param context of the request, which tells realm and address; the address as the proxy tells it where Keycloak
     *     trusts one
     * @return empty where it is to be had, otherwise how long until it is
     */
    Optional<Duration> admit(Challenge.Place place, KeycloakContext context, DigitsSettings settings) {
        String realm = context.getRealm().getId();
        String address = AddressRange.of(context.getConnection().getRemoteAddr());
        Optional<Duration> wait = perAddress.admit(realm + " " + address, settings.perAddress());
        return wait.isPresent() ? wait : perSession.admit(place.browserSession(), settings.perSession());
    }

    /** A new challenge. */
    Challenge ask(Challenge.Place place, DigitsSettings settings) {
        return Challenge.create(settings.digits(), settings.lifetime(), place, clock, random);
    }

    /** Its picture, another one each time, as a {@code data:} URL. */
    String picture(Challenge challenge) {
        byte[] png = DigitPicture.png(challenge.digits(), random);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /**
     * Its recording, a WAV. It is the same each time that it is asked for: out of several that differ one could take
     * what they have in common, which is the digits.
     *
     * @return empty where the time to answer is over
     */
    Optional<byte[]> recording(Challenge challenge, Locale language) {
        return challenge.isExpiredAt(clock.instant())
                ? Optional.empty()
                : Optional.of(DigitAudio.wav(challenge.digits(), language, new SplittableRandom(seed(challenge))));
    }

    /** Nobody knows the id who has not opened the seal. */
    private static long seed(Challenge challenge) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(challenge.id())).getLong();
    }
}
