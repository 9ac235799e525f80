package kr.medportal.identity.captcha.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Digits written one beside the other, each turned, slanted and sized by chance, so close that neighbours touch. */
final class DigitLine {

    private static final double MAX_TURN = Math.toRadians(18);
    private static final double MAX_SLANT = 0.16;
    private static final double MAX_LIFT = 0.09;

    /** Neighbours are measured against each other in bands; all in shares of the digits' height. */
    private static final double BAND = 0.06;

    private static final int BANDS = 32;

    /** However well two digits nest, the later one begins to the right of this share of the earlier one. */
    private static final double MIN_ADVANCE = 0.86;

    private final List<List<Stroke>> digits = new ArrayList<>();
    private final double[] edge = new double[BANDS];
    private double soonest;

    private DigitLine() {
        Arrays.fill(edge, Double.NEGATIVE_INFINITY);
    }

    /**
     * @param gap from the middle of one stroke to the middle of the neighbour's, in shares of the digits' height
     * @return each digit's strokes, in units of the digits' height; where they begin and end is left to chance
     */
    static List<List<Stroke>> write(String digits, double gap, RandomGenerator random) {
        DigitLine line = new DigitLine();
        for (int i = 0; i < digits.length(); i++) {
            line.append(turned(Character.digit(digits.charAt(i), 10), random), gap * random.nextDouble(0.35, 0.8));
        }
        return line.digits;
    }

    private static List<Stroke> turned(int digit, RandomGenerator random) {
        Style[] styles = Style.values();
        Style style = styles[random.nextInt(styles.length)];
        double size = random.nextDouble(0.88, 1.06) / Style.HEIGHT;
        double stretch = random.nextDouble(0.85, 1.1);
        double slant = random.nextDouble(-MAX_SLANT, MAX_SLANT);
        double turn = random.nextDouble(-MAX_TURN, MAX_TURN);
        double lift = random.nextDouble(-MAX_LIFT, MAX_LIFT);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double xx = cos * size * stretch;
        double xy = -(cos * slant + sin) * size;
        double yx = sin * size * stretch;
        double yy = (cos - sin * slant) * size;
        double x = Style.WIDTH / 2;
        double y = Style.HEIGHT / 2;
        return moved(style.digit(digit), new Move.Linear(xx, xy, -xx * x - xy * y, yx, yy, lift - yx * x - yy * y));
    }

    private void append(List<Stroke> digit, double gap) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double clear = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : digit) {
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i));
                right = Math.max(right, stroke.x(i));
                clear = Math.max(clear, edge[band(stroke.y(i))] + gap - stroke.x(i));
            }
        }
        double shift = Math.max(clear, soonest - left);
        List<Stroke> placed = moved(digit, new Move.Linear(1, 0, shift, 0, 1, 0));
        for (Stroke stroke : placed) {
            for (int i = 0; i < stroke.size(); i++) {
                int band = band(stroke.y(i));
                // The neighbouring bands too: a point speaks for the piece of the line around it.
                for (int b = Math.max(0, band - 1); b <= Math.min(BANDS - 1, band + 1); b++) {
                    edge[b] = Math.max(edge[b], stroke.x(i));
                }
            }
        }
        soonest = left + shift + MIN_ADVANCE * (right - left);
        digits.add(placed);
    }

    private static int band(double y) {
        return Math.max(0, Math.min(BANDS - 1, (int) Math.floor(y / BAND) + BANDS / 2));
    }

    private static List<Stroke> moved(List<Stroke> strokes, Move move) {
        List<Stroke> moved = new ArrayList<>(strokes.size());
        for (Stroke stroke : strokes) {
            moved.add(stroke.moved(move));
        }
        return moved;
    }
}
