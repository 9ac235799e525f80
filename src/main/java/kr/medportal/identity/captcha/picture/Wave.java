package kr.medportal.identity.captcha.picture;

import java.util.random.RandomGenerator;

/** A sine curve, looked up in a table: a picture asks for some thousand points. */
final class Wave {

    private static final int STEPS = 1024;
    private static final double[] SINES = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            SINES[i] = Math.sin(2 * Math.PI * i / STEPS);
        }
    }

    private final double height;
    private final double stepsPerPixel;
    private final double phase;

    /**
     * A curve that begins anywhere.
     *
     * @param height of its crests above the middle
     * @param length from one crest to the next, in pixels
     */
    Wave(double height, double length, RandomGenerator random) {
        this.height = height;
        this.stepsPerPixel = STEPS / length;
        this.phase = random.nextDouble(STEPS);
    }

    double at(double position) {
        return height * SINES[(int) Math.floor(position * stepsPerPixel + phase) & (STEPS - 1)];
    }
}
