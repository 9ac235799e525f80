package kr.medportal.identity.birthdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Birth dates at the registration form. The days that depend on today are held still by moving the server's clock. */
@ExtendWith(KeycloakExtension.class)
class BirthDateIT {

    private static final String BIRTH_DATE = "birthDate";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** Time enough for a form in five languages. */
    private static final LocalTime JUST_BEFORE_MIDNIGHT = LocalTime.of(23, 55);

    private final RunningKeycloak keycloak;
    private final RegistrationDesk desk;
    private final LocalDate tomorrow = LocalDate.now(SEOUL).plusDays(1);

    BirthDateIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.desk = new RegistrationDesk(keycloak);
    }

    /** At that time or within the second after it. */
    private void whenInSeoulItIs(LocalDate day, LocalTime time, Runnable action) {
        ZonedDateTime then = day.atTime(time).atZone(SEOUL);
        keycloak.at(Duration.between(ZonedDateTime.now(SEOUL), then).plusSeconds(1), action);
    }

    private static Registrant bornOn(LocalDate day) {
        return Registrant.valid().birthDate(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private void refuses(Registrant registrant, MessageKey message, Object... arguments) {
        desk.refuses(registrant, BIRTH_DATE, PageMessage.ofValidator(message, arguments));
    }

    private void refusesForTheAge(Registrant registrant) {
        refuses(registrant, MessageKey.BIRTH_DATE_UNDER_AGE, "19");
    }

    private void accepts(LocalDate born) {
        assertThat(stored(bornOn(born))).isEqualTo(born.toString());
    }

    private String stored(Registrant registrant) {
        JsonNode account = desk.accepts(registrant);
        return account.path("attributes").path(BIRTH_DATE).path(0).asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900325", "1990-03-25", "1990.03.25", "1990/03/25", "１９９００３２５"})
    void isUnderstoodInEveryUsualNotationAndKeptInOne(String typed) {
        assertThat(stored(Registrant.valid().birthDate(typed))).isEqualTo("1990-03-25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900230", "20250229", "1990325", "900325", "25.03.1990", "spring of 1990"})
    void isRefusedWhereTheCalendarHasNoSuchDay(String typed) {
        refuses(Registrant.valid().birthDate(typed), MessageKey.BIRTH_DATE_NOT_A_DATE);
    }

    @Nested
    class OutOfALifesReach {

        @Test
        void isRefusedFromTomorrowOn() {
            whenInSeoulItIs(tomorrow, JUST_BEFORE_MIDNIGHT, () -> {
                refuses(bornOn(tomorrow.plusDays(1)), MessageKey.BIRTH_DATE_IN_FUTURE);
                refusesForTheAge(bornOn(tomorrow));
            });
        }

        @Test
        void isRefusedBeyond120Years() {
            whenInSeoulItIs(tomorrow, LocalTime.NOON, () -> {
                refuses(bornOn(tomorrow.minusYears(121)), MessageKey.BIRTH_DATE_TOO_LONG_AGO);
                refuses(bornOn(tomorrow.minusYears(120).minusDays(1)), MessageKey.BIRTH_DATE_TOO_LONG_AGO);
                accepts(tomorrow.minusYears(120));
            });
        }
    }

    @Nested
    class OfSomebodyAboutToComeOfAge {

        @Test
        void isRefusedUntilTheEveOfThe19thBirthdayEndsInSeoul() {
            whenInSeoulItIs(
                    tomorrow,
                    JUST_BEFORE_MIDNIGHT,
                    () -> refusesForTheAge(bornOn(tomorrow.plusDays(1).minusYears(19))));
        }

        @Test
        void isAcceptedOnceThe19thBirthdayBeginsInSeoul() {
            LocalDate birthday = tomorrow.minusYears(19);
            whenInSeoulItIs(tomorrow, LocalTime.MIDNIGHT, () -> accepts(birthday));
        }
    }

    @Nested
    class OfSomebodyBornOn29February {

        /** The first year to come that has no such day and is the 19th after one that has. */
        private final int year = Stream.iterate(tomorrow.getYear() + 1, next -> next + 1)
                .filter(next -> Year.isLeap(next - 19))
                .findFirst()
                .orElseThrow();

        private final LocalDate born = LocalDate.of(year - 19, Month.FEBRUARY, 29);

        @Test
        void isRefusedUntilFebruaryEnds() {
            LocalDate eve = LocalDate.of(year, Month.FEBRUARY, 28);
            whenInSeoulItIs(eve, JUST_BEFORE_MIDNIGHT, () -> refusesForTheAge(bornOn(born)));
        }

        @Test
        void isAcceptedOnceMarchBegins() {
            LocalDate day = LocalDate.of(year, Month.MARCH, 1);
            whenInSeoulItIs(day, LocalTime.MIDNIGHT, () -> accepts(born));
        }
    }
}
