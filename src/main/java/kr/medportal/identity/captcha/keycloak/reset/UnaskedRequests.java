package kr.medportal.identity.captcha.keycloak.reset;

import java.time.Clock;
import java.util.Locale;
import kr.medportal.identity.captcha.limit.SlidingLimit;

/** How many requests go through without a CAPTCHA, from one address and about one account alike. */
final class UnaskedRequests {

    /** Longer names are no names; what is beyond tells them apart for nobody. */
    private static final int MAX_LENGTH = 300;

    private final SlidingLimit byAddress;
    private final SlidingLimit byTarget;

    UnaskedRequests(Clock clock) {
        byAddress = new SlidingLimit(ResetCaptcha.WINDOW, clock);
        byTarget = new SlidingLimit(ResetCaptcha.WINDOW, clock);
    }

    /**
     * Counts a request.
     *
     * @param address from where, with its realm
     * @param target for whom, with the realm; upper and lower case are the same
     * @param threshold how many go through; with 0 none does
     */
    boolean admit(String address, String target, int threshold) {
        return threshold > 0
                && byAddress.admit(address, threshold).isEmpty()
                && byTarget.admit(name(target), threshold).isEmpty();
    }

    private static String name(String target) {
        String name = target.substring(0, Math.min(MAX_LENGTH, target.length()));
        return name.toLowerCase(Locale.ROOT);
    }
}
