package kr.medportal.identity.captcha;

import java.util.Iterator;
import java.util.List;

/** How much of each pixel is covered by what a pen drew. */
final class Ink {

    /** Smooth enough for the eye, which sees two pixels as one; every further shade makes the file larger. */
    private static final int SHADES = 4;

    private final int width;
    private final int height;
    private final float[] coverage;

    Ink(int width, int height) {
        this.width = width;
        this.height = height;
        this.coverage = new float[width * height];
    }

    /** From 0, untouched, to 1, covered, in {@value #SHADES} steps. */
    double at(int x, int y) {
        return Math.round(coverage[y * width + x] * SHADES) / (double) SHADES;
    }

    /** Draws with a round pen, {@code penWidth} pixels wide. */
    void draw(Stroke stroke, double penWidth) {
        List<Stroke.Point> points = stroke.points();
        Iterator<Stroke.Point> ends = points.iterator();
        Stroke.Point start = ends.next();
        while (ends.hasNext()) {
            Stroke.Point end = ends.next();
            piece(start, end, penWidth / 2);
            start = end;
        }
    }

    private void piece(Stroke.Point a, Stroke.Point b, double radius) {
        double reach = radius + 1;
        int left = Math.max(0, (int) Math.floor(Math.min(a.x(), b.x()) - reach));
        int right = Math.min(width - 1, (int) Math.ceil(Math.max(a.x(), b.x()) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(a.y(), b.y()) - reach));
        int bottom = Math.min(height - 1, (int) Math.ceil(Math.max(a.y(), b.y()) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float covered = (float) Math.min(1, radius + 0.5 - distance(x + 0.5, y + 0.5, a, b));
                int pixel = y * width + x;
                coverage[pixel] = Math.max(coverage[pixel], covered);
            }
        }
    }

    private static double distance(double x, double y, Stroke.Point a, Stroke.Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / length;
        double share = Math.max(0, Math.min(1, along));
        double ex = a.x() + share * dx - x;
        double ey = a.y() + share * dy - y;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
