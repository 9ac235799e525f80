package kr.medportal.identity.captcha;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A right answer, remembered so that whoever mends another field is not asked again.
 *
 * @param id names the one account that it allows: 122 random bits
 * @param expiry from when on it is forgotten; kept to the millisecond
 * @param submissions for how many more submissions of the form it holds
 */
public record Solve(String id, Instant expiry, int submissions) {

    private static final Pattern NOTE = Pattern.compile("([\\w-]{1,64}) (\\d{1,15}) (\\d{1,3})");

    /**
     * A right answer given just now.
     *
     * @param lifetime how long it is remembered
     * @param submissions see {@link #submissions()}
     */
    public static Solve now(Duration lifetime, int submissions, Clock clock) {
        return new Solve(UUID.randomUUID().toString(), clock.instant().plus(lifetime), submissions);
    }

    /** Reads {@link #note()}; empty for anything else. */
    public static Optional<Solve> read(String note) {
        Matcher parts = NOTE.matcher(note);
        return parts.matches()
                ? Optional.of(new Solve(
                        parts.group(1),
                        Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** One line of text that {@link #read} understands. */
    public String note() {
        return id + " " + expiry.toEpochMilli() + " " + submissions;
    }

    /** Whether another submission may rely on it. */
    public boolean holdsAt(Instant now) {
        return submissions > 0 && now.isBefore(expiry);
    }

    /** How long it must be remembered that its account is taken, seen from now. */
    public Duration claimLifetime(Instant now) {
        Duration rest = Duration.between(now, expiry);
        return (rest.isNegative() ? Duration.ZERO : rest).plus(Claims.CLOCK_SKEW);
    }

    /** The same after one submission more. */
    public Solve used() {
        return new Solve(id, expiry, submissions - 1);
    }
}
