package kr.medportal.identity.captcha.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * An attacker who has this program and takes trouble: learns from labelled pictures what pieces of them show which
 * digit, then cuts other pictures at every place where a digit might begin and end, and takes the row of pieces that
 * altogether is most like what was learnt. {@code TemplateAttack [LEARNT] [ATTACKED]} prints how many it reads whole.
 */
public final class TemplateAttack {

    private static final int DIGITS = 6;
    private static final int STEP = 4;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 104;

    /** Neighbours share some pixels, or leave some free, between them. */
    private static final int OVERLAP = 24;

    private static final int FREE = 8;

    private TemplateAttack() {}

    public static void main(String[] args) {
        int learnt = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
        int attacked = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        RandomGenerator random = new SplittableRandom();
        Templates templates = new Templates();
        for (int i = 0; i < learnt; i++) {
            templates.learn(LabelledPicture.draw(DIGITS, random));
        }
        int whole = 0;
        int single = 0;
        for (int i = 0; i < attacked; i++) {
            LabelledPicture picture = LabelledPicture.draw(DIGITS, random);
            String read = read(picture.ink(), templates);
            whole += read.equals(picture.digits()) ? 1 : 0;
            for (int d = 0; d < DIGITS; d++) {
                single += read.charAt(d) == picture.digits().charAt(d) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "learnt from %d pictures, read %d of %d whole (%.1f %%), %.1f %% of the digits%n",
                learnt,
                whole,
                attacked,
                100.0 * whole / attacked,
                100.0 * single / attacked / DIGITS);
    }

    /** The cheapest way to cut, by dynamic programming over the places where a digit may end. */
    private static String read(Bits ink, Templates templates) {
        int places = DigitPicture.WIDTH / STEP + 1;
        Templates.Match[][] pieces = pieces(ink, templates, places);
        int[][] costs = new int[DIGITS + 1][places];
        String[][] texts = new String[DIGITS + 1][places];
        for (int[] row : costs) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        int first = firstInked(ink) / STEP;
        int last = lastInked(ink) / STEP;
        for (int place = first; place <= first + FREE; place++) {
            costs[0][place] = 0;
            texts[0][place] = "";
        }
        for (int digit = 1; digit <= DIGITS; digit++) {
            for (int before = 0; before < places; before++) {
                if (costs[digit - 1][before] == Integer.MAX_VALUE) {
                    continue;
                }
                int from = digit == 1 ? before : Math.max(0, before - OVERLAP / STEP);
                int to = digit == 1 ? before : Math.min(places - 1, before + FREE / STEP);
                for (int left = from; left <= to; left++) {
                    for (int right = before + 1; right < places; right++) {
                        Templates.Match match = pieces[left][right];
                        if (match == null) {
                            continue;
                        }
                        int cost = costs[digit - 1][before] + match.distance();
                        if (cost < costs[digit][right]) {
                            costs[digit][right] = cost;
                            texts[digit][right] = texts[digit - 1][before] + match.digit();
                        }
                    }
                }
            }
        }
        int end = last;
        for (int place = Math.max(0, last - FREE); place <= Math.min(places - 1, last + 1); place++) {
            if (costs[DIGITS][place] < costs[DIGITS][end]) {
                end = place;
            }
        }
        return texts[DIGITS][end] == null ? "??????" : texts[DIGITS][end];
    }

    private static Templates.Match[][] pieces(Bits ink, Templates templates, int places) {
        Templates.Match[][] pieces = new Templates.Match[places][places];
        for (int left = 0; left < places; left++) {
            for (int right = left + NARROWEST / STEP; right <= Math.min(places - 1, left + WIDEST / STEP); right++) {
                pieces[left][right] = templates.match(ink, new LabelledPicture.Span(left * STEP, right * STEP));
            }
        }
        return pieces;
    }

    private static int firstInked(Bits ink) {
        for (int x = 0; x < DigitPicture.WIDTH; x++) {
            if (hasInk(ink, x)) {
                return x;
            }
        }
        return 0;
    }

    private static int lastInked(Bits ink) {
        for (int x = DigitPicture.WIDTH - 1; x > 0; x--) {
            if (hasInk(ink, x)) {
                return x;
            }
        }
        return DigitPicture.WIDTH - 1;
    }

    /** In the middle rows, where no dash lies. */
    private static boolean hasInk(Bits ink, int x) {
        int inked = 0;
        for (int y = DigitPicture.HEIGHT / 5; y < DigitPicture.HEIGHT * 4 / 5; y++) {
            inked += LabelledPicture.isInked(ink, x, y) ? 1 : 0;
        }
        return inked > 0;
    }
}
