package kr.medportal.identity.captcha.keycloak.reset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.medportal.identity.captcha.limit.SlidingLimit;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The way without a puzzle: whoever has been on the page for a while goes on. */
final class WaitingInstead {

    /** When the CAPTCHA was shown first; a note of the authentication session, in milliseconds since 1970. */
    private static final String ASKED_AT = "medportal-captcha-asked-at";

    private final SlidingLimit waited;
    private final Clock clock;

    WaitingInstead(Clock clock) {
        this.waited = new SlidingLimit(ResetCaptcha.WINDOW, clock);
        this.clock = clock;
    }

    /**
     * How long until this way is open; the waiting begins with the first time that this is asked.
     *
     * @param waiting the whole of it
     */
    Duration rest(AuthenticationSessionModel visit, Duration waiting) {
        String askedAt = visit.getAuthNote(ASKED_AT);
        if (askedAt == null) {
            visit.setAuthNote(ASKED_AT, Long.toString(clock.millis()));
            return waiting;
        }
        Instant end = Instant.ofEpochMilli(Long.parseLong(askedAt)).plus(waiting);
        Duration rest = Duration.between(clock.instant(), end);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /**
     * Lets somebody through who has waited: as many of an address as go through unasked, so that waiting by script is
     * worth nothing beyond that.
     *
     * @return how long there is still to wait; zero where there is nothing
     */
    Duration end(AuthenticationSessionModel visit, String address, ResetSettings settings) {
        Duration rest = rest(visit, settings.waiting());
        if (!rest.isZero()) {
            return rest;
        }
        return waited.admit(address, Math.max(1, settings.threshold())).orElse(Duration.ZERO);
    }
}
