package kr.medportal.identity.password;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that a rule asks of a password, written down so that a browser can check it while somebody types and comes to
 * the same answer as the server.
 *
 * @param kind what it is about; a page has a text for each
 * @param arguments what fills the placeholders of that text, <code>{0}</code> first
 * @param pattern a regular expression that the whole password has to match, in the syntax that Java and ECMAScript (with
 *     its flag {@code u}) have in common
 * @param forbidden what must not stand anywhere in the password
 * @param folded whether {@code forbidden} is compared without accents and in lower case, see {@link Words#fold}
 */
public record Requirement(Kind kind, List<String> arguments, String pattern, List<String> forbidden, boolean folded) {

    /** What a password can be asked for, in the order in which people are told. */
    public enum Kind {
        /** Neither too short nor too long. */
        LENGTH,
        /** Exactly as long as that. */
        EXACT_LENGTH,
        /** At least one of 0-9. */
        DIGIT,
        /** At least one of A-Z, a-z. */
        LETTER,
        /** At least one of the special characters. */
        SPECIAL,
        /** No character but these. */
        ONLY_ALLOWED,
        /** The birth date does not stand in it. */
        NO_BIRTH_DATE,
        /** Digits of the phone number do not stand in it. */
        NO_PHONE_NUMBER,
        /** No word of the name stands in it. */
        NO_NAME,
        /** No word of the e-mail address stands in it. */
        NO_EMAIL
    }

    /** A pattern that matches everything. */
    private static final String ANYTHING = "[\\s\\S]*";

    public Requirement {
        arguments = List.copyOf(arguments);
        forbidden = List.copyOf(forbidden);
    }

    /** The whole password has to match. */
    static Requirement matching(Kind kind, String pattern, String... arguments) {
        return new Requirement(kind, List.of(arguments), pattern, List.of(), false);
    }

    /** Something of that class of characters has to stand in the password. */
    static Requirement having(Kind kind, String characters, String... arguments) {
        return matching(kind, ANYTHING + characters + ANYTHING, arguments);
    }

    /** None of these may stand in the password. */
    static Requirement without(Kind kind, List<String> forbidden, boolean folded) {
        return new Requirement(kind, List.of(), ANYTHING, forbidden, folded);
    }

    /** Whether the password is as it is asked for. */
    public boolean isMetBy(String password) {
        String compared = folded ? Words.fold(password) : password;
        return Pattern.matches(pattern, password) && forbidden.stream().noneMatch(compared::contains);
    }

    /** Whoever prints this object may be a log, and {@code forbidden} is personal data. */
    @Override
    public String toString() {
        return "Requirement " + kind;
    }
}
