package kr.medportal.identity.captcha.picture;

import java.util.ArrayList;
import java.util.List;

/** Pieces of pictures that are known to show a digit, each scaled to the same few cells; a piece is the digit it is most like. */
final class Templates {

    private static final int COLUMNS = 16;
    private static final int ROWS = 28;
    private static final int WORDS = COLUMNS * ROWS / Long.SIZE;

    /** Up and down, in pixels: a digit may lie a little higher than any that is known. */
    private static final int[] LIFTS = {-6, 0, 6};

    private final List<List<long[]>> byDigit = new ArrayList<>();

    Templates() {
        for (int digit = 0; digit < 10; digit++) {
            byDigit.add(new ArrayList<>());
        }
    }

    /**
     * What a piece is most like.
     *
     * @param digit the best of all
     * @param distance in how many cells it differs from that digit's nearest template
     */
    record Match(int digit, int distance) {}

    void learn(LabelledPicture picture) {
        for (int i = 0; i < picture.spans().size(); i++) {
            byDigit.get(Character.digit(picture.digits().charAt(i), 10))
                    .add(cells(picture.ink(), picture.spans().get(i), 0));
        }
    }

    Match match(Bits ink, LabelledPicture.Span span) {
        Match best = new Match(0, Integer.MAX_VALUE);
        for (int lift : LIFTS) {
            long[] piece = cells(ink, span, lift);
            for (int digit = 0; digit < byDigit.size(); digit++) {
                for (long[] template : byDigit.get(digit)) {
                    int distance = distance(piece, template, best.distance());
                    if (distance < best.distance()) {
                        best = new Match(digit, distance);
                    }
                }
            }
        }
        return best;
    }

    private static int distance(long[] piece, long[] template, int enough) {
        int distance = 0;
        for (int word = 0; word < WORDS && distance < enough; word++) {
            distance += Long.bitCount(piece[word] ^ template[word]);
        }
        return distance;
    }

    private static long[] cells(Bits ink, LabelledPicture.Span span, int lift) {
        long[] cells = new long[WORDS];
        for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
            int x = span.left() + (2 * (cell % COLUMNS) + 1) * (span.right() - span.left()) / (2 * COLUMNS);
            int y = (2 * (cell / COLUMNS) + 1) * DigitPicture.HEIGHT / (2 * ROWS) + lift;
            if (y >= 0 && y < DigitPicture.HEIGHT && LabelledPicture.isInked(ink, x, y)) {
                cells[cell / Long.SIZE] |= 1L << cell;
            }
        }
        return cells;
    }
}
