package kr.medportal.identity.captcha.keycloak.digits;

import java.time.Duration;

/** How long somebody who asked too often is told to wait: never too short. */
final class Wait {

    private Wait() {}

    /** For people, who need no more: whole minutes, at least one. */
    static long minutes(Duration wait) {
        return (seconds(wait) + 59) / 60;
    }

    /** For {@code Retry-After} (RFC 9110, 10.2.3): whole seconds, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
