package kr.medportal.identity.birthdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900325",
                "1990-03-25",
                "1990.03.25",
                "1990/03/25",
                "1990-3-25",
                "1990.3.25",
                "1990/3/25",
                "1990. 3. 25.",
                "1990. 03. 25",
                "1990.03.25.",
                "1990 - 03 - 25",
                "1990 / 3 / 25",
                "  19900325\t",
                "\u300019900325\u00A0",
                "19900325\r\n",
                "１９９００３２５",
                "１９９０－０３－２５",
                "１９９０．０３．２５",
                "１９９０／０３／２５",
                "１９９０．　３．　２５．",
                "１９９０ー０３ー２５",
                "１９９０。０３。２５",
                "１９９０・０３・２５",
                "1990–03–25",
                "1990−03−25",
            })
    void understandsEveryUsualNotation(String text) {
        assertThat(BirthDate.parse(text)).contains(new BirthDate(LocalDate.of(1990, 3, 25)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1990325",
                "199003255",
                "900325",
                "90-03-25",
                "19900230",
                "20250229",
                "2025-02-29",
                "19000229",
                "19901301",
                "19900001",
                "19900100",
                "19900431",
                "1990-13-1",
                "1990-003-25",
                "1990-03",
                "1990-03-25-",
                "1990/03/25/",
                "1990..03.25",
                "1990-03/25",
                "1990-03.25",
                "1990-0325",
                "199003-25",
                "1990 03 25",
                "1990 0325",
                "1 9900325",
                "25.03.1990",
                "03/25/1990",
                "-19900325",
                "+1990-03-25",
                "1990-03-25T00:00:00",
                "25 March 1990",
                "١٩٩٠٠٣٢٥",
                "²⁰¹⁰0325",
                "19900325x",
                "1990\n0325",
                "1990,03,25",
                "\u202E19900325",
            })
    void refusesWhatIsNoDateOrCouldBeTwo(String text) {
        assertThat(BirthDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240229", "2000-02-29", "19001231", "18991231"})
    void knowsLeapYearsAndLongYears(String text) {
        assertThat(BirthDate.parse(text)).isPresent();
    }

    @Test
    void isKeptAsAnIsoDate() {
        assertThat(BirthDate.parse("1990. 3. 5.")).hasToString("Optional[1990-03-05]");
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(BirthDate.parse("1990" + " ".repeat(100_000) + "03")).isEmpty();
        assertThat(BirthDate.parse("1".repeat(100_000))).isEmpty();
    }

    @Property
    void everyDayRoundTripsInEveryNotation(@ForAll @IntRange(max = 73_049) int day) {
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(day);
        int year = date.getYear();
        int month = date.getMonthValue();
        int dayOfMonth = date.getDayOfMonth();
        for (String notation : new String[] {
            "%04d%02d%02d", "%04d-%02d-%02d", "%04d.%02d.%02d", "%04d/%02d/%02d", "%d-%d-%d", "%d. %d. %d.", "%d/%d/%d"
        }) {
            String text = String.format(Locale.ROOT, notation, year, month, dayOfMonth);
            assertThat(BirthDate.parse(text)).as(text).contains(new BirthDate(date));
            assertThat(BirthDate.parse(fullWidth(text))).as(fullWidth(text)).contains(new BirthDate(date));
        }
        BirthDate kept = new BirthDate(date);
        assertThat(BirthDate.parse(kept.toString())).contains(kept);
    }

    @Property(tries = 5000)
    void eightDigitsAreADateExactlyWhenTheCalendarHasThatDay(@ForAll @IntRange(max = 99_999_999) int digits) {
        assertThat(BirthDate.parse(String.format(Locale.ROOT, "%08d", digits)).isPresent())
                .isEqualTo(onCalendar(digits / 10_000, digits / 100 % 100, digits % 100));
    }

    @Property(tries = 5000)
    void soAreYearMonthAndDayBetweenSeparators(
            @ForAll @IntRange(min = 1890, max = 2110) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day) {
        assertThat(BirthDate.parse(year + "-" + month + "-" + day).isPresent()).isEqualTo(onCalendar(year, month, day));
    }

    /** The Gregorian calendar, told anew: 30 days have September, April, June and November. */
    private static boolean onCalendar(int year, int month, int day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days =
                switch (month) {
                    case 1, 3, 5, 7, 8, 10, 12 -> 31;
                    case 4, 6, 9, 11 -> 30;
                    case 2 -> leap ? 29 : 28;
                    default -> 0;
                };
        return day >= 1 && day <= days;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c == ' ' ? '\u3000' : c + 0xFEE0)));
        return wide.toString();
    }
}
