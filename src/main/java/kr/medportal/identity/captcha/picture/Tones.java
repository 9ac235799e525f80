package kr.medportal.identity.captcha.picture;

import java.util.random.RandomGenerator;

/**
 * The colours of a picture as 0xRRGGBB.
 * Ink and the darkest paper stay far enough apart for people: at least 5 : 1, where WCAG 2.2 asks 3 : 1 of graphics.
 *
 * @param ink of digits and distractors alike
 * @param band the darker paper
 * @param paper the rest
 */
record Tones(int ink, int band, int paper) {

    /** Other ones each time. */
    static Tones by(RandomGenerator random) {
        return new Tones(colour(0x14, 0x48, random), colour(0xc8, 0xdc, random), colour(0xea, 0xff, random));
    }

    private static int colour(int darkest, int lightest, RandomGenerator random) {
        return random.nextInt(darkest, lightest + 1) << 16
                | random.nextInt(darkest, lightest + 1) << 8
                | random.nextInt(darkest, lightest + 1);
    }
}
