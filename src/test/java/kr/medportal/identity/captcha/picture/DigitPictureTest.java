package kr.medportal.identity.captcha.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitPictureTest {

    private static final int MAX_BYTES = 6 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void isASmallPngOfTheSizeThatThePageExpects(int length) {
        for (int seed = 0; seed < 250; seed++) {
            byte[] png = picture(length, seed);

            assertThat(png).as("seed %d", seed).hasSizeLessThanOrEqualTo(MAX_BYTES);
        }
        BufferedImage image = decode(picture(length, 0));
        assertThat(image.getWidth()).isEqualTo(DigitPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(DigitPicture.HEIGHT);
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(DigitPicture.png("123456", random(1))).isNotEqualTo(DigitPicture.png("123456", random(2)));
    }

    @Test
    void isTheSameFromTheSameRandomNumbers() {
        assertThat(DigitPicture.png("123456", random(1))).isEqualTo(DigitPicture.png("123456", random(1)));
    }

    @Nested
    class ForPeople {

        /** The palest ink against the darkest paper of the same picture. */
        @ParameterizedTest
        @ValueSource(ints = {5, 6, 7, 8})
        void standsOutFromItsBackground(int length) {
            for (int seed = 0; seed < 100; seed++) {
                double[] tones = luminances(decode(picture(length, seed)));

                assertThat(tones).as("seed %d", seed).hasSize(3);
                assertThat((tones[1] + 0.05) / (tones[0] + 0.05))
                        .as("seed %d", seed)
                        .isGreaterThan(3);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {5, 6, 7, 8})
        void neverRunsOutOfThePicture(int length) {
            for (int seed = 0; seed < 1000; seed++) {
                for (Stroke stroke : strokes(length, seed)) {
                    for (int i = 0; i < stroke.size(); i++) {
                        assertThat(stroke.x(i)).as("seed %d", seed).isBetween(9.9, DigitPicture.WIDTH - 9.9);
                        assertThat(stroke.y(i)).as("seed %d", seed).isBetween(9.9, DigitPicture.HEIGHT - 9.9);
                    }
                }
            }
        }
    }

    private static List<Stroke> strokes(int length, int seed) {
        return DigitPicture.digits(digits(length, seed), 8.5, random(seed)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static double[] luminances(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .mapToDouble(DigitPictureTest::luminance)
                .sorted()
                .toArray();
    }

    private static byte[] picture(int length, int seed) {
        return DigitPicture.png(digits(length, seed), random(seed));
    }

    private static String digits(int length, int seed) {
        int[] digits = random(seed + 1_000_000).ints(length, 0, 10).toArray();
        return Arrays.stream(digits).mapToObj(Integer::toString).reduce("", String::concat);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static BufferedImage decode(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
