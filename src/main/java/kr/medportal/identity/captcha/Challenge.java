package kr.medportal.identity.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * One question to one visitor. It travels with the page as a {@link SealedChallenge}; the server keeps nothing of it
 * until it is answered.
 *
 * @param id names it once and for all: 128 random bits, base64url
 * @param digits the answer, ASCII digits
 * @param expiry from when on no answer is taken; kept to the millisecond
 * @param place whom it was given to, and where; it is answered there or nowhere
 */
public record Challenge(String id, String digits, Instant expiry, Place place) {

    private static final int ID_BYTES = 16;

    /**
     * Where a challenge is answered.
     *
     * @param browserSession the id of the browser session
     * @param step the id of the step, in one of the realm's flows, that asks
     */
    public record Place(String browserSession, String step) {}

    /**
     * A new question.
     *
     * @param length how many digits
     * @param lifetime how long an answer is taken
     * @param place who may answer, and where
     * @param clock tells when the lifetime begins
     * @param random must be unpredictable, outside tests
     */
    public static Challenge create(int length, Duration lifetime, Place place, Clock clock, RandomGenerator random) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return new Challenge(
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                digits.toString(),
                clock.instant().plus(lifetime),
                place);
    }

    /**
     * Whether the time to answer is over.
     *
     * @param now the first instant at which it is over is the expiry itself
     */
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiry);
    }

    /**
     * Whether somebody typed the digits: in any script, with any white space between them. Takes the same time
     * wherever a wrong answer differs.
     *
     * @param typed as it came with the form
     */
    public boolean isAnsweredBy(String typed) {
        byte[] given = TypedDigits.normalise(typed).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(digits.getBytes(StandardCharsets.UTF_8), given);
    }

    /** Without the answer, so that no log can tell it. */
    @Override
    public String toString() {
        return "Challenge[expiry=" + expiry + "]";
    }
}
