package kr.medportal.identity.captcha.picture;

import java.util.random.RandomGenerator;

/** Bends a whole picture as if it were printed on a flag. */
final class Warp implements Move {

    private final Wave sideways;
    private final Wave upwards;

    Warp(RandomGenerator random) {
        sideways = new Wave(random.nextDouble(2.5, 5), random.nextDouble(110, 170), random);
        upwards = new Wave(random.nextDouble(6, 11), random.nextDouble(170, 300), random);
    }

    @Override
    public double x(double x, double y) {
        return x + sideways.at(y);
    }

    @Override
    public double y(double x, double y) {
        return y + upwards.at(x);
    }
}
