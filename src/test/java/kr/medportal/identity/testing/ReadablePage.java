package kr.medportal.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import kr.medportal.identity.theme.PageFaults;

/** Holds a page to what every page owes its reader, an error page too. */
public final class ReadablePage {

    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat (org|java|jakarta|io|kr)\\.|\\bnull\\b|kc_|\\?\\?\\?");

    /** What a title in each language has; the others are written in Latin letters. */
    private static final Map<String, Pattern> LETTERS = Map.of(
            "ko", Pattern.compile("\\p{IsHangul}"),
            "ja", Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"),
            "zh-CN", Pattern.compile("\\p{IsHan}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"));

    private ReadablePage() {}

    /** In our layout, in the reader's language, without anything that only a developer would understand. */
    public static void check(WebPage page, String language) {
        assertThat(page.status()).as("%s", page).isLessThan(500);
        assertThat(page.language()).as("%s", page).isEqualTo(language);
        assertThat(page.document().select("header.mp-header, footer.mp-footer"))
                .as("%s", page)
                .hasSize(2);
        assertThat(PageFaults.in(page.document().outerHtml())).as("%s", page).isEmpty();
        String text = page.document().select("main").text();
        assertThat(text).as("%s", page).isNotBlank().doesNotContainPattern(INNARDS);
        Pattern letters = LETTERS.getOrDefault(language, Pattern.compile("\\p{IsLatin}"));
        assertThat(page.document().select("h1").text()).as("%s", page).containsPattern(letters);
    }
}
