package kr.medportal.identity.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.Axe;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.ConsolePage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.theme.ConsoleTexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's account console in the portal's dress: logo, colours, words, in every language, by day and by night. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class AccountConsoleIT {

    /** What stands where a text should: an unfilled placeholder, a key. */
    private static final Pattern RAW =
            Pattern.compile("\\$\\{|\\{\\d|\\{\\{|\\bmedportal[A-Z.-]|error-[a-z]|locale_|role_|client_");

    private static final Map<String, String> LABELS = Map.of(
            "firstName", "medportalName",
            "email", "medportalEmail",
            "phoneNumber", "medportalPhoneNumber",
            "country", "medportalCountry",
            "birthDate", "medportalBirthDate");

    /** Pages of the console, by the keys of their titles. */
    private static final Map<String, String> PAGES = Map.of(
            "signingIn", "account-security/signing-in",
            "deviceActivity", "account-security/device-activity",
            "application", "applications");

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final RunningKeycloak keycloak;
    private final Accounts accounts;

    AccountConsoleIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
    }

    @Tag("pinned-keycloak")
    @Languages.InEach
    void everyPageSpeaksTheLanguageOfTheMember(String language, Browser browser) {
        BrowserContext context = context(browser, language, ColorScheme.LIGHT);
        PageWatch watch = PageWatch.over(context, keycloak);
        Page page = context.newPage();
        ConsolePage console = open(page, language);
        Properties ours = RenderedMessage.bundle(language.replace('-', '_'));
        Properties texts = ConsoleTexts.ofTheAccountConsole(language);

        LABELS.forEach((attribute, key) ->
                assertThat(console.label(attribute)).as(attribute).isEqualTo(ours.getProperty(key)));
        assertThat(console.groups())
                .containsExactly(
                        texts.getProperty("personalInfo"),
                        texts.getProperty("general"),
                        ours.getProperty("medportalGroupAboutYou"),
                        ours.getProperty("medportalGroupRecords"));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        readsWell(page, texts.getProperty("personalInfo"));
        picture(page, language, "personal-info");
        page.getByTestId("delete-account").locator("button").first().click();
        assertThat(page.locator("#delete-account-btn")).hasText(texts.getProperty("delete"));
        picture(page, language, "delete-account");

        PAGES.forEach((title, path) -> {
            page.navigate(keycloak.realmUrl() + "/account/" + path);
            readsWell(page, texts.getProperty(title));
            picture(page, language, title);
        });
        assertThat(watch.faults()).noneMatch(fault -> fault.startsWith("request:"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 'rgb(10, 101, 112)', 'rgb(255, 255, 255)'", "DARK, 'rgb(116, 207, 214)', 'rgb(24, 35, 41)'"})
    void theConsoleHasThePortalsLogoAndColours(ColorScheme colours, String accent, String surface, Browser browser) {
        Page page = context(browser, "ko", colours).newPage();
        ConsolePage console = open(page, "ko");
        Locator logo = page.locator(".pf-v5-c-masthead__brand");

        assertThat(logo.locator("img"))
                .hasAttribute("src", Pattern.compile("/resources/[^/]+/account/medportal/logo\\.svg$"));
        assertThat(logo.locator("img").evaluate("image => image.naturalWidth")).isNotEqualTo(0);
        assertThat(page.locator("link[rel=icon]"))
                .hasAttribute("href", Pattern.compile("/account/medportal/favicon\\.svg$"));
        assertThat(page.getByTestId("save")).hasCSS("background-color", accent);
        assertThat(page.locator(".pf-v5-c-masthead")).hasCSS("background-color", surface);
        assertThat(page.locator(".pf-v5-c-page__sidebar")).hasCSS("background-color", surface);
        assertThat(console.field("birthDate")).hasCSS("font-family", Pattern.compile("Noto Sans KR"));
        assertThat(Axe.barriers(page, ".pf-v5-c-masthead__brand")).isEmpty();
        assertThat(Axe.coloursTooClose(page)).isEmpty();

        picture(page, colours.name().toLowerCase(Locale.ROOT), "personal-info");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theConsoleFitsOnAPhone(ColorScheme colours, Browser browser) {
        Page page = context(browser, "ko", colours, PHONE).newPage();
        open(page, "ko");
        String folder = colours.name().toLowerCase(Locale.ROOT);

        picture(page, folder, "phone");
        assertThat(page.locator(".pf-v5-c-masthead__brand img")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo(true);
        page.locator(".pf-v5-c-masthead__toggle button").click();
        assertThat(page.locator(".pf-v5-c-nav__link").first()).isVisible();
        picture(page, folder, "phone-menu");
        assertThat(Axe.coloursTooClose(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "account-security/signing-in"})
    void theLogoLeadsToThePortal(String path, Browser browser) {
        Page page = context(browser, "en", ColorScheme.LIGHT).newPage();
        open(page, "en");
        page.navigate(keycloak.realmUrl() + "/account/" + path);
        Locator logo = page.locator(".pf-v5-c-masthead__brand");

        assertThat(logo).hasAttribute("href", keycloak.realmUrl() + "/clients/portal/redirect");
        APIResponse answer = page.request()
                .get(logo.getAttribute("href"), RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.headers().get("location")).isEqualTo(keycloak.portal().redirectUri());
    }

    private ConsolePage open(Page page, String language) {
        Account member = accounts.importOne(NewAccount.member()
                .with("locale", language)
                .with("consents", Receipts.inForce().toArray(String[]::new)));
        return ConsolePage.ofAccount(page, keycloak, member);
    }

    private static void readsWell(Page page, String title) {
        assertThat(page.getByTestId("page-heading")).hasText(title);
        assertThat(page).hasTitle(title + " | VISITMEDICALKOREA");
        assertThat(page.locator("body").innerText()).doesNotContainPattern(RAW);
    }

    private static void picture(Page page, String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "account-console", folder, name + ".png")));
    }

    private static BrowserContext context(Browser browser, String language, ColorScheme colours) {
        return context(browser, language, colours, DESK);
    }

    private static BrowserContext context(Browser browser, String language, ColorScheme colours, int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, width == DESK ? 1500 : 800));
    }
}
