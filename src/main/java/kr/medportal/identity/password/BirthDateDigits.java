package kr.medportal.identity.password;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.medportal.identity.birthdate.BirthDate;

/** The orders in which people put a birth date into a password (rule R4). */
enum BirthDateDigits {

    /** Year, month and day, with four or two digits of the year. */
    COMPLETE("uuuuMMdd", "uuMMdd", "ddMMuuuu", "ddMMuu", "MMdduuuu", "MMdduu"),

    /** Those, and its parts: month and day, or the year. */
    ALL("uuuuMMdd", "uuMMdd", "ddMMuuuu", "ddMMuu", "MMdduuuu", "MMdduu", "MMdd", "ddMM", "uuuu");

    private final List<DateTimeFormatter> patterns;

    BirthDateDigits(String... patterns) {
        this.patterns = Stream.of(patterns)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
                .toList();
    }

    /** @return ASCII digits, four to eight */
    List<String> of(BirthDate birthDate) {
        return patterns.stream().map(birthDate.date()::format).toList();
    }
}
