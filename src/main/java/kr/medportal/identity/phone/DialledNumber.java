package kr.medportal.identity.phone;

import java.util.Optional;

/**
 * A number as the keys of a telephone would take it, freed of what people write between the digits.
 *
 * @param plus whether a plus stands before the digits
 * @param digits ASCII digits only, at least one
 */
record DialledNumber(boolean plus, String digits) {

    /** Fifteen of E.164, and as long an international prefix as there is. */
    private static final int MAX_DIGITS = 20;

    /** What separates groups of digits somewhere in the world. Letters, {@code #} and {@code *} do not. */
    private static final String PUNCTUATION = " \t\u00A0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\uFF0D"
            + "().\u00B7\u30FB/[]\uFF08\uFF09\uFF0E\uFF0F\uFF3B\uFF3D~\u223C\uFF5E";

    /** @return empty where {@code text} has anything but digits, one plus before them, and punctuation */
    static Optional<DialledNumber> of(String text) {
        boolean plus = false;
        StringBuilder digits = new StringBuilder();
        for (int c : text.strip().codePoints().toArray()) {
            if (Character.isDigit(c) && digits.length() < MAX_DIGITS) {
                digits.append(Character.digit(c, 10));
            } else if ((c == '+' || c == '\uFF0B') && !plus && digits.isEmpty()) {
                plus = true;
            } else if (!isIgnored(c)) {
                return Optional.empty();
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new DialledNumber(plus, digits.toString()));
    }

    /** Address books wrap numbers in invisible direction marks, and a copy takes them along. */
    private static boolean isIgnored(int c) {
        return PUNCTUATION.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
    }

    /** @return whether it is written for dialling from anywhere: with a plus or {@code 00} in front */
    boolean isInternational() {
        return plus || digits.startsWith("00");
    }
}
