package kr.medportal.identity.captcha;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Decides whether an answer is taken. */
public final class ChallengeVerifier {

    private final Function<String, Optional<Challenge>> seal;
    private final Claims challenges;
    private final Clock clock;

    /**
     * @param seal opens what the page carried
     * @param challenges each can be answered once
     * @param clock tells what is expired
     */
    public ChallengeVerifier(Function<String, Optional<Challenge>> seal, Claims challenges, Clock clock) {
        this.seal = seal;
        this.challenges = challenges;
        this.clock = clock;
    }

    /**
     * Takes an answer. The challenge is claimed before the answer is compared, so that no two guesses at one challenge
     * are ever compared, not even simultaneous ones. An empty answer is no guess and leaves it as it is.
     *
     * @param typed the answer as it came with the form, empty for none
     * @param token the sealed challenge as it came with the form, empty for none
     * @param place who answers, and where
     * @return why the answer is not taken, or empty where it is right
     */
    public Optional<Refusal> verify(String typed, String token, Challenge.Place place) {
        if (TypedDigits.normalise(typed).isEmpty()) {
            return Optional.of(Refusal.MISSING);
        }
        Optional<Challenge> opened = seal.apply(token);
        if (opened.isEmpty() || !opened.get().place().equals(place)) {
            return Optional.of(Refusal.FOREIGN);
        }
        Challenge challenge = opened.get();
        Instant now = clock.instant();
        if (challenge.isExpiredAt(now)) {
            return Optional.of(Refusal.EXPIRED);
        }
        Duration rest = Duration.between(now, challenge.expiry()).plus(Claims.CLOCK_SKEW);
        if (!challenges.claim(challenge.id(), rest)) {
            return Optional.of(Refusal.USED);
        }
        return challenge.isAnsweredBy(typed) ? Optional.empty() : Optional.of(Refusal.WRONG);
    }
}
