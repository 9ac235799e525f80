package kr.medportal.identity.captcha.picture;

import java.util.random.RandomGenerator;

/** What the digits are drawn on: light, but not evenly; some winding bands are darker than the rest. */
final class Paper {

    private static final int BANDS = 2;

    private Paper() {}

    /** The pixels of the darker bands. */
    static Bits bands(RandomGenerator random) {
        Bits bands = new Bits();
        double apart = (double) DigitPicture.WIDTH / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double left = apart * (i + random.nextDouble(0.1, 0.4));
            double width = apart * random.nextDouble(0.3, 0.6);
            double slant = random.nextDouble(-0.2, 0.2);
            Wave leftSide = side(random);
            Wave rightSide = side(random);
            for (int y = 0; y < DigitPicture.HEIGHT; y++) {
                double from = left + slant * (y - DigitPicture.HEIGHT / 2.0);
                bands.setSpan(y, (int) (from + leftSide.at(y)), (int) (from + width + rightSide.at(y)));
            }
        }
        return bands;
    }

    private static Wave side(RandomGenerator random) {
        return new Wave(random.nextDouble(3, 8), random.nextDouble(150, 300), random);
    }
}
