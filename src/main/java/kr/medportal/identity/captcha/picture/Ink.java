package kr.medportal.identity.captcha.picture;

/** What pens have drawn. */
final class Ink {

    /** From dot to dot of a line, in pixels; its sides then waver by less than a tenth of a pixel. */
    private static final double STEP = 1.5;

    private final Bits pixels = new Bits();

    Bits pixels() {
        return pixels;
    }

    /** Draws a stroke that keeps the nib's reach from the picture's border; in pixels. */
    void draw(Stroke stroke, Nib nib) {
        dot(stroke.x(0), stroke.y(0), nib);
        for (int i = 1; i < stroke.size(); i++) {
            double fromX = stroke.x(i - 1);
            double fromY = stroke.y(i - 1);
            double dx = stroke.x(i) - fromX;
            double dy = stroke.y(i) - fromY;
            int dots = (int) Math.ceil(Math.sqrt(dx * dx + dy * dy) / STEP);
            for (int dot = 1; dot <= dots; dot++) {
                double share = (double) dot / dots;
                dot(fromX + share * dx, fromY + share * dy, nib);
            }
        }
    }

    private void dot(double x, double y, Nib nib) {
        int across = (int) (x * Nib.PHASES);
        int down = (int) (y * Nib.PHASES);
        int left = across / Nib.PHASES - nib.reach();
        int top = down / Nib.PHASES - nib.reach();
        for (int row = 0; row < nib.rows(); row++) {
            pixels.set(left, top + row, nib.row(across % Nib.PHASES, down % Nib.PHASES, row));
        }
    }
}
