package kr.medportal.identity.captcha.picture;

import java.util.Arrays;
import java.util.List;

/**
 * A way of writing digits, each in a box 60 wide and 100 high. Left out is what looks like another digit in somebody's
 * hand: a 1 has a foot and a 7 no bar, a 6 and a 9 have long tails, an 8 crosses itself.
 */
enum Style {
    /** As written by hand, upright. */
    ROUND(
            "M30 0 C47 0 57 22 57 50 C57 78 47 100 30 100 C13 100 3 78 3 50 C3 22 13 0 30 0",
            "M11 24 L34 0 L34 100 M12 100 L56 100",
            "M5 26 C6 -8 55 -10 55 26 C55 52 16 70 4 99 L58 99",
            "M5 15 C18 -7 53 -6 53 23 C53 41 40 46 25 46 C44 46 58 55 58 74 C58 107 14 108 2 84",
            "M44 100 L44 0 L3 68 L61 68",
            "M53 1 L13 1 L9 44 C26 33 57 40 57 70 C57 104 18 108 3 86",
            "M51 3 C22 8 4 40 4 69 C4 90 15 100 31 100 C47 100 57 88 57 71 C57 54 46 45 32 45 C16 45 6 56 4 69",
            "M3 1 L57 1 L22 100",
            "M51 20 C48 -7 9 -6 10 22 C12 46 57 50 57 76 C57 107 3 107 3 76 C3 52 53 46 51 20",
            "M56 31 C52 63 3 62 3 30 C3 10 14 0 30 0 C46 0 57 10 56 31 C55 62 44 90 12 99"),

    /** Of straight lines. */
    ANGULAR(
            "M19 0 L43 0 L57 24 L57 78 L42 100 L17 100 L3 76 L3 22 L19 0",
            "M12 16 L34 0 L34 100 M14 100 L56 100",
            "M4 24 L15 2 L44 2 L56 20 L54 36 L4 98 L58 98",
            "M4 2 L55 2 L27 42 L44 44 L58 60 L57 83 L43 99 L15 99 L2 84",
            "M19 0 L3 65 L61 65 M45 32 L43 100",
            "M55 2 L10 2 L10 45 L42 42 L57 57 L56 84 L42 99 L14 99 L2 86",
            "M48 1 L26 10 L6 48 L4 82 L19 99 L44 99 L57 84 L56 62 L44 48 L19 51 L5 66",
            "M4 18 L4 1 L57 1 L24 100",
            "M20 0 L41 0 L53 12 L52 32 L6 64 L4 86 L18 100 L44 100 L57 86 L55 64 L9 34 L8 12 L20 0",
            "M54 36 L41 52 L16 52 L3 38 L4 15 L16 0 L42 0 L56 15 L54 52 L36 90 L14 99"),

    /** As printed, leaning to the right. */
    SLANTED(
            "M40 0 C60 0 60 18 54 54 C49 86 44 100 24 100 C2 100 0 84 7 48 C13 14 20 0 40 0",
            "M17 22 Q32 16 43 0 L27 100 M6 100 L46 100",
            "M11 24 C16 -8 65 -8 61 26 Q58 42 42 56 L1 99 L52 99",
            "M14 10 C30 -7 62 -3 59 21 C56 40 42 46 29 46 C50 46 59 60 54 78 C47 106 10 105 -1 86",
            "M38 0 L4 66 L58 66 M51 36 L40 100",
            "M66 1 L25 1 L14 45 C40 28 62 46 56 74 C50 104 14 106 -1 88",
            "M50 0 C28 20 4 44 1 70 C-1 90 10 100 26 100 C42 100 55 90 57 72 C59 54 50 45 36 45 C20 45 6 56 1 70",
            "M9 2 Q34 6 64 0 Q38 44 22 100",
            "M34 46 C17 46 12 34 14 22 C17 8 27 0 40 0 C53 0 62 8 60 22 C58 36 49 46 34 46"
                    + " C15 46 4 58 2 73 C0 90 10 100 26 100 C42 100 54 90 56 74 C58 58 52 46 34 46",
            "M17 100 C40 78 60 54 62 31 C64 10 54 0 39 0 C22 0 9 12 8 30 C7 46 15 56 30 56 C46 56 59 46 62 31");

    static final double WIDTH = 60;
    static final double HEIGHT = 100;

    private final List<List<Stroke>> digits;

    Style(String... paths) {
        digits = Arrays.stream(paths).map(SvgPath::parse).toList();
    }

    List<Stroke> digit(int digit) {
        return digits.get(digit);
    }
}
