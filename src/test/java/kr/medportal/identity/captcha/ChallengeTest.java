package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:02:03Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void hasAsManyDigitsAsAsked(int length) {
        assertThat(create(length).digits()).matches("[0-9]{" + length + "}");
    }

    @Test
    void hasAnIdOf128BitsThatNeverComesAgain() {
        List<String> ids = Stream.generate(() -> create(6).id()).limit(1000).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void asksForEveryDigitAtEveryPlace() {
        List<Challenge> challenges =
                Stream.generate(() -> create(6)).limit(1000).toList();

        for (int place = 0; place < 6; place++) {
            int at = place;
            assertThat(challenges.stream().map(c -> c.digits().charAt(at)).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10)
                            .mapToObj(i -> (char) ('0' + i))
                            .toList());
        }
    }

    @Test
    void isOverWhenItsLifetimeIs() {
        Challenge challenge = create(6);

        assertThat(challenge.isExpiredAt(CLOCK.instant())).isFalse();
        assertThat(challenge.isExpiredAt(CLOCK.instant().plusMillis(299_999))).isFalse();
        assertThat(challenge.isExpiredAt(CLOCK.instant().plusSeconds(300))).isTrue();
        assertThat(challenge.isExpiredAt(CLOCK.instant().plusSeconds(301))).isTrue();
    }

    private static Challenge create(int length) {
        return Challenge.create(
                length, Duration.ofMinutes(5), new Challenge.Place("browser", "step"), CLOCK, new SecureRandom());
    }
}
