package kr.medportal.identity.captcha;

import java.time.Duration;

/** Things that can be had once, by whoever comes first on any node of the cluster. */
@FunctionalInterface
public interface Claims {

    /** Nodes' clocks differ: what is taken on one is not forgotten before the slowest knows that it is over. */
    Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /**
     * Claims a thing at once and for good: whatever becomes of the request, nobody else gets it.
     *
     * @param id which thing
     * @param lifetime how long it must be remembered that it is taken; positive
     * @return whether the caller is the first
     */
    boolean claim(String id, Duration lifetime);
}
