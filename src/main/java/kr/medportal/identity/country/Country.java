package kr.medportal.identity.country;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A country or area of residence (rule R10). Names and order are the JDK's (CLDR), so no list of ours can grow old.
 *
 * @param code ISO 3166-1 alpha-2, in capitals
 * @param name in the language that it was asked in
 */
public record Country(String code, String name) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Far more languages than a realm offers; beyond them lists are made anew, so that no request can fill memory. */
    private static final int CACHED_LOCALES = 64;

    private static final Map<Locale, List<Country>> BY_LOCALE = new ConcurrentHashMap<>();

    /** @return every country of ISO 3166-1, named in {@code locale} and in the order of its dictionary */
    public static List<Country> all(Locale locale) {
        List<Country> known = BY_LOCALE.get(locale);
        if (known != null) {
            return known;
        }
        List<Country> made = make(locale);
        if (BY_LOCALE.size() < CACHED_LOCALES) {
            BY_LOCALE.put(locale, made);
        }
        return made;
    }

    /** @return the names in {@code locale} by code, in the order of its dictionary */
    public static Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        all(locale).forEach(country -> names.put(country.code(), country.name()));
        return names;
    }

    /** @return the name of the country in {@code locale}; {@code code} itself where ISO 3166-1 does not know it */
    public static String name(String code, Locale locale) {
        return isCode(code) ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale) : code;
    }

    /** Whether {@code code} is of ISO 3166-1 alpha-2, in capitals. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    private static List<Country> make(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<Country> dictionary = Comparator.comparing(Country::name, collator::compare);
        return CODES.stream()
                .map(code -> new Country(code, name(code, locale)))
                .sorted(dictionary.thenComparing(Country::code))
                .toList();
    }
}
