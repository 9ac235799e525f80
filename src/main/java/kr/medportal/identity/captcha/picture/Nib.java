package kr.medportal.identity.captcha.picture;

/**
 * The dot that a round pen leaves, as masks of its rows, ready for each quarter of a pixel that it can be set down at:
 * a line is a row of dots, and setting ready masks is much faster than asking of each pixel how far it is from the line.
 */
final class Nib {

    /** Places within a pixel, each way. */
    static final int PHASES = 4;

    private static final int MAX_RADIUS = 6;
    private static final int RADII_PER_PIXEL = 8;
    private static final Nib[] ALL = new Nib[MAX_RADIUS * RADII_PER_PIXEL + 1];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Nib((double) i / RADII_PER_PIXEL);
        }
    }

    private final int reach;
    private final int[] masks;

    private Nib(double radius) {
        reach = (int) Math.ceil(radius);
        masks = masks(radius);
    }

    /** @param width of its line, in pixels, up to 12 */
    static Nib ofWidth(double width) {
        return ALL[(int) Math.round(width / 2 * RADII_PER_PIXEL)];
    }

    /** A dot reaches over so many pixels to each side of the one that it is set down in. */
    int reach() {
        return reach;
    }

    /** How many rows a dot has. */
    int rows() {
        return 2 * reach + 1;
    }

    /**
     * The pixels of a row, the lowest bit the leftmost.
     *
     * @param across in which part of the pixel the middle of the dot lies, from 0 to {@link #PHASES} - 1
     * @param down the same, downwards
     */
    int row(int across, int down, int row) {
        return masks[index(across, down, row)];
    }

    private int index(int across, int down, int row) {
        return (down * PHASES + across) * rows() + row;
    }

    private int[] masks(double radius) {
        int[] masks = new int[PHASES * PHASES * rows()];
        for (int down = 0; down < PHASES; down++) {
            for (int across = 0; across < PHASES; across++) {
                for (int row = 0; row < rows(); row++) {
                    for (int column = 0; column < rows(); column++) {
                        double dx = fromMiddle(column, across);
                        double dy = fromMiddle(row, down);
                        if (dx * dx + dy * dy < radius * radius) {
                            masks[index(across, down, row)] |= 1 << column;
                        }
                    }
                }
            }
        }
        return masks;
    }

    private double fromMiddle(int pixel, int phase) {
        return pixel + 0.5 - reach - (phase + 0.5) / PHASES;
    }
}
