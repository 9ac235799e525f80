package kr.medportal.identity.captcha.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws the digits of a challenge so that people read them and scripts do not (rule R11): in several styles, turned, bent
 * and touching each other, with lines through them that a script cannot take away without hurting the digits. Plain Java,
 * because Keycloak's container has no fonts for {@code java.awt}.
 */
public final class DigitPicture {

    /** In pixels of the picture; the page shows it at half the size, so that it is crisp on phones without soft edges. */
    public static final int WIDTH = 400;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 140;

    private static final double DIGIT_HEIGHT = 92;
    private static final double STRETCH = 1.12;
    private static final double MARGIN = 10;

    /** Eight pixels' bits, the first the lowest, as every second bit of two bytes, the first the highest. */
    private static final int[] SPREAD = new int[256];

    static {
        for (int bits = 0; bits < SPREAD.length; bits++) {
            for (int pixel = 0; pixel < Byte.SIZE; pixel++) {
                SPREAD[bits] |= ((bits >> pixel) & 1) << (2 * (Byte.SIZE - 1 - pixel));
            }
        }
    }

    private DigitPicture() {}

    /**
     * A new picture, another one each time.
     *
     * @param digits 5 to 8 ASCII digits
     * @param random must be unpredictable, outside tests
     * @return a PNG of {@link #WIDTH} x {@link #HEIGHT} pixels and at most 6 KB
     */
    public static byte[] png(String digits, RandomGenerator random) {
        // A picture takes some hundred numbers, which a secure generator needs as long for as the drawing takes.
        RandomGenerator looks = new SplittableRandom(random.nextLong());
        Ink ink = new Ink();
        double pen = looks.nextDouble(7.5, 9);
        for (List<Stroke> digit : digits(digits, pen, looks)) {
            Nib nib = Nib.ofWidth(pen * looks.nextDouble(0.9, 1.15));
            digit.forEach(stroke -> ink.draw(stroke, nib));
        }
        for (Stroke stroke : Distractors.draw(looks)) {
            ink.draw(stroke, Nib.ofWidth(pen * looks.nextDouble(0.85, 0.95)));
        }
        Tones tones = Tones.by(looks);
        return Png.encode(
                WIDTH, HEIGHT, rows(ink.pixels(), Paper.bands(looks)), tones.ink(), tones.band(), tones.paper());
    }

    static List<List<Stroke>> digits(String digits, double pen, RandomGenerator random) {
        List<List<Stroke>> flat = DigitLine.write(digits, pen / DIGIT_HEIGHT, random);
        List<List<Stroke>> large = moved(flat, new Move.Linear(DIGIT_HEIGHT * STRETCH, 0, 0, 0, DIGIT_HEIGHT, 0));
        List<List<Stroke>> bent = moved(large, new Warp(random));
        return moved(bent, intoTheMiddle(bent));
    }

    private static Move intoTheMiddle(List<List<Stroke>> digits) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<Stroke> digit : digits) {
            for (Stroke stroke : digit) {
                for (int i = 0; i < stroke.size(); i++) {
                    left = Math.min(left, stroke.x(i));
                    right = Math.max(right, stroke.x(i));
                    top = Math.min(top, stroke.y(i));
                    bottom = Math.max(bottom, stroke.y(i));
                }
            }
        }
        double narrower = Math.min(1.15, (WIDTH - 2 * MARGIN) / (right - left));
        double lower = Math.min(1, (HEIGHT - 2 * MARGIN) / (bottom - top));
        return new Move.Linear(
                narrower,
                0,
                WIDTH / 2.0 - narrower * (left + right) / 2,
                0,
                lower,
                HEIGHT / 2.0 - lower * (top + bottom) / 2);
    }

    private static List<List<Stroke>> moved(List<List<Stroke>> digits, Move move) {
        List<List<Stroke>> moved = new ArrayList<>();
        for (List<Stroke> digit : digits) {
            List<Stroke> strokes = new ArrayList<>();
            for (Stroke stroke : digit) {
                strokes.add(stroke.moved(move));
            }
            moved.add(strokes);
        }
        return moved;
    }

    private static byte[] rows(Bits ink, Bits bands) {
        int stride = 1 + WIDTH / Png.PIXELS_PER_BYTE;
        byte[] rows = new byte[HEIGHT * stride];
        for (int y = 0; y < HEIGHT; y++) {
            int at = y * stride + 1;
            for (int group = 0; group < WIDTH / Byte.SIZE; group++) {
                int inked = ink.eight(y, group);
                int banded = bands.eight(y, group) & ~inked;
                int bare = ~(inked | banded) & 0xff;
                int pixels = (SPREAD[bare] << 1) | SPREAD[banded];
                rows[at++] = (byte) (pixels >> 8);
                rows[at++] = (byte) pixels;
            }
        }
        return rows;
    }
}
