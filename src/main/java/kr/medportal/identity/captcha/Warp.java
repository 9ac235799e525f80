package kr.medportal.identity.captcha;

import java.util.random.RandomGenerator;

/** Bends a whole picture as if it were printed on a flag. */
final class Warp {

    private final Wave sideways;
    private final Wave upwards;

    Warp(RandomGenerator random) {
        sideways = new Wave(random.nextDouble(3, 6), random.nextDouble(110, 170), random);
        upwards = new Wave(random.nextDouble(6, 11), random.nextDouble(170, 300), random);
    }

    /** Where a point of the flat picture comes to lie; in pixels. */
    Stroke.Point bend(Stroke.Point p) {
        return new Stroke.Point(p.x() + sideways.at(p.y()), p.y() + upwards.at(p.x()));
    }
}
