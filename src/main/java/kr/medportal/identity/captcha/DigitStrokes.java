package kr.medportal.identity.captcha;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How the digits are written: several hands a digit, each in a box 60 wide and 100 high. A digit that looks like
 * another in somebody's handwriting (a 1 without a foot and with a long flag, a 7 with a bar) is left out.
 */
final class DigitStrokes {

    static final double WIDTH = 60;
    static final double HEIGHT = 100;

    private static final List<List<List<Stroke>>> HANDS = List.of(
            hands(
                    "M30 0 C47 0 58 22 58 50 C58 78 47 100 30 100 C13 100 2 78 2 50 C2 22 13 0 30 0",
                    "M36 2 C14 -4 4 28 4 54 C4 82 14 100 30 100 C48 100 56 76 56 46 C56 18 46 0 28 2",
                    "M30 0 C52 0 54 10 54 50 C54 90 52 100 30 100 C8 100 6 90 6 50 C6 10 8 0 30 0"),
            hands("M12 22 L34 0 L34 100 M12 100 L56 100", "M14 24 Q28 18 34 0 L34 100 M14 100 L54 100"),
            hands(
                    "M4 26 C6 -8 56 -10 56 26 C56 52 16 70 4 100 L58 100",
                    "M6 20 C14 -6 52 -6 54 24 C56 54 8 62 6 96 C20 84 36 104 56 94",
                    "M4 22 Q16 0 32 0 Q54 2 54 26 Q54 40 42 54 L4 100 L56 100"),
            hands(
                    "M6 12 C22 -6 54 -4 54 24 C54 42 40 48 24 48 C44 48 58 56 58 74 C58 104 20 108 2 86",
                    "M6 0 L54 0 L28 40 C48 38 58 52 58 70 C58 104 18 108 2 86",
                    "M6 10 C20 -6 52 -2 50 22 C48 40 34 46 22 46 C46 46 58 62 54 78 C48 104 18 104 4 90"),
            hands("M42 100 L42 0 L2 68 L60 68", "M46 100 L46 2 Q26 44 2 66 L60 66"),
            hands(
                    "M52 0 L12 0 L8 44 C26 34 56 40 56 70 C56 102 20 108 4 86",
                    "M52 2 Q30 -2 14 2 C12 20 10 34 10 46 C40 30 58 52 54 76 C50 102 20 106 4 90"),
            hands(
                    "M46 2 C18 14 4 44 4 70 C4 90 14 100 30 100 C46 100 56 88 56 70 C56 54 46 44 32 44"
                            + " C16 44 6 56 4 70",
                    "M52 12 C40 -6 4 -2 4 58 C4 90 16 100 30 100 C48 100 56 86 56 70 C56 42 12 38 5 68"),
            hands("M4 0 L56 0 L22 100", "M4 16 L4 0 L56 0 Q28 44 26 100", "M4 4 Q30 -2 56 2 Q40 50 20 100"),
            hands(
                    "M30 46 C14 46 8 34 8 23 C8 8 18 0 30 0 C42 0 52 8 52 23 C52 34 46 46 30 46"
                            + " C12 46 4 60 4 73 C4 90 16 100 30 100 C44 100 56 90 56 73 C56 60 48 46 30 46",
                    "M50 16 C46 -6 8 -4 10 22 C12 46 56 50 56 76 C56 106 4 106 4 76 C4 52 54 42 50 16"),
            hands(
                    "M14 98 C42 86 56 56 56 30 C56 10 46 0 30 0 C14 0 4 12 4 30 C4 46 14 56 28 56"
                            + " C44 56 54 44 56 30",
                    "M55 30 C52 62 4 62 4 30 C4 10 14 0 30 0 C44 0 56 8 56 30 L52 100"));

    private DigitStrokes() {}

    /** One hand's strokes of a digit, which one by chance. */
    static List<Stroke> of(int digit, RandomGenerator random) {
        List<List<Stroke>> hands = HANDS.get(digit);
        return hands.get(random.nextInt(hands.size()));
    }

    private static List<List<Stroke>> hands(String... paths) {
        return List.of(paths).stream().map(Stroke::parse).toList();
    }
}
