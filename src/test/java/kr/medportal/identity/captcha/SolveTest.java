package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolveTest {

    private static final Instant START = Instant.parse("2026-11-23T01:02:03Z");
    private static final Solve SOLVE = Solve.now(Duration.ofMinutes(10), 5, Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void holdsForSoManySubmissions() {
        Solve solve = SOLVE;
        for (int i = 0; i < 5; i++) {
            assertThat(solve.holdsAt(START)).as("submission %d", i + 1).isTrue();
            solve = solve.used();
        }
        assertThat(solve.holdsAt(START)).isFalse();
    }

    @Test
    void holdsForSoLong() {
        assertThat(SOLVE.holdsAt(START.plusSeconds(599))).isTrue();
        assertThat(SOLVE.holdsAt(START.plusSeconds(600))).isFalse();
    }

    @Test
    void isReadBackFromItsNote() {
        assertThat(Solve.read(SOLVE.note())).contains(SOLVE);
        assertThat(Solve.read(SOLVE.used().note())).contains(SOLVE.used());
    }

    @Test
    void allowsAnAccountOfItsOwn() {
        Solve another = Solve.now(Duration.ofMinutes(10), 5, Clock.fixed(START, ZoneOffset.UTC));

        assertThat(SOLVE.id()).isNotEqualTo(another.id());
        assertThat(SOLVE.used().id()).isEqualTo(SOLVE.id());
    }

    @Test
    void hasItsAccountRememberedForLongerThanItself() {
        assertThat(SOLVE.claimLifetime(START)).isGreaterThan(Duration.ofMinutes(10));
        assertThat(SOLVE.claimLifetime(START.plus(Duration.ofDays(1)))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "id 1",
                "id 1 -1",
                "id 99999999999999999999 1",
                "id 1 1 1",
                "id one two",
                " 1 1",
                "a.b 1 1"
            })
    void isNotReadFromAnythingElse(String note) {
        assertThat(Solve.read(note)).isEmpty();
    }
}
