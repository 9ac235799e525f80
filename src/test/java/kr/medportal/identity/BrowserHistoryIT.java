package kr.medportal.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.DemoAppPage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.SignUpPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reload, back, forward, a double click, a second tab: what people do with a browser beside filling in forms. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class BrowserHistoryIT {

    private static final int MINUTE_MILLIS = 60_000;

    private static final String PRESS_TWICE = "button => { button.click(); setTimeout(() => {"
            + " button.click(); pressedAgain(button.ariaDisabled); }, 200); }";

    private final RunningKeycloak keycloak;
    private final List<String> posts = new ArrayList<>();

    private BrowserContext context;
    private PageWatch watch;
    private Page page;
    private SignUpPage form;

    BrowserHistoryIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @BeforeEach
    void openTheForm(Browser browser) {
        context = browser.newContext();
        watch = PageWatch.over(context, keycloak);
        DemoAppPage portal = DemoAppPage.open(context, keycloak.portal());
        form = portal.register();
        page = portal.page();
        assertThat(form.button()).isVisible();
        page.onRequest(this::count);
    }

    @AfterEach
    void noPageIsAtFault() {
        assertThat(watch.faults()).isEmpty();
    }

    @Test
    void aReloadAfterARefusalSendsNothingAgain() {
        refuse();

        page.reload();

        assertForm();
        assertThat(form.error("birthDate")).hasCount(0);
        assertThat(posts).hasSize(1);
    }

    @Test
    void theFormWorksAfterAReload() {
        refuse();
        page.reload();
        Registrant registrant = Registrant.valid();

        form.fill(registrant, keycloak.realm()).submit();

        assertThat(page.locator("#verify-address")).hasText(registrant.email());
    }

    @Test
    void backAndForwardAfterARefusalShowTheForm() {
        refuse();

        page.goBack();
        assertForm();
        page.goForward();
        assertForm();

        assertThat(posts).hasSize(1);
    }

    @Test
    void backAfterTheRegistrationLeadsToWhatIsToBeDone() {
        Registrant registrant = Registrant.valid();
        form.fill(registrant, keycloak.realm()).submit();
        assertThat(page.locator("#verify-address")).hasText(registrant.email());

        page.goBack();
        page.goForward();

        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        page.reload();
        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        assertThat(posts).hasSize(1);
        assertThat(keycloak.mails().mailsTo(registrant.email())).hasSize(1);
    }

    @Test
    void whoPressesTheButtonTwiceSendsTheFormOnce() {
        List<Route> onTheWay = new ArrayList<>();
        List<Object> marks = new ArrayList<>();
        page.route("**/login-actions/registration**", onTheWay::add);
        page.exposeFunction("pressedAgain", mark -> marks.add(mark[0]));
        Registrant registrant = Registrant.valid();
        form.fill(registrant, keycloak.realm());

        // In the page itself: Playwright would wait for the answer before it presses again.
        form.button().evaluate(PRESS_TWICE);
        page.waitForCondition(() -> !marks.isEmpty());
        onTheWay.forEach(Route::resume);

        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        assertThat(posts).hasSize(1);
        assertThat(marks).containsExactly("true");
    }

    @Test
    void theButtonWorksAgainOnTheFormThatBackShows() {
        refuse();
        page.goBack();
        Registrant registrant = Registrant.valid();

        assertThat(form.button()).isEnabled();
        form.fill(registrant, keycloak.realm()).submit();

        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        assertThat(posts).hasSize(2);
    }

    @Test
    void whoReadsTheTermsInASecondTabIsNotSentAwayBySigningIn() {
        page.locator("#note-consent-terms a").click();
        Page terms =
                context.waitForPage(() -> page.locator("#document-layer-link").click());
        page.keyboard().press("Escape");
        terms.clock().install();
        terms.reload();
        assertThat(terms.locator("#medportal-document")).isVisible();
        String address = terms.url();
        Registrant registrant = Registrant.valid();
        form.fill(registrant, keycloak.realm()).submit();
        assertThat(page.locator("#verify-address")).isVisible();

        page.navigate(keycloak.mailTo(registrant.email()).link().orElseThrow());
        DemoAppPage.in(page).assertSignedIn(registrant);

        terms.clock().runFor(MINUTE_MILLIS);
        assertThat(terms).hasURL(address);
        assertThat(terms.locator("#medportal-document")).isVisible();
    }

    private void refuse() {
        form.fill(Registrant.valid().birthDate("19900230"), keycloak.realm()).submit();
        assertThat(form.error("birthDate")).isVisible();
    }

    private void assertForm() {
        assertThat(form.button()).isVisible();
        assertThat(form.error("email")).hasCount(0);
    }

    private void count(Request request) {
        if (request.method().equals("POST") && request.isNavigationRequest()) {
            posts.add(request.url());
        }
    }
}
