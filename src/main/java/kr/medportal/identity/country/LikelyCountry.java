package kr.medportal.identity.country;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses where a visitor lives from what the browser says of languages. Only a suggestion may come of it. */
public final class LikelyCountry {

    /**
     * Where a language without a country is spoken most, as CLDR's likely subtags have it (supplemental/likelySubtags.xml).
     * English is left out: it is what a browser says whose owner is from anywhere.
     */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("ar", "EG"),
            Map.entry("az", "AZ"),
            Map.entry("be", "BY"),
            Map.entry("bg", "BG"),
            Map.entry("bn", "BD"),
            Map.entry("cs", "CZ"),
            Map.entry("da", "DK"),
            Map.entry("de", "DE"),
            Map.entry("el", "GR"),
            Map.entry("es", "ES"),
            Map.entry("et", "EE"),
            Map.entry("fa", "IR"),
            Map.entry("fi", "FI"),
            Map.entry("fil", "PH"),
            Map.entry("fr", "FR"),
            Map.entry("he", "IL"),
            Map.entry("hi", "IN"),
            Map.entry("hr", "HR"),
            Map.entry("hu", "HU"),
            Map.entry("hy", "AM"),
            Map.entry("id", "ID"),
            Map.entry("it", "IT"),
            Map.entry("ja", "JP"),
            Map.entry("ka", "GE"),
            Map.entry("kk", "KZ"),
            Map.entry("km", "KH"),
            Map.entry("ko", "KR"),
            Map.entry("ky", "KG"),
            Map.entry("lo", "LA"),
            Map.entry("lt", "LT"),
            Map.entry("lv", "LV"),
            Map.entry("mn", "MN"),
            Map.entry("ms", "MY"),
            Map.entry("my", "MM"),
            Map.entry("nb", "NO"),
            Map.entry("ne", "NP"),
            Map.entry("nl", "NL"),
            Map.entry("pl", "PL"),
            Map.entry("pt", "BR"),
            Map.entry("ro", "RO"),
            Map.entry("ru", "RU"),
            Map.entry("si", "LK"),
            Map.entry("sk", "SK"),
            Map.entry("sl", "SI"),
            Map.entry("sr", "RS"),
            Map.entry("sv", "SE"),
            Map.entry("tg", "TJ"),
            Map.entry("th", "TH"),
            Map.entry("tk", "TM"),
            Map.entry("tr", "TR"),
            Map.entry("uk", "UA"),
            Map.entry("ur", "PK"),
            Map.entry("uz", "UZ"),
            Map.entry("vi", "VN"),
            Map.entry("zh", "CN"),
            Map.entry("zh-Hant", "TW"));

    /** More than any browser sends. The JDK's parser takes a time that grows with the square of the length. */
    private static final int READ_CHARACTERS = 500;

    private LikelyCountry() {}

    /**
     * @param acceptLanguage the header of that name (RFC 9110, 12.5.4): the languages that the browser prefers
     * @return the country of the first language that names or implies one, as ISO 3166-1 alpha-2; empty where none does, and
     *     for a header that is malformed. Of a very long header only the beginning counts
     */
    public static Optional<String> of(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(language -> country(language).stream())
                .findFirst();
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage.isBlank() ? List.of() : LanguageRange.parse(beginning(acceptLanguage));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The JDK's parser throws either, depending on its version.
            return List.of();
        }
    }

    private static String beginning(String acceptLanguage) {
        if (acceptLanguage.length() <= READ_CHARACTERS) {
            return acceptLanguage;
        }
        return acceptLanguage.substring(0, Math.max(0, acceptLanguage.lastIndexOf(',', READ_CHARACTERS)));
    }

    private static Optional<String> country(Locale language) {
        return Country.isCode(language.getCountry())
                ? Optional.of(language.getCountry())
                : Stream.of(language.getLanguage() + "-" + language.getScript(), language.getLanguage())
                        .map(HOMES::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
