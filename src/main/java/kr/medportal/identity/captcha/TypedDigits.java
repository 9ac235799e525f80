package kr.medportal.identity.captcha;

/** Digits as people type them: in the script of their keyboard, with spaces where they like. */
final class TypedDigits {

    /** Nobody types more for eight digits; what is longer is no answer and is not looked at. */
    private static final int MAX_LENGTH = 100;

    private TypedDigits() {}

    /**
     * The same with ASCII digits and without white space. What is neither stays and makes the answer a wrong one; of a
     * text too long to be an answer nothing stays but a mark that no digits equal.
     */
    static String normalise(String typed) {
        if (typed.length() > MAX_LENGTH) {
            return "?";
        }
        StringBuilder digits = new StringBuilder(typed.length());
        typed.codePoints().filter(c -> !isSpace(c)).forEach(c -> {
            int value = Character.digit(c, 10);
            if (value >= 0) {
                digits.append(value);
            } else {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }

    /** Zero-width and direction marks come along when digits are pasted from a right-to-left text. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
