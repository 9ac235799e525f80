package kr.medportal.identity.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
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
    void registeringSigningInEverywhereAndSigningOut(Browser browser) {
        Registrant registrant = Registrant.valid().name("Анна Шмидт");
        try (BrowserContext context = browser.newContext()) {
            Page portal = context.newPage();
            List<String> refused = refusals(portal);
            portal.navigate(keycloak.portal().redirectUri());
            portal.getByLabel("Language").selectOption("ru");
            button(portal, "Register").click();
            register(portal, registrant);
            Page app = openLinkOfMail(context, registrant);

            assertSignedIn(app, registrant);
            assertThat(app.locator("#id-token")).containsText("\"email\": \"" + registrant.email() + "\"");
            assertThat(app.locator("#id-token").textContent()).doesNotContain("gender");
            assertThat(app.locator("#access-token").textContent()).doesNotContain("gender");

            Page community = context.newPage();
            community.navigate(keycloak.community().redirectUri());
            assertSignedIn(community, registrant);

            button(app, "Sign out").click();
            assertThat(button(app, "Sign in")).isVisible();
            // It watches the session, so it needs no reload.
            assertThat(button(community, "Sign in"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            assertThat(refused).isEmpty();
        }
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

        assertThat(page.locator("#email")).containsText(ReadyMember.CREDENTIALS.username());
        assertThat(page.locator("#roles")).containsText("member");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Account").setExact(true))
                .click();
        page.waitForURL(keycloak.realmUrl() + "/account**");
        assertThat(page.locator("input[name=email]")).hasValue(ReadyMember.CREDENTIALS.username());
    }

    private void register(Page page, Registrant registrant) {
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.locator("#firstName").fill(registrant.name());
        page.locator("#email").fill(registrant.email());
        page.locator("#password").fill(registrant.password());
        page.locator("#password-confirm").fill(registrant.password());
        page.locator("input[name=gender][value=undisclosed]").check();
        page.locator("#country").selectOption("RU");
        page.locator("#phoneNumber").fill("8 (912) 345-67-89");
        page.locator("#birthDate").fill("1990.03.25");
        page.locator("#consent-terms").check();
        page.locator("#consent-privacy").check();
        page.locator("#captcha")
                .fill(keycloak.captchaAnswer(page.locator("#captchaToken").inputValue()));
        page.locator("#kc-register-form button[type=submit]").click();
        page.waitForURL("**/login-actions/required-action**");
    }

    /** As a person does it: in the outbox, from the mail's own HTML, which opens a new tab. */
    private Page openLinkOfMail(BrowserContext context, Registrant registrant) {
        keycloak.mailTo(registrant.email());
        Page outbox = context.newPage();
        outbox.navigate(keycloak.outboxUrl());
        outbox.locator("#mails button")
                .filter(new Locator.FilterOptions().setHasText(registrant.email()))
                .first()
                .click();
        assertThat(outbox.locator("#to")).hasText(registrant.email());
        assertThat(outbox.locator("#text a").first()).hasAttribute("href", linkOf(registrant));
        return context.waitForPage(() -> outbox.frameLocator("#html")
                .locator("a[href*='/login-actions/action-token']")
                .first()
                .click());
    }

    private String linkOf(Registrant registrant) {
        return keycloak.mailTo(registrant.email()).link().orElseThrow();
    }

    private static void assertSignedIn(Page app, Registrant registrant) {
        assertThat(app.locator("#name")).hasText(registrant.name());
        assertThat(app.locator("#email")).hasText(registrant.email() + " (confirmed)");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the browser would not do because of a page's own policy. */
    private static List<String> refusals(Page page) {
        List<String> refusals = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusals.add(message.text());
            }
        });
        return refusals;
    }
}
