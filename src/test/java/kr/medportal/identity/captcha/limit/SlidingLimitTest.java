package kr.medportal.identity.captcha.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SlidingLimitTest {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final MovedClock clock = new MovedClock();
    private final SlidingLimit limit = new SlidingLimit(WINDOW, clock);

    @Test
    void admitsAsManyAsItSays() {
        for (int i = 0; i < 30; i++) {
            assertThat(limit.admit("a", 30)).isEmpty();
        }

        assertThat(limit.admit("a", 30)).isPresent();
        assertThat(limit.admit("b", 30)).isEmpty();
    }

    @Test
    void tellsWhenTheNextIsAdmitted() {
        limit.admit("a", 2);
        clock.move(Duration.ofMinutes(1));
        limit.admit("a", 2);
        clock.move(Duration.ofMinutes(1));

        assertThat(limit.admit("a", 2)).contains(Duration.ofMinutes(3));

        clock.move(Duration.ofMinutes(3).minusMillis(1));
        assertThat(limit.admit("a", 2)).contains(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(limit.admit("a", 2)).isEmpty();
        assertThat(limit.admit("a", 2)).contains(Duration.ofMinutes(1));
    }

    @Test
    void neverAdmitsMoreInAnyStretchOfThatLength() {
        long admitted = 0;
        for (int second = 0; second < 3600; second++) {
            admitted += limit.admit("a", 30).isEmpty() ? 1 : 0;
            clock.move(Duration.ofSeconds(1));
        }

        assertThat(admitted).isEqualTo(30 * 12);
    }

    @Test
    void doesNotCountWhatItRefused() {
        limit.admit("a", 1);
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofSeconds(2));
            assertThat(limit.admit("a", 1)).isPresent();
        }

        clock.move(Duration.ofSeconds(100));
        assertThat(limit.admit("a", 1)).isEmpty();
    }

    @Test
    void holdsOnceItIsLowered() {
        for (int i = 0; i < 10; i++) {
            limit.admit("a", 10);
            clock.move(Duration.ofSeconds(1));
        }

        assertThat(limit.admit("a", 2)).contains(WINDOW.minusSeconds(2));
    }

    @Test
    void forgetsWhoCameLeastRecentlyInAFlood() {
        limit.admit("first", 1);
        limit.admit("second", 1);
        for (int i = 0; i < 99_998; i++) {
            limit.admit("flood " + i, 1);
        }
        assertThat(limit.admit("first", 1)).isPresent();

        limit.admit("one too many", 1);

        assertThat(limit.admit("first", 1)).isPresent();
        assertThat(limit.admit("second", 1)).isEmpty();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-27T01:02:03Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
