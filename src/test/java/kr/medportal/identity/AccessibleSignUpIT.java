package kr.medportal.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.DemoAppPage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody signs up who sees nothing: goes from control to control with the keyboard, knows of each what the browser tells
 * a screen reader, role and name, and of the digits what is read out.
 */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class AccessibleSignUpIT {

    /** Far more stops than the page has. */
    private static final int PATIENCE = 80;

    private final Registrant registrant = Registrant.valid();
    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final List<String> heard = new ArrayList<>();

    AccessibleSignUpIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.realm();
    }

    @Test
    void byKeyboardAndEarAlone(Browser browser) {
        BrowserContext context = browser.newContext();
        PageWatch watch = PageWatch.over(context, keycloak);
        DemoAppPage portal = DemoAppPage.open(context, keycloak.portal());
        portal.register();
        Page page = portal.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Create an account");

        answers().forEach((control, keys) -> {
            goTo(page, control);
            keys.forEach(key -> enter(page, key));
        });
        goTo(page, "button \"Listen\"");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("The digits are being read out.")))
                .isVisible();
        goTo(page, "textbox \"Digits in the picture");
        page.keyboard().type(realm.captchaAnswer(page.locator("#captchaToken").inputValue()));
        goTo(page, "button \"Create account\"");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.MAIN)).containsText(registrant.email());
        assertThat(realm.accounts(registrant.email())).hasSize(1);
        assertThat(watch.faults()).isEmpty();
        context.close();
    }

    /** What is pressed or typed at each control, in the order of the page; a name of a key is pressed. */
    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("textbox \"Name", List.of(registrant.name()));
        answers.put("textbox \"E-mail", List.of(registrant.email()));
        answers.put("textbox \"Password", List.of(registrant.password()));
        answers.put("textbox \"Confirm", List.of(registrant.password()));
        answers.put("radio \"Female\"", List.of("Space"));
        answers.put("textbox \"Mobile", List.of("0171 2345678"));
        answers.put("combobox \"Country", List.of("Germany"));
        answers.put("textbox \"Birth date", List.of("19900325"));
        answers.put("checkbox \"I agree to the terms", List.of("Space"));
        answers.put("checkbox \"I agree to the collection", List.of("Space"));
        return answers;
    }

    /** Tabs forward until the control with that role and the beginning of its name has the focus. */
    private void goTo(Page page, String control) {
        heard.clear();
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            Locator focus = page.locator(":focus");
            String focused = focus.count() == 0
                    ? "outside of the page"
                    : focus.ariaSnapshot().lines().findFirst().orElse("");
            heard.add(focused);
            if (focused.startsWith("- " + control)) {
                return;
            }
        }
        throw new AssertionError("Never came to " + control + " but to " + heard);
    }

    private static void enter(Page page, String keys) {
        if (keys.equals("Space")) {
            page.keyboard().press(keys);
        } else {
            page.keyboard().type(keys);
        }
    }
}
