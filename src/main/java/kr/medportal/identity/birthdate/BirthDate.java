package kr.medportal.identity.birthdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which somebody was born, without any judgement of it: {@link AgeRequirement} judges.
 *
 * @param date in the ISO calendar
 */
public record BirthDate(LocalDate date) {

    /** Year, month, day. The last one ends in a period where a Korean writes it: {@code 1990. 3. 25.} */
    private static final List<Pattern> NOTATIONS = List.of(
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})"),
            Pattern.compile("(\\d{4}) *- *(\\d{1,2}) *- *(\\d{1,2})"),
            Pattern.compile("(\\d{4}) */ *(\\d{1,2}) */ *(\\d{1,2})"),
            Pattern.compile("(\\d{4}) *\\. *(\\d{1,2}) *\\. *(\\d{1,2}) *\\.?"));

    /**
     * Understands a date as people type it (rule R6): year, month and day as eight digits or with {@code -}, {@code .}
     * or {@code /} between them, twice the same. Full-width forms count as what they stand for. A month or day may
     * have a single digit only beside separators: {@code 1990325} is refused.
     *
     * @param text what was typed, of any length
     * @return empty for anything else, and for what is no day of the calendar: 30 February, 29 February 2025
     */
    public static Optional<BirthDate> parse(String text) {
        String plain = plain(text);
        return NOTATIONS.stream()
                .map(notation -> notation.matcher(plain))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(BirthDate::onCalendar);
    }

    /** Half-width, blanks as spaces, none around. A Japanese keyboard types ー, 。 and ・ where - . and / are printed. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .map(c -> switch (c) {
                    case '\u3000', '\u00A0', '\t' -> ' ';
                    case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\u30FC', '\uFF70' -> '-';
                    case '\u3002', '\uFF61' -> '.';
                    case '\u30FB', '\uFF65' -> '/';
                    default -> c >= '\uFF01' && c <= '\uFF5E' ? c - '\uFF01' + '!' : c;
                })
                .forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    private static Optional<BirthDate> onCalendar(MatchResult parts) {
        try {
            return Optional.of(new BirthDate(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** @return {@code 1990-03-25}, the form in which it is kept */
    @Override
    public String toString() {
        return date.toString();
    }
}
