package kr.medportal.identity.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kr.medportal.identity.server.Credentials;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does with the demo apps in a browser. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class DemoAppsIT {

    private final RunningKeycloak keycloak;

    DemoAppsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void theLanguageThatIsChosenInAnAppIsThatOfThePages(Page page) {
        page.navigate(keycloak.portal().redirectUri());
        page.getByLabel("Language").selectOption("ru");
        button(page, "Register").click();

        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator("#kc-register-form")).isVisible();
    }

    @Test
    void theOutboxShowsAMailAsItIsReadAndAsPlainText(Page page) {
        Registrant registrant = Registrant.valid();
        keycloak.visitor("ko").register(keycloak.portal()).submit(registrant);
        String link = keycloak.mailTo(registrant.email()).link().orElseThrow();
        page.navigate(keycloak.outboxUrl());
        page.locator("#mails button")
                .filter(new Locator.FilterOptions().setHasText(registrant.email()))
                .click();

        assertThat(page.locator("#to")).hasText(registrant.email());
        assertThat(page.locator("#text a").first()).hasAttribute("href", link);
        assertThat(page.frameLocator("#html").locator("a[href='" + link + "']").first())
                .isVisible();
    }

    @Test
    void theAdministratorGetsToThePortalsRealm(Page page) {
        Credentials administrator = keycloak.administrator();
        page.navigate(keycloak.adminConsoleUrl());
        page.locator("#username").fill(administrator.username());
        page.locator("#password").fill(administrator.password());
        page.locator("#kc-login").click();

        assertThat(page.locator("body")).containsText("Korea Medical Tourism Portal");
        assertThat(page).hasURL(keycloak.adminConsoleUrl());
    }

    @Test
    void theReadyMemberSignsInAndOpensTheAccount(Page page) {
        ReadyMember.ensure(keycloak.admin());
        ReadyMember.ensure(keycloak.admin());
        page.navigate(keycloak.portal().redirectUri());
        button(page, "Sign in").click();
        page.locator("#username").fill(ReadyMember.CREDENTIALS.username());
        page.locator("#password").fill(ReadyMember.CREDENTIALS.password());
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.locator("#consent-terms").check();
        page.locator("#consent-privacy").check();
        page.locator("#kc-consents-form button[type=submit]").first().click();

        assertThat(page.locator("#email")).containsText(ReadyMember.CREDENTIALS.username());
        assertThat(page.locator("#roles")).containsText("member");

        button(page, "My agreements").click();
        assertThat(page.locator("#decision-terms")).containsText("You agreed to version");
        page.locator("#kc-consents-form button[name=cancel-aia]").click();
        assertThat(page.locator("#email")).containsText(ReadyMember.CREDENTIALS.username());

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Account").setExact(true))
                .click();
        page.waitForURL(keycloak.realmUrl() + "/account**");
        assertThat(page.locator("input[name=email]")).hasValue(ReadyMember.CREDENTIALS.username());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
