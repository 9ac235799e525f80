package kr.medportal.identity.captcha.picture;

/** Where each point of a drawing comes to lie. */
interface Move {

    double x(double x, double y);

    double y(double x, double y);

    /** Turns, slants, scales and shifts: x' = xx x + xy y + dx, y' = yx x + yy y + dy. */
    record Linear(double xx, double xy, double dx, double yx, double yy, double dy) implements Move {

        @Override
        public double x(double x, double y) {
            return xx * x + xy * y + dx;
        }

        @Override
        public double y(double x, double y) {
            return yx * x + yy * y + dy;
        }
    }
}
