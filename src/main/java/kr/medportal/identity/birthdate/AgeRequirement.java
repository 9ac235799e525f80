package kr.medportal.identity.birthdate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How old one must be (rule R7), and which birth dates can be true at all (R6).
 *
 * <p>Age is counted as the Korean Civil Act does. Article 158: in full years, the day of birth counting as the first
 * day. Article 160: by the calendar; where the last month lacks the corresponding day, the period ends with that
 * month's last day. So an age is reached as the birthday begins, and by someone born on 29 February, in a year
 * without that day, as 1 March begins.
 *
 * @param minimumAge in full years, 0 for everybody; the default is the Korean majority (Civil Act, article 4)
 * @param zone whose midnight turns the day
 * @param stricterAges higher ages, by country of residence (ISO 3166-1 alpha-2)
 */
public record AgeRequirement(int minimumAge, ZoneId zone, Map<String, Integer> stricterAges) {

    public static final int DEFAULT_MINIMUM_AGE = 19;

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Seoul");

    /** Nobody alive is older, so the year must be a slip of the finger. Also the highest age that can be asked for. */
    public static final int MAX_AGE = 120;

    public AgeRequirement {
        stricterAges = Map.copyOf(stricterAges);
    }

    /**
     * @param birthDate to judge
     * @param country of residence, where it is known
     * @param clock what time it is; its own zone does not matter
     * @return what is wrong: in the future, more than 120 years ago, or too young. The last one's argument is the age
     *     that applies, as a string
     */
    public Optional<Violation> check(BirthDate birthDate, @Nullable String country, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate born = birthDate.date();
        if (born.isAfter(today)) {
            return Optional.of(Violation.of(MessageKey.BIRTH_DATE_IN_FUTURE));
        }
        if (born.isBefore(today.minusYears(MAX_AGE))) {
            return Optional.of(Violation.of(MessageKey.BIRTH_DATE_TOO_LONG_AGO));
        }
        int required = age(country);
        return Period.between(born, today).getYears() >= required
                ? Optional.empty()
                : Optional.of(Violation.of(MessageKey.BIRTH_DATE_UNDER_AGE, Integer.toString(required)));
    }

    private int age(@Nullable String country) {
        return country == null ? minimumAge : stricterAges.getOrDefault(country, minimumAge);
    }
}
