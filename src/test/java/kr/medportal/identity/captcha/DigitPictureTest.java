package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
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

        /** Between ink and paper there is only the edge of a stroke, so these two decide what can be seen. */
        @Test
        void standsOutFromItsBackground() {
            double paper = luminance(Paper.PALETTE[Paper.DARKEST_PAPER]);
            double ink = luminance(Paper.PALETTE[Paper.PALEST_INK]);

            assertThat((paper + 0.05) / (ink + 0.05)).isGreaterThan(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {5, 6, 7, 8})
        void hasNothingButInkPaperAndTheEdgesOfInk(int length) {
            BufferedImage image = decode(picture(length, 7));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int shade = shade(image, x, y);
                    if (shade > Paper.PALEST_INK && shade < Paper.DARKEST_PAPER) {
                        assertThat(near(image, x, y).anyMatch(s -> s <= Paper.PALEST_INK))
                                .as("ink beside %d,%d", x, y)
                                .isTrue();
                    }
                }
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {5, 6, 7, 8})
        void neverRunsOutOfThePicture(int length) {
            for (int seed = 0; seed < 1000; seed++) {
                for (Stroke stroke : DigitPicture.digits(digits(length, seed), 8.5, random(seed))) {
                    assertThat(stroke.points()).as("seed %d", seed).allSatisfy(p -> {
                        assertThat(p.x()).isBetween(5.0, DigitPicture.WIDTH - 5.0);
                        assertThat(p.y()).isBetween(5.0, DigitPicture.HEIGHT - 5.0);
                    });
                }
            }
        }
    }

    @Test
    void isUnevenlyLitSoThatNoSingleThresholdIsGiven() {
        Set<Integer> shades = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            BufferedImage image = decode(picture(6, seed));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    shades.add(shade(image, x, y));
                }
            }
        }
        assertThat(shades).contains(1, 2, 3, 4, 12, 13, 14, 15);
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

    private static int shade(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) / 0x11;
    }

    private static IntStream near(BufferedImage image, int x, int y) {
        return IntStream.rangeClosed(Math.max(0, y - 3), Math.min(image.getHeight() - 1, y + 3))
                .flatMap(near -> IntStream.rangeClosed(Math.max(0, x - 3), Math.min(image.getWidth() - 1, x + 3))
                        .map(beside -> shade(image, beside, near)));
    }

    /** Relative luminance of a grey as WCAG 2.2 defines it. */
    private static double luminance(int grey) {
        double share = (grey & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
