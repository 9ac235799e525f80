package kr.medportal.identity.captcha;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws the digits of a challenge so that people read them and scripts do not (rule R11): handwritten, turned, bent and
 * touching each other, with lines through them that a script cannot take away without hurting the digits. Plain Java,
 * because Keycloak's container has no fonts for {@code java.awt}.
 */
public final class DigitPicture {

    /** In pixels of the picture; the page shows it at half the size, so that it is crisp on phones. */
    public static final int WIDTH = 400;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 140;

    private static final double DIGIT_HEIGHT = 90;
    private static final double STRETCH = 1.12;
    private static final double MARGIN = 10;

    private DigitPicture() {}

    /**
     * A new picture, another one each time.
     *
     * @param digits 5 to 8 ASCII digits
     * @param random must be unpredictable, outside tests
     * @return a PNG of {@link #WIDTH} x {@link #HEIGHT} pixels and at most 6 KB
     */
    public static byte[] png(String digits, RandomGenerator random) {
        double pen = random.nextDouble(7, 8.5);
        Ink ink = new Ink(WIDTH, HEIGHT);
        for (Stroke stroke : digits(digits, pen, random)) {
            ink.draw(stroke, pen * random.nextDouble(0.85, 1.15));
        }
        Distractors.draw(ink, pen, random);
        return Png.encode(WIDTH, new Paper(random).print(ink), Paper.PALETTE);
    }

    /** The strokes of the digits alone, as they come to lie in the picture, for a pen {@code pen} pixels wide. */
    static List<Stroke> digits(String digits, double pen, RandomGenerator random) {
        Warp warp = new Warp(random);
        List<Stroke> bent = map(DigitLine.write(digits, pen / DIGIT_HEIGHT, random), p -> warp.bend(scaled(p)));
        return centred(bent);
    }

    private static Stroke.Point scaled(Stroke.Point p) {
        return new Stroke.Point(p.x() * DIGIT_HEIGHT * STRETCH, p.y() * DIGIT_HEIGHT);
    }

    /** In the middle of the picture, and made narrower or lower where they would not fit. */
    private static List<Stroke> centred(List<Stroke> strokes) {
        Span across = Span.of(strokes, Stroke.Point::x);
        Span down = Span.of(strokes, Stroke.Point::y);
        double narrower = Math.min(1, (WIDTH - 2 * MARGIN) / across.length());
        double lower = Math.min(1, (HEIGHT - 2 * MARGIN) / down.length());
        return map(
                strokes,
                p -> new Stroke.Point(
                        WIDTH / 2.0 + (p.x() - across.middle()) * narrower,
                        HEIGHT / 2.0 + (p.y() - down.middle()) * lower));
    }

    private static List<Stroke> map(List<Stroke> strokes, UnaryOperator<Stroke.Point> move) {
        return strokes.stream().map(stroke -> stroke.map(move)).toList();
    }

    private record Span(double from, double to) {

        static Span of(List<Stroke> strokes, ToDoubleFunction<Stroke.Point> axis) {
            DoubleSummaryStatistics all = strokes.stream()
                    .flatMap(stroke -> stroke.points().stream())
                    .mapToDouble(axis)
                    .summaryStatistics();
            return new Span(all.getMin(), all.getMax());
        }

        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }
}
