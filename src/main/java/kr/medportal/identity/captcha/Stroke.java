package kr.medportal.identity.captcha;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line that a pen draws without being lifted.
 *
 * @param points so close to each other that the straight pieces between them look like a curve
 */
record Stroke(List<Point> points) {

    /** In whatever unit the stroke is in; y grows downwards. */
    record Point(double x, double y) {

        Point towards(Point other, double share) {
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    private static final int PIECES = 16;

    Stroke {
        points = List.copyOf(points);
    }

    /**
     * Reads strokes in the notation of SVG paths, of which it knows M, L, Q and C, with absolute coordinates.
     *
     * @param path for example {@code "M4 0 L56 0 Q28 44 26 100"}
     */
    static List<Stroke> parse(String path) {
        List<Stroke> strokes = new ArrayList<>();
        for (String subpath : path.split("(?=M)")) {
            List<Point> line = new ArrayList<>();
            for (String command : subpath.split("(?=[LQC])")) {
                List<Point> controls = controls(command.substring(1).strip().split("[ ,]+"));
                if (line.isEmpty()) {
                    line.addAll(controls);
                } else {
                    List<Point> curve = new ArrayList<>(controls);
                    curve.add(0, line.get(line.size() - 1));
                    for (int i = 1; i <= PIECES; i++) {
                        line.add(onCurve(curve, (double) i / PIECES));
                    }
                }
            }
            strokes.add(new Stroke(line));
        }
        return List.copyOf(strokes);
    }

    Stroke map(UnaryOperator<Point> move) {
        return new Stroke(points.stream().map(move).toList());
    }

    private static List<Point> controls(String[] numbers) {
        List<Point> controls = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            controls.add(new Point(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
        }
        return controls;
    }

    /** De Casteljau's way, which is the same for lines, quadratic and cubic curves. */
    private static Point onCurve(List<Point> controls, double share) {
        List<Point> points = controls;
        while (points.size() > 1) {
            List<Point> next = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                next.add(points.get(i - 1).towards(points.get(i), share));
            }
            points = next;
        }
        return points.get(0);
    }
}
