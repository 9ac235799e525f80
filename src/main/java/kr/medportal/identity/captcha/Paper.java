package kr.medportal.identity.captcha;

import java.util.random.RandomGenerator;

/**
 * What the digits are printed on: light, but not evenly, and the ink with it, so that no single threshold parts them.
 * The darkest paper and the palest ink stay far enough apart for people (WCAG 2.2 asks 3 : 1 of graphics; they have 6 : 1).
 */
final class Paper {

    /** From black to white. */
    static final int[] PALETTE = greys();

    static final int DARKEST_PAPER = 12;
    static final int PALEST_INK = 4;

    private static final int LIGHTEST_PAPER = 15;
    private static final int DARKEST_INK = 1;

    private final Wave across;
    private final Wave down;

    Paper(RandomGenerator random) {
        across = new Wave(0.25, random.nextDouble(200, 500), random);
        down = new Wave(0.25, random.nextDouble(120, 300), random);
    }

    /** The picture, row by row, as indices of the palette. */
    byte[] print(Ink ink) {
        byte[] pixels = new byte[DigitPicture.WIDTH * DigitPicture.HEIGHT];
        for (int y = 0; y < DigitPicture.HEIGHT; y++) {
            for (int x = 0; x < DigitPicture.WIDTH; x++) {
                double light = 0.5 + across.at(x + y / 2.0) + down.at(y - x / 3.0);
                double paper = DARKEST_PAPER + light * (LIGHTEST_PAPER - DARKEST_PAPER);
                double inked = DARKEST_INK + light * (PALEST_INK - DARKEST_INK);
                pixels[y * DigitPicture.WIDTH + x] = (byte) Math.round(paper + (inked - paper) * ink.at(x, y));
            }
        }
        return pixels;
    }

    private static int[] greys() {
        int[] greys = new int[Png.COLOURS];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = 0x111111 * i;
        }
        return greys;
    }
}
