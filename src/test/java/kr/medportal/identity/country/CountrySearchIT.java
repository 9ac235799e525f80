package kr.medportal.identity.country;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries in a browser (R10): the likely one first, found by typing, with the format of their phone numbers (R9). */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class CountrySearchIT {

    private final RunningKeycloak keycloak;

    CountrySearchIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, ger, DE, Germany",
        "en-US, cote, CI, Côte d’Ivoire",
        "en-US, land islands, AX, Åland Islands",
        "ko-KR, 몽골, MN, 몽골",
        "ko-KR, mongolia, MN, 몽골",
        "ja-JP, モンゴル, MN, モンゴル",
        "zh-CN, 蒙古, MN, 蒙古",
        "ru-RU, герм, DE, Германия"
    })
    void areFoundByTypingInThePagesLanguageOrInEnglish(
            String browsersLanguage, String typed, String code, String name, Browser browser) {
        Page page = open(browser, browsersLanguage);
        Locator search = page.locator("#country-search");

        search.fill(typed);
        assertThat(page.locator("#country-list [role=option]").first()).hasText(name);
        search.press("Enter");

        assertThat(search).hasValue(name);
        assertThat(search).hasAttribute("aria-expanded", "false");
        assertThat(page.locator("#country")).hasValue(code);
    }

    @Test
    void theLikelyOneStandsFirst(Browser browser) {
        Page page = open(browser, "ko-KR");

        page.locator("#country-search").click();

        assertThat(page.locator("#country-list [role=option]").first()).hasText("대한민국");
        assertThat(page.locator("#country")).hasValue("");
        assertThat(page.locator("#phone-example")).hasText("대한민국 전화번호 예: 010-2000-0000");
    }

    @Test
    void theKeyboardAloneIsEnough(Browser browser) {
        Page page = open(browser, "en-US");
        Locator search = page.locator("#country-search");

        search.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        String active = (String) search.evaluate(
                "field => document.getElementById(field.getAttribute('aria-activedescendant')).textContent");
        page.keyboard().press("Escape");
        assertThat(search).hasValue("");
        page.keyboard().type("kor");
        page.keyboard().press("Tab");
        assertThat(active).isNotBlank();
        assertThat(search).hasValue("");
        assertThat(page.locator(".mp-combobox [role=status]")).isEmpty();

        page.keyboard().press("Shift+Tab");
        page.keyboard().type("kor");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(search).hasValue("South Korea");
        page.keyboard().press("Shift+Tab");
        page.keyboard().type("south kor");
        page.keyboard().press("Tab");
        assertThat(search).hasValue("South Korea");
        assertThat(page.locator("#phone-example")).hasText("Example (South Korea): 010-2000-0000");
    }

    @Test
    void aKeyThatEndsACompositionIsNoChoice(Browser browser) {
        Page page = open(browser, "ko-KR");
        Locator search = page.locator("#country-search");
        search.fill("대한");

        Object prevented = search.evaluate(
                "field => !field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, cancelable: true}))");

        assertThat(prevented).isEqualTo(false);
        assertThat(page.locator("#country")).hasValue("");
        assertThat(search).hasValue("대한");
    }

    @Test
    void nothingIsSentThatDoesNotStandThere(Browser browser) {
        Page page = open(browser, "en-US");
        page.locator("#country").selectOption("KR");
        Locator search = page.locator("#country-search");

        search.fill("Jpan");
        search.press("Enter");

        assertThat(search).hasValue("South Korea");
        assertThat(page.locator("#error-summary")).hasCount(0);
    }

    @Test
    void withoutJavaScriptThereIsTheListOfThePage(Browser browser) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("ja-JP"))
                .newPage();
        page.navigate(form());

        assertThat(page.locator("#country")).isVisible();
        assertThat(page.locator("#country-search")).hasCount(0);
        assertThat(page.locator("#country option").nth(1)).hasText("日本");
    }

    private Page open(Browser browser, String language) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale(language))
                .newPage();
        page.navigate(form());
        assertThat(page.locator("#country-search")).isVisible();
        return page;
    }

    private String form() {
        return keycloak.realm().authorization(keycloak.portal(), Map.of("prompt", "create"));
    }
}
