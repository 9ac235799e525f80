package kr.medportal.identity.birthdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRequirementTest {

    private static final ZoneId SEOUL = AgeRequirement.DEFAULT_ZONE;

    private static final AgeRequirement PORTAL =
            new AgeRequirement(AgeRequirement.DEFAULT_MINIMUM_AGE, SEOUL, Map.of("TH", 20, "AE", 21));

    private static Optional<Violation> check(String born, @Nullable String country, String now) {
        return PORTAL.check(
                new BirthDate(LocalDate.parse(born)), country, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Violation underAge(String age) {
        return Violation.of(MessageKey.BIRTH_DATE_UNDER_AGE, age);
    }

    @Nested
    class UnderAge {

        /** Midnight in Seoul is 15:00 in UTC of the day before. */
        @ParameterizedTest
        @CsvSource({
            "2007-11-23, 2026-11-22T14:59:59.999Z, false",
            "2007-11-23, 2026-11-22T15:00:00Z, true",
            "2007-11-24, 2026-11-22T15:00:00Z, false",
            "2007-11-24, 2026-11-23T14:59:59Z, false",
            "2007-11-24, 2026-11-23T15:00:00Z, true",
            "2007-12-31, 2026-12-30T14:59:59Z, false",
            "2007-12-31, 2026-12-30T15:00:00Z, true",
            "2008-01-01, 2026-12-31T14:59:59Z, false",
            "2008-01-01, 2026-12-31T15:00:00Z, true",
        })
        void theBirthdayBeginsAtMidnightInSeoul(String born, String now, boolean oldEnough) {
            assertThat(check(born, "KR", now)).isEqualTo(oldEnough ? Optional.empty() : Optional.of(underAge("19")));
        }

        @ParameterizedTest
        @CsvSource({
            "2008-02-29, 2027-02-27T15:00:00Z, false",
            "2008-02-29, 2027-02-28T14:59:59Z, false",
            "2008-02-29, 2027-02-28T15:00:00Z, true",
            "2008-02-28, 2027-02-27T15:00:00Z, true",
            "2008-03-01, 2027-02-28T14:59:59Z, false",
            "2008-03-01, 2027-02-28T15:00:00Z, true",
        })
        void whoeverWasBornOnALeapDayIsOldEnoughOnTheFirstOfMarch(String born, String now, boolean oldEnough) {
            assertThat(check(born, "KR", now).isEmpty()).isEqualTo(oldEnough);
        }

        @Test
        void aLeapDayIsABirthdayInALeapYear() {
            AgeRequirement twenty = new AgeRequirement(20, SEOUL, Map.of());
            BirthDate leapDay = new BirthDate(LocalDate.of(2008, 2, 29));

            assertThat(twenty.check(leapDay, null, seoul("2028-02-28T23:59:59+09:00")))
                    .contains(underAge("20"));
            assertThat(twenty.check(leapDay, null, seoul("2028-02-29T00:00:00+09:00")))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "TH, 2007-11-23, 20",
            "TH, 2006-11-24, 20",
            "TH, 2006-11-23,",
            "AE, 2005-11-24, 21",
            "AE, 2005-11-23,",
            "KR, 2007-11-23,",
            "th, 2007-11-23,",
            ", 2007-11-23,",
            ", 2007-11-24, 19",
        })
        void aCountryCanAskForMoreYears(@Nullable String country, String born, @Nullable String age) {
            assertThat(check(born, country, "2026-11-23T03:00:00Z"))
                    .isEqualTo(Optional.ofNullable(age).map(AgeRequirementTest::underAge));
        }

        @Test
        void theClocksOwnZoneDoesNotMatter() {
            BirthDate born = new BirthDate(LocalDate.of(2007, 11, 23));
            Clock justAfterMidnight = seoul("2026-11-23T00:00:00+09:00");

            assertThat(PORTAL.check(born, "KR", justAfterMidnight.withZone(ZoneId.of("America/Los_Angeles"))))
                    .isEmpty();
            assertThat(PORTAL.check(born, "KR", justAfterMidnight.withZone(ZoneId.of("Pacific/Kiritimati"))))
                    .isEmpty();
        }

        @Test
        void anotherZoneCountsByItsOwnMidnight() {
            AgeRequirement honolulu = new AgeRequirement(19, ZoneId.of("Pacific/Honolulu"), Map.of());
            BirthDate born = new BirthDate(LocalDate.of(2007, 11, 23));

            assertThat(honolulu.check(born, null, seoul("2026-11-23T18:59:59+09:00")))
                    .contains(underAge("19"));
            assertThat(honolulu.check(born, null, seoul("2026-11-23T19:00:00+09:00")))
                    .isEmpty();
        }

        @Test
        void ageZeroAdmitsTheNewborn() {
            assertThat(new AgeRequirement(0, SEOUL, Map.of())
                            .check(new BirthDate(LocalDate.of(2026, 11, 23)), null, seoul("2026-11-23T00:00:00+09:00")))
                    .isEmpty();
        }
    }

    @Nested
    class ImpossibleDates {

        @ParameterizedTest
        @CsvSource({
            "2026-11-24, 2026-11-23T14:59:59Z",
            "2026-12-01, 2026-11-23T03:00:00Z",
            "2990-03-25, 2026-11-23T03:00:00Z",
            "9999-12-31, 2026-11-23T03:00:00Z",
        })
        void theFutureInSeoulIsRefused(String born, String now) {
            assertThat(check(born, "KR", now)).contains(Violation.of(MessageKey.BIRTH_DATE_IN_FUTURE));
        }

        @ParameterizedTest
        @CsvSource({"2026-11-23, 2026-11-23T03:00:00Z", "2026-11-24, 2026-11-23T15:00:00Z"})
        void todayIsNotTheFutureButTooYoung(String born, String now) {
            assertThat(check(born, "KR", now)).contains(underAge("19"));
        }

        @ParameterizedTest
        @CsvSource({"1905-11-23", "1906-11-22", "1900-01-01", "0001-01-01", "0000-01-01"})
        void moreThanAHundredAndTwentyYearsAgoIsRefused(String born) {
            assertThat(check(born, "KR", "2026-11-23T03:00:00Z"))
                    .contains(Violation.of(MessageKey.BIRTH_DATE_TOO_LONG_AGO));
        }

        @ParameterizedTest
        @CsvSource({
            "1906-11-23, 2026-11-23T14:59:59Z, true",
            "1906-11-23, 2026-11-23T15:00:00Z, false",
            "1908-02-29, 2028-02-29T03:00:00Z, true",
            "1908-02-29, 2028-03-01T03:00:00Z, false",
        })
        void theHundredAndTwentiethBirthdayItselfIsNot(String born, String now, boolean possible) {
            assertThat(check(born, "KR", now).isEmpty()).isEqualTo(possible);
        }
    }

    /** Told anew: the years since birth, one less before this year's birthday. jqwik sees no nested classes. */
    @Property
    void agreesWithCountingBirthdays(
            @ForAll @IntRange(max = 36_000) int bornDay, @ForAll @IntRange(max = 40_000) int later) {
        LocalDate born = LocalDate.of(1920, 1, 1).plusDays(bornDay);
        LocalDate today = LocalDate.of(1990, 1, 1).plusDays(later);
        Assume.that(!today.isBefore(born) && !born.isBefore(today.minusYears(120)));
        boolean hadBirthdayThisYear = today.getMonthValue() * 100 + today.getDayOfMonth()
                >= born.getMonthValue() * 100 + born.getDayOfMonth();
        int age = today.getYear() - born.getYear() - (hadBirthdayThisYear ? 0 : 1);

        assertThat(PORTAL.check(
                                new BirthDate(born),
                                null,
                                Clock.fixed(today.atTime(12, 0).atZone(SEOUL).toInstant(), ZoneOffset.UTC))
                        .isEmpty())
                .isEqualTo(age >= 19);
    }

    private static Clock seoul(String moment) {
        return Clock.fixed(OffsetDateTime.parse(moment).toInstant(), ZoneOffset.UTC);
    }
}
