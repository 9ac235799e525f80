package kr.medportal.identity.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A demo app in a tab of its own. */
public final class DemoAppPage {

    /** The app asks for its session every two seconds. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final Page page;
    private final List<Response> tokens = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    private DemoAppPage(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.url().endsWith("/protocol/openid-connect/token")) {
                tokens.add(response);
            }
        });
        page.onFrameNavigated(frame -> {
            if (frame == page.mainFrame()) {
                addresses.add(frame.url());
            }
        });
    }

    /** Opens an app in a new tab. */
    public static DemoAppPage open(BrowserContext context, App app) {
        DemoAppPage opened = new DemoAppPage(context.newPage());
        opened.page.navigate(app.redirectUri());
        return opened;
    }

    /** A tab that is on its way to the app. */
    public static DemoAppPage in(Page page) {
        return new DemoAppPage(page);
    }

    /** The tab. */
    public Page page() {
        return page;
    }

    /** Of every page that the tab has shown so far; redirects are none. */
    public List<String> addresses() {
        return addresses;
    }

    /** Presses "Register". */
    public SignUpPage register() {
        press("Register");
        return new SignUpPage(page);
    }

    /** Presses "Sign in". */
    public void signIn() {
        press("Sign in");
    }

    /** Presses "Sign out". */
    public void signOut() {
        press("Sign out");
    }

    /** Waits until the app greets somebody. */
    public void assertSignedIn(Registrant registrant) {
        assertThat(page.locator("#signed-in")).isVisible(SOON);
        assertThat(page.locator("#name")).hasText(registrant.name());
        assertThat(page.locator("#email")).hasText(registrant.email() + " (confirmed)");
    }

    /** Waits until the app offers to sign in. */
    public void assertSignedOut() {
        assertThat(page.locator("#signed-out")).isVisible(SOON);
    }

    /** What the app got from the server the last time. */
    public Tokens tokens() {
        if (tokens.isEmpty()) {
            throw new AssertionError("The app at " + page.url() + " got no tokens");
        }
        return Tokens.of(tokens.get(tokens.size() - 1).text());
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
