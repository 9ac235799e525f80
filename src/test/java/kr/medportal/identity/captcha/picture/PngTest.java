package kr.medportal.identity.captcha.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against another implementation of the format. */
class PngTest {

    private static final int[] PALETTE = {0x102030, 0xff8000, 0x00c0ff, 0xfefdfc};

    @ParameterizedTest
    @CsvSource({"4, 1", "16, 16", "400, 140"})
    void isReadPixelByPixelAsItWasWritten(int width, int height) throws IOException {
        int stride = 1 + width / Png.PIXELS_PER_BYTE;
        byte[] rows = new byte[height * stride];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y * stride + 1 + x / 4] |= (byte) (index(x, y) << (2 * (3 - x % 4)));
            }
        }

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.encode(width, height, rows, PALETTE)));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(PALETTE[index(x, y)]);
            }
        }
    }

    private static int index(int x, int y) {
        return (x * 7 + y * 5) / 3 % 4;
    }
}
