package kr.medportal.identity.captcha.picture;

/** A line that a pen draws without being lifted: points with straight pieces between them. y grows downwards. */
final class Stroke {

    private final double[] xs;
    private final double[] ys;

    /**
     * @param xs are not copied, as {@code ys} are not
     * @param ys as many
     */
    Stroke(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    int size() {
        return xs.length;
    }

    double x(int point) {
        return xs[point];
    }

    double y(int point) {
        return ys[point];
    }

    Stroke moved(Move move) {
        double[] movedXs = new double[xs.length];
        double[] movedYs = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            movedXs[i] = move.x(xs[i], ys[i]);
            movedYs[i] = move.y(xs[i], ys[i]);
        }
        return new Stroke(movedXs, movedYs);
    }
}
