package kr.medportal.identity.captcha;

import java.util.random.RandomGenerator;

/**
 * A sine curve.
 *
 * @param height of its crests above the middle
 * @param length from one crest to the next, in pixels
 * @param phase where it begins, in radians
 */
record Wave(double height, double length, double phase) {

    Wave(double height, double length, RandomGenerator random) {
        this(height, length, random.nextDouble(2 * Math.PI));
    }

    double at(double position) {
        return height * Math.sin(2 * Math.PI * position / length + phase);
    }
}
