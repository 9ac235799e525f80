package kr.medportal.identity.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.ConsolePage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.extension.ExtendWith;

/** The settings of this extension as an administrator finds them in Keycloak's admin console. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class AdminConsoleIT {

    private static final List<String> CAPTCHA = List.of(
            "Provider",
            "RememberedSubmissions",
            "RememberedMinutes",
            "Digits",
            "LifetimeSeconds",
            "PicturesPerSession",
            "PicturesPerAddress",
            "SiteverifyWidget",
            "SiteverifyScript",
            "SiteverifyAddress",
            "SiteverifySiteKey",
            "SiteverifySecret",
            "SiteverifyHeader",
            "SiteverifyOrigins");

    private final RunningKeycloak keycloak;
    private final Accounts accounts;

    AdminConsoleIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
    }

    @Languages.InSome
    void labelsAndHelpTextsSpeakTheLanguageOfTheAdministrator(String language, Browser browser) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 1400))
                .newPage();
        Account administrator = accounts.create(NewAccount.member().with("locale", language));
        accounts.makeAdministrator(administrator);
        ConsolePage.ofUser(page, keycloak, administrator, administrator);
        Properties texts = RenderedMessage.bundle(language.replace('-', '_'));

        open(page, "authentication");
        page.getByRole(AriaRole.LINK, named("medportal registration")).click();
        settingsOf(page, "Digits in a picture");
        CAPTCHA.forEach(setting -> isLabelled(page, setting, texts));
        picture(page, language, "captcha");

        open(page, "authentication/required-actions");
        settingsOf(page, "Consents with receipts");
        isLabelled(page, "Documents", texts);
        picture(page, language, "consents");

        open(page, "realm-settings/user-profile/attributes/country/edit-attribute");
        page.getByTestId("addValidator").click();
        page.locator("#validator").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("medportal-birth-date"))
                .click();
        List.of("MinimumAge", "Zone", "StricterAges").forEach(setting -> isLabelled(page, setting, texts));
        picture(page, language, "validator");

        open(page, "authentication/policies");
        for (String policy : List.of("medportal-composition", "medportal-personal-data", "medportal-strength")) {
            Locator group = page.locator(".pf-v5-c-form__group")
                    .filter(new Locator.FilterOptions().setHas(page.getByTestId("remove-" + policy)));
            group.locator(".pf-v5-c-form__group-label-help").click();
            assertThat(page.locator(".pf-v5-c-popover__body").last())
                    .hasText(texts.getProperty("passwordPoliciesHelp." + policy));
            picture(page, language, policy);
            page.keyboard().press("Escape");
        }
    }

    /** The console keeps its page when only the part behind the # changes, dialogs included. */
    private void open(Page page, String path) {
        String realm = keycloak.realm().name();
        page.navigate(keycloak.url() + "/admin/" + realm + "/console/#/" + realm + "/" + path);
        page.reload();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void settingsOf(Page page, String step) {
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(step))
                .locator("button.pf-m-plain:has(svg[viewBox='0 0 512 512'])")
                .first()
                .click();
        page.getByRole(AriaRole.DIALOG).waitFor();
    }

    private static void isLabelled(Page page, String setting, Properties texts) {
        Locator group = page.getByRole(AriaRole.DIALOG)
                .locator(".pf-v5-c-form__group")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(
                                texts.getProperty("medportalSetting" + setting),
                                new Page.GetByTextOptions().setExact(true))));
        group.first().locator(".pf-v5-c-form__group-label-help").first().click();
        assertThat(page.locator(".pf-v5-c-popover__body"))
                .hasText(texts.getProperty("medportalSetting" + setting + "Help"));
        page.locator(".pf-v5-c-popover").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".pf-v5-c-popover__body")).hasCount(0);
    }

    private static void picture(Page page, String language, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "admin-console", language, name + ".png")));
    }
}
