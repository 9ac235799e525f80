package kr.medportal.identity.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against another implementation of the format. */
class PngTest {

    private static final int[] PALETTE = new int[Png.COLOURS];

    static {
        for (int i = 0; i < PALETTE.length; i++) {
            PALETTE[i] = i << 20 | (15 - i) << 12 | i * 5;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "16, 16", "400, 140", "399, 3"})
    void isReadPixelByPixelAsItWasWritten(int width, int height) throws IOException {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 % Png.COLOURS);
        }

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.encode(width, pixels, PALETTE)));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % width, i / width) & 0xffffff).isEqualTo(PALETTE[pixels[i]]);
        }
    }
}
