package kr.medportal.identity.consent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages of documents, as their files are named: {@code en}, {@code ko}, {@code zh-CN}. */
public final class DocumentLanguage {

    /** The language of the text that prevails (R13). */
    public static final String PREVAILING = "ko";

    private static final String FALLBACK = "en";
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private DocumentLanguage() {}

    /** A language with, where needed, its script and region, in the usual case: {@code zh-Hans-CN}. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /**
     * In which languages a text is looked for, the best first: that of the page, its base language, English, Korean.
     * Chinese in simplified characters is kept as {@code zh-CN} whatever the page calls it.
     */
    public static List<String> candidates(Locale page) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(page.toLanguageTag());
        if (isSimplifiedChinese(page)) {
            tags.add("zh-CN");
        }
        tags.add(page.getLanguage());
        tags.add(FALLBACK);
        tags.add(PREVAILING);
        return tags.stream().filter(DocumentLanguage::isTag).toList();
    }

    /** What the language calls itself: {@code 日本語}, {@code Русский}. */
    public static String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag.equals("zh-CN") ? "zh-Hans" : tag);
        String name = locale.getDisplayName(locale);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }

    private static boolean isSimplifiedChinese(Locale locale) {
        String variety = locale.getScript().isEmpty() ? locale.getCountry() : locale.getScript();
        return locale.getLanguage().equals("zh")
                && Set.of("", "CN", "SG", "Hans").contains(variety);
    }
}
