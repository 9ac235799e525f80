package kr.medportal.identity.captcha;

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

    private Distractors() {}

    static void draw(Ink ink, double pen, RandomGenerator random) {
        ink.draw(bow(random), pen * random.nextDouble(0.8, 0.95));
        for (int i = 0; i < DASHES; i++) {
            double x = DigitPicture.WIDTH * (i + random.nextDouble(0.2, 0.8)) / DASHES;
            double fromEdge = random.nextDouble(5, 18);
            double y = random.nextBoolean() ? fromEdge : DigitPicture.HEIGHT - fromEdge;
            ink.draw(dash(new Stroke.Point(x, y), random), pen * random.nextDouble(0.8, 1));
        }
    }

    private static Stroke bow(RandomGenerator random) {
        Wave wave = new Wave(random.nextDouble(10, 26), random.nextDouble(180, 340), random);
        double height = random.nextDouble(45, 95);
        double end = DigitPicture.WIDTH - random.nextDouble(-10, 30);
        List<Stroke.Point> points = new ArrayList<>();
        for (double x = random.nextDouble(-10, 30); x < end; x += STEP) {
            points.add(new Stroke.Point(x, height + wave.at(x)));
        }
        return new Stroke(points);
    }

    private static Stroke dash(Stroke.Point start, RandomGenerator random) {
        double direction = random.nextDouble(2 * Math.PI);
        double bend = random.nextDouble(-0.1, 0.1);
        int steps = random.nextInt(4, 10);
        List<Stroke.Point> points = new ArrayList<>();
        Stroke.Point point = start;
        for (int i = 0; i <= steps; i++) {
            points.add(point);
            point = new Stroke.Point(point.x() + STEP * Math.cos(direction), point.y() + STEP * Math.sin(direction));
            direction += bend;
        }
        return new Stroke(points);
    }
}
