package kr.medportal.identity.captcha;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/** One challenge that can be answered again and again, at one moment. */
final class FuzzedChallenge {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:02:03.456Z"), ZoneOffset.UTC);
    private static final Challenge.Place PLACE = new Challenge.Place("browser", "step");

    private final SealingKey key;
    private final Challenge challenge;
    private final String token;
    private final ChallengeVerifier verifier;

    FuzzedChallenge() {
        key = SealingKey.derive("key", new SecretKeySpec(new byte[32], "AES"), "realm");
        challenge = Challenge.create(6, Duration.ofMinutes(5), PLACE, CLOCK, RandomGenerator.of("L64X128MixRandom"));
        token = SealedChallenge.seal(challenge, key).token();
        verifier = new ChallengeVerifier(this::open, (id, rest) -> true, CLOCK);
    }

    String token() {
        return token;
    }

    String digits() {
        return challenge.digits();
    }

    Optional<Challenge> open(String sealed) {
        return SealedChallenge.parse(sealed).flatMap(parsed -> parsed.open(key));
    }

    Optional<Refusal> answer(String typed, String sealed) {
        return verifier.verify(typed, sealed, PLACE);
    }
}
