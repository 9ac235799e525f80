package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedChallengeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:02:03.456Z"), ZoneOffset.UTC);
    private static final SealingKey KEY = key("8a2f1c5e-1b7d-4f0a-9c3e-0d5b6a7c8d9e", 1, "realm-a");
    private static final Challenge.Place PLACE = new Challenge.Place("f3b1c2d4-browser", "9d2c-step");
    private static final Challenge CHALLENGE =
            Challenge.create(6, Duration.ofMinutes(5), PLACE, CLOCK, RandomGenerator.of("L64X128MixRandom"));
    private static final String TOKEN = SealedChallenge.seal(CHALLENGE, KEY).token();

    @Nested
    class WhatWasSealed {

        @Test
        void opensWithTheSameKey() {
            assertThat(open(TOKEN, KEY)).contains(CHALLENGE);
        }

        @Test
        void namesItsKeySoThatKeysCanRotate() {
            assertThat(SealedChallenge.parse(TOKEN).map(SealedChallenge::keyId)).contains(KEY.id());
        }

        @Test
        void looksDifferentEachTime() {
            assertThat(SealedChallenge.seal(CHALLENGE, KEY).token()).isNotEqualTo(TOKEN);
        }

        @Test
        void hasTheSameLengthWhateverTheDigits() {
            Challenge other =
                    Challenge.create(6, Duration.ofMinutes(5), PLACE, CLOCK, RandomGenerator.of("L32X64MixRandom"));

            assertThat(SealedChallenge.seal(other, KEY).token()).hasSameSizeAs(TOKEN);
        }

        // That the text of a sealed challenge says nothing is the point.
        @SuppressWarnings("ObjectToString")
        @Test
        void tellsItsDigitsToNoLog() {
            assertThat(CHALLENGE.toString()).doesNotContain(CHALLENGE.digits(), CHALLENGE.id());
            assertThat(SealedChallenge.parse(TOKEN).orElseThrow().toString()).doesNotContain(TOKEN);
        }
    }

    @Nested
    class WhatWasNotSealedHere {

        @Test
        void isRefusedWithAnySingleBitOfTheBytesChanged() {
            byte[] bytes = Base64.getUrlDecoder().decode(TOKEN);
            for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
                byte[] changed = bytes.clone();
                changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

                assertThat(open(encode(changed), KEY)).as("bit %d", bit).isEmpty();
            }
        }

        @Test
        void isRefusedWithAnySingleBitOfTheTextChanged() {
            for (int bit = 0; bit < TOKEN.length() * 7; bit++) {
                char[] changed = TOKEN.toCharArray();
                changed[bit / 7] ^= (char) (1 << bit % 7);

                assertThat(open(new String(changed), KEY)).as("bit %d", bit).isEmpty();
            }
        }

        @Test
        void isRefusedInEveryOtherSpelling() {
            assertThat(open(TOKEN + "=", KEY)).isEmpty();
            assertThat(open(TOKEN + "==", KEY)).isEmpty();
            assertThat(open(TOKEN + " ", KEY)).isEmpty();
            assertThat(open(TOKEN + "\n", KEY)).isEmpty();
            assertThat(open(TOKEN + "A", KEY)).isEmpty();
            assertThat(open(TOKEN + "AAAA", KEY)).isEmpty();
            assertThat(open(TOKEN.replace('-', '+').replace('_', '/') + "+", KEY))
                    .isEmpty();
        }

        @Test
        void isRefusedWhereTheLastCharacterCarriesUnusedBits() {
            for (int length = 1; length <= 3; length++) {
                Challenge challenge = new Challenge("id", "1".repeat(length), CHALLENGE.expiry(), CHALLENGE.place());
                String token = SealedChallenge.seal(challenge, KEY).token();
                String head = token.substring(0, token.length() - 1);

                assertThat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                .chars()
                                .filter(last -> open(head + (char) last, KEY).isPresent()))
                        .hasSize(1);
            }
        }

        @Test
        void isRefusedWhereverItIsCutOff() {
            for (int length = 0; length < TOKEN.length(); length++) {
                assertThat(open(TOKEN.substring(0, length), KEY)).isEmpty();
                assertThat(open(TOKEN.substring(TOKEN.length() - length), KEY)).isEmpty();
            }
        }

        @Test
        void isRefusedFromAnotherRealm() {
            assertThat(open(TOKEN, key(KEY.id(), 1, "realm-b"))).isEmpty();
        }

        @Test
        void isRefusedFromAnotherKey() {
            assertThat(open(TOKEN, key(KEY.id(), 2, "realm-a"))).isEmpty();
            assertThat(open(TOKEN, key("another id", 1, "realm-a"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "A", "AA", "====", "\0", "한국어", "_", "__________________________________________"})
        void isRefusedAsGarbage(String token) {
            assertThat(open(token, KEY)).isEmpty();
        }

        @Test
        void isRefusedUnreadBeyondTheLengthOfAnyToken() {
            assertThat(SealedChallenge.parse("A".repeat(1_000_000))).isEmpty();
        }
    }

    @Property(tries = 500)
    void noBytesOpenAndNoneThrow(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(open(encode(bytes), KEY)).isEmpty();
    }

    @Property(tries = 500)
    void noTextOpensAndNoneThrows(@ForAll String text) {
        assertThat(open(text, KEY)).isEmpty();
    }

    private static Optional<Challenge> open(String token, SealingKey key) {
        return SealedChallenge.parse(token).flatMap(challenge -> challenge.open(key));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static SealingKey key(String id, int seed, String realm) {
        byte[] secret = new byte[16];
        secret[0] = (byte) seed;
        SecretKey master = new SecretKeySpec(secret, "AES");
        return SealingKey.derive(id, master, realm);
    }
}
