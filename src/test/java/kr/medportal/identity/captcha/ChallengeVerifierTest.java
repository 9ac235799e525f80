package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeVerifierTest {

    private static final Instant START = Instant.parse("2026-11-23T01:02:03Z");
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String TOKEN = "sealed";
    private static final String BROWSER = "browser";
    private static final String STEP = "step";
    private static final Challenge CHALLENGE =
            new Challenge("id", "012345", START.plus(LIFETIME), new Challenge.Place(BROWSER, STEP));

    private final Map<String, Duration> claimed = new HashMap<>();

    @Nested
    class TheRightAnswer {

        @Test
        void isTaken() {
            assertThat(verify("012345")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    " 012 345 ",
                    "0 1 2 3 4 5",
                    "０１２３４５",
                    "０１２　３４５",
                    "٠١٢٣٤٥",
                    "०१२३४५",
                    "0１٢३४5",
                    "𝟎𝟏𝟐𝟑𝟒𝟓",
                    "\u200f012345\u200e",
                    "012\u00a0345\t\r\n"
                })
        void isTakenInAnyScriptAndSpacing(String typed) {
            assertThat(verify(typed)).isEmpty();
        }

        @Test
        void isTakenUntilTheLastMoment() {
            assertThat(verify("012345", TOKEN, BROWSER, LIFETIME.minusMillis(1)))
                    .isEmpty();
        }

        @Test
        void isTakenOnce() {
            verify("012345");

            assertThat(verify("012345")).contains(Refusal.USED);
        }

        @Test
        void claimsItsChallengeForLongerThanAnyNodeTakesIt() {
            verify("012345", TOKEN, BROWSER, Duration.ofMinutes(4));

            assertThat(claimed.get("id")).isGreaterThan(Duration.ofMinutes(1));
        }

        @Test
        void isForeignFromAnotherBrowser() {
            assertThat(verify("012345", TOKEN, "another", Duration.ZERO)).contains(Refusal.FOREIGN);
            assertThat(claimed).isEmpty();
        }

        @Test
        void isForeignAtAnotherStep() {
            Challenge.Place elsewhere = new Challenge.Place(BROWSER, "another step");

            assertThat(verify("012345", TOKEN, elsewhere, Duration.ZERO)).contains(Refusal.FOREIGN);
            assertThat(claimed).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "another", "Sealed"})
        void isForeignWithATokenThatDoesNotOpen(String token) {
            assertThat(verify("012345", token, BROWSER, Duration.ZERO)).contains(Refusal.FOREIGN);
            assertThat(claimed).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(longs = {300_000, 301_000, 1_000_000_000})
        void isExpiredFromItsExpiryOn(long millis) {
            assertThat(verify("012345", TOKEN, BROWSER, Duration.ofMillis(millis)))
                    .contains(Refusal.EXPIRED);
            assertThat(claimed).isEmpty();
        }
    }

    @Nested
    class AnyOtherAnswer {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "012346", "112345", "01234", "0123456", "543210", "x", "012345x", "-012345", "0123.45", "①②③④⑤⑥",
                    "\0"
                })
        void isWrong(String typed) {
            assertThat(verify(typed)).contains(Refusal.WRONG);
        }

        @Test
        void isWrongWhenItIsFarTooLong() {
            assertThat(verify("012345" + " ".repeat(1_000_000))).contains(Refusal.WRONG);
        }

        @Test
        void usesTheChallengeUp() {
            verify("999999");

            assertThat(verify("012345")).contains(Refusal.USED);
        }
    }

    @Nested
    class NoAnswer {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "　", "\u200b"})
        void isMissingAndLeavesTheChallengeAsItIs(String typed) {
            assertThat(verify(typed)).contains(Refusal.MISSING);
            assertThat(verify("012345")).isEmpty();
        }
    }

    private Optional<Refusal> verify(String typed) {
        return verify(typed, TOKEN, BROWSER, Duration.ZERO);
    }

    private Optional<Refusal> verify(String typed, String token, String browser, Duration after) {
        return verify(typed, token, new Challenge.Place(browser, STEP), after);
    }

    private Optional<Refusal> verify(String typed, String token, Challenge.Place place, Duration after) {
        return new ChallengeVerifier(
                        text -> text.equals(TOKEN) ? Optional.of(CHALLENGE) : Optional.empty(),
                        (id, lifetime) -> claimed.putIfAbsent(id, lifetime) == null,
                        Clock.fixed(START.plus(after), ZoneOffset.UTC))
                .verify(typed, token, place);
    }
}
