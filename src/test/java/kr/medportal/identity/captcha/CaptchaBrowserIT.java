package kr.medportal.identity.captcha;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.DemoAppPage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.SignUpPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** New digits and the recording as people use them, with and without eyes (rule R11). */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class CaptchaBrowserIT {

    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final Registrant registrant = Registrant.valid();

    private BrowserContext context;
    private PageWatch watch;
    private Page page;
    private SignUpPage form;

    CaptchaBrowserIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.realm();
    }

    @BeforeEach
    void openTheForm(Browser browser) {
        context = browser.newContext();
        watch = PageWatch.over(context, keycloak);
        DemoAppPage portal = DemoAppPage.open(context, keycloak.portal());
        form = portal.register();
        page = portal.page();
        assertThat(form.button()).isVisible();
    }

    @AfterEach
    void noPageIsAtFault() {
        assertThat(watch.faults()).isEmpty();
        context.close();
    }

    @Test
    void newDigitsComeWithoutLosingWhatWasTyped() {
        form.fill(registrant, realm);
        String picture = picture();

        button("New digits").click();

        assertThat(page.locator("#captcha-status")).hasText("Here are new digits.");
        assertThat(page.locator("#captcha")).isFocused();
        assertThat(page.locator("#captcha")).hasValue("");
        assertThat(picture()).isNotEqualTo(picture);
        assertThat(page.locator("#email")).hasValue(registrant.email());
        form.typeDigits(realm).submit();
        assertThat(page.locator("#verify-address")).hasText(registrant.email());
    }

    /** A player that has begun with silence must not take the words away. */
    @Test
    void thatTheRecordingDidNotComeIsSaidAndStays() {
        page.route("**/medportal-captcha/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));

        button("Listen").click();
        assertThat(page.locator("#captcha-status")).not().isEmpty();
        page.waitForTimeout(1_000);

        assertThat(page.locator("#captcha-status")).not().isEmpty();
        watch.faults().removeIf(fault -> fault.contains("429"));
    }

    @Test
    void whoCannotSeeListensAndSignsUpWithTheKeyboard() {
        form.fill(registrant, realm);
        page.locator("#captcha").fill("");

        button("Listen").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("The digits are being read out.")))
                .isVisible();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Digits in the picture"))))
                .isFocused();
        page.keyboard().type(realm.captchaAnswer(page.locator("#captchaToken").inputValue()));
        page.keyboard().press("Enter");
        assertThat(page.locator("#verify-address")).hasText(registrant.email());
    }

    private String picture() {
        return Objects.requireNonNull(page.locator("#captcha-image").getAttribute("src"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
