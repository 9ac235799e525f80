package kr.medportal.identity.captcha.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lines that belong to no digit, in the digits' own width and tone: a long bow through all of them, which people look
 * past because it goes on, and short dashes above and below.
 */
final class Distractors {

    private static final int DASHES = 3;
    private static final double STEP = 3;
    private static final double MARGIN = 8;

    private Distractors() {}

    static List<Stroke> draw(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(bow(random));
        for (int i = 0; i < DASHES; i++) {
            double x = DigitPicture.WIDTH * (i + random.nextDouble(0.2, 0.8)) / DASHES;
            double fromEdge = random.nextDouble(MARGIN, 16);
            strokes.add(dash(x, random.nextBoolean() ? fromEdge : DigitPicture.HEIGHT - fromEdge, random));
        }
        return strokes;
    }

    private static Stroke bow(RandomGenerator random) {
        Wave wave = new Wave(random.nextDouble(14, 28), random.nextDouble(180, 320), random);
        double height = random.nextDouble(45, 95);
        double start = random.nextDouble(MARGIN, 30);
        double end = DigitPicture.WIDTH - random.nextDouble(MARGIN, 30);
        double[] xs = new double[(int) ((end - start) / STEP)];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = start + i * STEP;
            ys[i] = height + wave.at(xs[i]);
        }
        return new Stroke(xs, ys);
    }

    private static Stroke dash(double x, double y, RandomGenerator random) {
        double direction = random.nextDouble(2 * Math.PI);
        double bend = random.nextDouble(-0.1, 0.1);
        double[] xs = new double[random.nextInt(4, 9)];
        double[] ys = new double[xs.length];
        double atX = x;
        double atY = y;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = within(atX, DigitPicture.WIDTH);
            ys[i] = within(atY, DigitPicture.HEIGHT);
            atX += STEP * Math.cos(direction);
            atY += STEP * Math.sin(direction);
            direction += bend;
        }
        return new Stroke(xs, ys);
    }

    private static double within(double position, double length) {
        return Math.max(MARGIN, Math.min(length - MARGIN, position));
    }
}
