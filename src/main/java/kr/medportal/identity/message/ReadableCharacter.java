package kr.medportal.identity.message;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One character of somebody's input, made fit for a sentence that names it: nobody learns anything from a message that
 * quotes a character which cannot be seen.
 *
 * @param text what to show: the character itself; a combining mark on a dotted circle; what cannot be seen by its code
 *     and Unicode name, {@code U+200B ZERO WIDTH SPACE}
 * @param space whether it is one of the spaces that keyboards type, for which every language has a word of its own
 */
public record ReadableCharacter(String text, boolean space) {

    /** Drawn as nothing though Unicode calls them letters, symbols or marks: fillers, blanks, joiners, selectors. */
    private static final Pattern DRAWN_AS_NOTHING =
            Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D"
                    + "\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{1D159}\\x{E0100}-\\x{E01EF}]");

    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    /** @param codePoint any, a lone surrogate included */
    public static ReadableCharacter of(int codePoint) {
        return new ReadableCharacter(text(codePoint), codePoint == ' ' || codePoint == IDEOGRAPHIC_SPACE);
    }

    /** @return whether a page shows something for it: false for blanks, controls, format characters and fillers */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE -> false;
            default -> !DRAWN_AS_NOTHING.matcher(Character.toString(codePoint)).matches();
        };
    }

    /** @return 1 for a space, else 0: what a {@code choice} part of a message switches on */
    public Integer spaceFlag() {
        return space ? 1 : 0;
    }

    private static String text(int codePoint) {
        int type = Character.getType(codePoint);
        if (!isVisible(codePoint) || type == Character.PRIVATE_USE || type == Character.UNASSIGNED) {
            return code(codePoint);
        }
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return (mark ? "\u25CC" : "") + Character.toString(codePoint);
    }

    private static String code(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        boolean named =
                switch (Character.getType(codePoint)) {
                    case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
                    default -> true;
                };
        return named ? code + " " + Character.getName(codePoint) : code;
    }
}
