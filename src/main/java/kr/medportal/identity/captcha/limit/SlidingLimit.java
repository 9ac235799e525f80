package kr.medportal.identity.captcha.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each of many may do something within any stretch of time of a given length. It counts on this node alone and
 * forgets when the node stops: a cluster of n nodes admits up to n times as much to whoever reaches all of them.
 */
public final class SlidingLimit {

    /** Beyond so many at once whoever came least recently is forgotten: a flood of addresses must not fill the memory. */
    private static final int MAX_KEYS = 100_000;

    private final Duration window;
    private final Clock clock;
    private final Map<String, Moments> momentsByKey = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Moments> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /**
     * @param window the stretch of time
     * @param clock tells where it ends
     */
    public SlidingLimit(Duration window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts one time more, unless that is too often. What is refused does not count.
     *
     * @param key who
     * @param max how many times within the window; positive
     * @return empty where it is admitted, otherwise how long until it would be; at least a millisecond
     */
    public synchronized Optional<Duration> admit(String key, int max) {
        long now = clock.millis();
        Moments moments = momentsByKey.computeIfAbsent(key, k -> new Moments());
        moments.forgetUntil(now - window.toMillis());
        if (moments.count() < max) {
            moments.add(now);
            return Optional.empty();
        }
        long free = moments.fromLast(max) + window.toMillis();
        return Optional.of(Duration.ofMillis(Math.max(1, free - now)));
    }
}
