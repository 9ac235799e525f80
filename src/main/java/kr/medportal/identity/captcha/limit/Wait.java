package kr.medportal.identity.captcha.limit;

import java.time.Duration;

/** How long somebody who asked too often is told to wait: never too short. */
public final class Wait {

    private Wait() {}

    /** For people who have asked too often and need no more: whole minutes, at least one. */
    public static long minutes(Duration wait) {
        return Math.max(1, (seconds(wait) + 59) / 60);
    }

    /** Whole seconds, as {@code Retry-After} has them (RFC 9110, 10.2.3); none only where there is nothing to wait for. */
    public static long seconds(Duration wait) {
        return (wait.toMillis() + 999) / 1000;
    }
}
