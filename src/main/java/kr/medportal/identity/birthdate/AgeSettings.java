package kr.medportal.identity.birthdate;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.medportal.identity.country.Country;

/** Reads the parts of an {@link AgeRequirement} from what an administrator entered. */
public final class AgeSettings {

    private static final Pattern AGE = Pattern.compile("[0-9]{1,3}");

    private static final Pattern COUNTRY_AND_AGE = Pattern.compile("(?<country>[^=\\s]+)\\s*=\\s*(?<age>\\S+)");

    private AgeSettings() {}

    /**
     * @param text a whole number from 0 to {@value AgeRequirement#MAX_AGE}
     * @throws IllegalArgumentException says what it must be
     */
    public static int minimumAge(String text) {
        if (!AGE.matcher(text).matches() || Integer.parseInt(text) > AgeRequirement.MAX_AGE) {
            throw new IllegalArgumentException(
                    "an age must be a whole number from 0 to " + AgeRequirement.MAX_AGE + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /**
     * @param text a time zone as the IANA names it, {@code Asia/Seoul}, or an offset, {@code +09:00}
     * @throws IllegalArgumentException names the zone that nobody knows
     */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("unknown time zone '" + text + "', expected one like Asia/Seoul", e);
        }
    }

    /**
     * Ages by country: {@code TH=20, AE=21}. An age below the minimum is a contradiction and refused; the minimum
     * itself is not, so that raising the minimum breaks no list.
     *
     * @param text blank for no country
     * @param minimumAge that applies everywhere else
     * @throws IllegalArgumentException names the entry that is wrong
     */
    public static Map<String, Integer> stricterAges(String text, int minimumAge) {
        Map<String, Integer> ages = new TreeMap<>();
        if (text.isBlank()) {
            return ages;
        }
        for (String entry : text.split(",", -1)) {
            Matcher parts = COUNTRY_AND_AGE.matcher(entry.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("expected COUNTRY=AGE, ..., found '" + entry.strip() + "'");
            }
            String country = parts.group("country");
            if (!Country.isCode(country)) {
                throw new IllegalArgumentException(
                        "unknown country '" + country + "', expected two capital letters of ISO 3166-1 like TH");
            }
            int age = minimumAge(parts.group("age"));
            if (age < minimumAge) {
                throw new IllegalArgumentException(
                        country + "=" + age + " is not stricter than the minimum age " + minimumAge);
            }
            if (ages.put(country, age) != null) {
                throw new IllegalArgumentException("'" + country + "' stands there twice");
            }
        }
        return ages;
    }
}
