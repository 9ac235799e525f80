package kr.medportal.identity.captcha.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads strokes in the notation of SVG paths, of which it knows M, L, Q and C, with absolute coordinates. */
final class SvgPath {

    /** Of each line and curve: straight lines are cut too, because a warp bends them. */
    private static final int PIECES = 16;

    private SvgPath() {}

    /** @param path for example {@code "M4 0 L56 0 Q28 44 26 100"} */
    static List<Stroke> parse(String path) {
        return Arrays.stream(path.split("(?=M)")).map(SvgPath::stroke).toList();
    }

    private static Stroke stroke(String path) {
        List<double[]> points = new ArrayList<>();
        for (String command : path.split("(?=[LQC])")) {
            List<double[]> controls = controls(command.substring(1).strip().split("[ ,]+"));
            if (points.isEmpty()) {
                points.addAll(controls);
            } else {
                controls.add(0, points.get(points.size() - 1));
                for (int i = 1; i <= PIECES; i++) {
                    points.add(onCurve(controls, (double) i / PIECES));
                }
            }
        }
        return new Stroke(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static List<double[]> controls(String[] numbers) {
        List<double[]> controls = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            controls.add(new double[] {Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])});
        }
        return controls;
    }

    /** De Casteljau's way, which is the same for lines, quadratic and cubic curves. */
    private static double[] onCurve(List<double[]> controls, double share) {
        List<double[]> points = controls;
        while (points.size() > 1) {
            List<double[]> next = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                double[] from = points.get(i - 1);
                double[] to = points.get(i);
                next.add(new double[] {from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share});
            }
            points = next;
        }
        return points.get(0);
    }
}
