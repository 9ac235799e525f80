package kr.medportal.identity.captcha;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Digits written one beside the other, each turned, slanted and sized by chance, so close that neighbours touch. */
final class DigitLine {

    private static final double MAX_TURN = Math.toRadians(20);
    private static final double MAX_SLANT = 0.22;
    private static final double MAX_LIFT = 0.09;

    /** Neighbours are measured against each other in bands; all in shares of the digits' height. */
    private static final double BAND = 0.06;

    private static final int BANDS = 32;

    /** However well two digits nest, the later one begins to the right of this share of the earlier one. */
    private static final double MIN_ADVANCE = 0.72;

    private final List<Stroke> strokes = new ArrayList<>();
    private final double[] edge = new double[BANDS];
    private double soonest;

    private DigitLine() {
        Arrays.fill(edge, Double.NEGATIVE_INFINITY);
    }

    /**
     * @param gap from the middle of one stroke to the middle of the neighbour's, in shares of the digits' height
     * @return strokes in units of the digits' height; where they begin and end is left to chance
     */
    static List<Stroke> write(String digits, double gap, RandomGenerator random) {
        DigitLine line = new DigitLine();
        for (int i = 0; i < digits.length(); i++) {
            line.append(turned(Character.digit(digits.charAt(i), 10), random), gap * random.nextDouble(0.5, 1.2));
        }
        return line.strokes;
    }

    private static List<Stroke> turned(int digit, RandomGenerator random) {
        double size = random.nextDouble(0.86, 1.06) / DigitStrokes.HEIGHT;
        double stretch = random.nextDouble(0.85, 1.1);
        double slant = random.nextDouble(-MAX_SLANT, MAX_SLANT);
        double turn = random.nextDouble(-MAX_TURN, MAX_TURN);
        double lift = random.nextDouble(-MAX_LIFT, MAX_LIFT);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return map(DigitStrokes.of(digit, random), p -> {
            double y = (p.y() - DigitStrokes.HEIGHT / 2) * size;
            double x = (p.x() - DigitStrokes.WIDTH / 2) * size * stretch - y * slant;
            return new Stroke.Point(x * cos - y * sin, x * sin + y * cos + lift);
        });
    }

    private void append(List<Stroke> digit, double gap) {
        double left = digit.stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(Stroke.Point::x)
                .min()
                .orElse(0);
        double shift = soonest - left;
        for (Stroke stroke : digit) {
            for (Stroke.Point p : stroke.points()) {
                shift = Math.max(shift, edge[band(p)] + gap - p.x());
            }
        }
        double by = shift;
        List<Stroke> placed = map(digit, p -> new Stroke.Point(p.x() + by, p.y()));
        double right = left + by;
        for (Stroke stroke : placed) {
            for (Stroke.Point p : stroke.points()) {
                right = Math.max(right, p.x());
                // The neighbouring bands too: a point speaks for the piece of the line around it.
                for (int b = Math.max(0, band(p) - 1); b <= Math.min(BANDS - 1, band(p) + 1); b++) {
                    edge[b] = Math.max(edge[b], p.x());
                }
            }
        }
        soonest = left + by + MIN_ADVANCE * (right - left - by);
        strokes.addAll(placed);
    }

    private static int band(Stroke.Point p) {
        return Math.max(0, Math.min(BANDS - 1, (int) Math.floor(p.y() / BAND) + BANDS / 2));
    }

    private static List<Stroke> map(List<Stroke> strokes, UnaryOperator<Stroke.Point> move) {
        return strokes.stream().map(stroke -> stroke.map(move)).toList();
    }
}
