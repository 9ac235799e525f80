package kr.medportal.identity.captcha.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitAudioTest {

    private static final int MAX_BYTES = 100_000;

    @Nested
    class TheFile {

        @ParameterizedTest
        @EnumSource
        void isAWavThatEveryBrowserPlays(SpokenLanguage language) throws IOException, UnsupportedAudioFileException {
            byte[] wav = wav("0123456", language, random(1));

            try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
                AudioFormat format = in.getFormat();
                assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_UNSIGNED);
                assertThat(format.getSampleRate()).isEqualTo(8000);
                assertThat(format.getSampleSizeInBits()).isEqualTo(8);
                assertThat(format.getChannels()).isEqualTo(1);
                assertThat(in.readAllBytes()).hasSize((int) in.getFrameLength());
                assertThat(in.getFrameLength()).isBetween(5 * 8000L, 12 * 8000L);
            }
        }

        /** The same digit eight times, so the one with the longest clip too, and all that chance decides at its longest. */
        @ParameterizedTest
        @EnumSource
        void isNeverLongerThanAPhoneLoadsAtOnce(SpokenLanguage language) {
            for (int digit = 0; digit < 10; digit++) {
                String digits = Integer.toString(digit).repeat(8);

                assertThat(wav(digits, language, new Longest())).hasSizeLessThanOrEqualTo(MAX_BYTES);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1234", "123456789", "12345a", "１２３４５６"})
        void isNotMadeOfAnythingElseThanFiveToEightDigits(String digits) {
            assertThatThrownBy(() -> DigitAudio.wav(digits, Locale.ENGLISH, random(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Chance {

        @Test
        void makesAnotherRecordingEachTime() {
            long different = random(1)
                    .longs(50)
                    .mapToObj(seed -> Arrays.hashCode(wav("123456", SpokenLanguage.ENGLISH, random(seed))))
                    .distinct()
                    .count();

            assertThat(different).isEqualTo(50);
        }

        @Test
        void isAllThatDiffers() {
            assertThat(wav("123456", SpokenLanguage.ENGLISH, random(1)))
                    .isEqualTo(wav("123456", SpokenLanguage.ENGLISH, random(1)));
        }
    }

    @Nested
    class Languages {

        @ParameterizedTest
        @ValueSource(strings = {"fr", "und", "en-GB", "yue"})
        void thatHaveNoClipsGetEnglish(String tag) {
            assertThat(DigitAudio.wav("123456", Locale.forLanguageTag(tag), random(1)))
                    .isEqualTo(DigitAudio.wav("123456", Locale.ENGLISH, random(1)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ko", "ja", "zh-CN", "ru"})
        void haveWordsOfTheirOwn(String tag) {
            assertThat(DigitAudio.wav("123456", Locale.forLanguageTag(tag), random(1)))
                    .isNotEqualTo(DigitAudio.wav("123456", Locale.ENGLISH, random(1)));
        }
    }

    @Nested
    class ForPeople {

        /**
         * The reader knows the clips but not the recording, so what it reads at a place is said there. It mistakes some
         * digits for their like (Korean 1, 2 and 7); by chance it would read one in ten.
         */
        @ParameterizedTest
        @EnumSource
        void saysTheDigitsInTheirOrder(SpokenLanguage language) {
            SoundReader reader = new SoundReader(language);
            int right = 0;
            for (int seed = 0; seed < 4; seed++) {
                String digits = digits(6, random(seed));
                String heard = reader.read(samples(wav(digits, language, random(seed + 1_000))));
                right += heard.length() == digits.length() ? inPlace(digits, heard) : 0;
            }
            assertThat(right).as("of 24 digits").isGreaterThanOrEqualTo(18);
        }

        private static int inPlace(String digits, String heard) {
            return (int) IntStream.range(0, digits.length())
                    .filter(i -> digits.charAt(i) == heard.charAt(i))
                    .count();
        }

        @ParameterizedTest
        @EnumSource
        void isLouderThanTheMurmurByTwelveDecibels(SpokenLanguage language) {
            Clips clips = Clips.in(language);
            for (int seed = 0; seed < 20; seed++) {
                RandomGenerator random = random(seed);
                Utterance utterance = Utterance.of(digits(8, random), clips, random);
                Sound murmur = DigitAudio.murmurUnder(utterance, clips, random);

                assertThat(utterance.words())
                        .extracting(word -> decibels(word.sound().loudness() / murmur.loudness()))
                        .allSatisfy(margin -> assertThat(margin).isBetween(12.0, 18.0));
            }
        }

        @ParameterizedTest
        @EnumSource
        void hasNoLouderOrQuieterSpotsInTheMurmur(SpokenLanguage language) {
            Clips clips = Clips.in(language);
            for (int seed = 0; seed < 20; seed++) {
                Sound murmur = Murmur.of(10 * Sound.RATE, 1, clips, random(seed));

                for (int at = 0; at < murmur.length(); at += Sound.RATE / 2) {
                    assertThat(decibels(murmur.part(at, at + Sound.RATE / 2).loudness()))
                            .isBetween(-6.0, 5.0);
                }
            }
        }

        /** A sample at either end of the scale may be one that was cut off. */
        @ParameterizedTest
        @EnumSource
        void isAsLoudAsCanBeWithoutClipping(SpokenLanguage language) {
            for (int seed = 0; seed < 20; seed++) {
                double peak = samples(wav(digits(8, random(seed)), language, random(seed)))
                        .peak();

                assertThat(peak).isBetween(0.93, 0.97);
            }
        }

        @ParameterizedTest
        @EnumSource
        void beginsWithAMomentWithoutDigits(SpokenLanguage language) {
            for (int seed = 0; seed < 20; seed++) {
                Sound sound = samples(wav(digits(5, random(seed)), language, random(seed)));
                double leadIn = sound.part(0, Sound.RATE * 3 / 8).loudness();

                assertThat(leadIn).isBetween(0.001, sound.loudness() / 2);
            }
        }
    }

    /** Chance that always picks the highest. */
    private static final class Longest implements RandomGenerator {

        @Override
        public long nextLong() {
            return -1;
        }

        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }

        @Override
        public int nextInt(int origin, int bound) {
            return bound - 1;
        }
    }

    private static byte[] wav(String digits, SpokenLanguage language, RandomGenerator random) {
        return DigitAudio.wav(digits, Locale.forLanguageTag(language.code()), random);
    }

    private static Sound samples(byte[] wav) {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            byte[] bytes = in.readAllBytes();
            float[] samples = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                samples[i] = ((bytes[i] & 0xff) - 128) / 127f;
            }
            return new Sound(samples);
        } catch (IOException | UnsupportedAudioFileException e) {
            throw new AssertionError(e);
        }
    }

    private static String digits(int length, RandomGenerator random) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    }

    private static double decibels(double ratio) {
        return 20 * Math.log10(ratio);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
