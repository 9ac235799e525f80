package kr.medportal.identity.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;

/**
 * A page of Keycloak's account console or admin console with a user profile on it. Both have the same fields under the
 * attributes' names.
 */
public final class ConsolePage {

    private final Page page;

    private ConsolePage(Page page) {
        this.page = page;
    }

    /** "Personal info" of whom the account belongs to, who signs in for it. */
    public static ConsolePage ofAccount(Page page, RunningKeycloak keycloak, Account owner) {
        page.navigate(keycloak.realmUrl() + "/account/");
        return signedIn(page, owner.login(), owner.password());
    }

    /** An account's details in the realm's own admin console, for an administrator of that realm, who signs in. */
    public static ConsolePage ofUser(Page page, RunningKeycloak keycloak, Account administrator, Account user) {
        String realm = keycloak.realm().name();
        page.navigate(keycloak.url() + "/admin/" + realm + "/console/#/" + realm + "/users/" + user.id() + "/settings");
        return signedIn(page, administrator.login(), administrator.password());
    }

    private static ConsolePage signedIn(Page page, String login, String password) {
        page.fill("#username", login);
        page.fill("#password", password);
        page.press("#password", "Enter");
        ConsolePage console = new ConsolePage(page);
        console.field("birthDate").waitFor();
        return console;
    }

    /** Loads it again. */
    public ConsolePage reload() {
        page.reload();
        field("birthDate").waitFor();
        return this;
    }

    /** The input of an attribute that has a single one. */
    public Locator field(String attribute) {
        return page.locator("#" + attribute);
    }

    /** The message beside an attribute's input. */
    public Locator error(String attribute) {
        return page.getByTestId(attribute + "-helper");
    }

    /** The label of an attribute's input, without its star. */
    public String label(String attribute) {
        return page.locator("label[for='" + attribute + "'] .pf-v5-c-form__label-text")
                .innerText()
                .strip();
    }

    /** The headings of the profile's groups. */
    public List<String> groups() {
        return page.locator("section h1").allInnerTexts();
    }

    /** The button that gives the only attribute with several values another one. */
    public Locator addValue() {
        return page.getByTestId("addValue");
    }

    /** Chooses one of the radio buttons of an attribute. */
    public void choose(String option) {
        page.getByTestId(option).check();
    }

    /** Saves and waits for the server's answer. */
    public void save() {
        page.waitForResponse(answer -> !answer.request().method().equals("GET"), () -> page.locator(
                        "[data-testid=save], [data-testid=user-creation-save]")
                .click());
    }

    /** What the console says on top of the page, the latest first; it goes away after a while. */
    public Locator alerts() {
        return page.getByTestId("global-alerts").locator("li");
    }

    /** Gives the account another password, in the admin console's dialog, and waits for the server's answer. */
    public void resetPassword(String password) {
        page.getByTestId("credentials").click();
        page.getByTestId("resetPasswordBtn").click();
        field("password").fill(password);
        field("passwordConfirmation").fill(password);
        page.getByTestId("confirm").click();
        field("password").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForResponse(
                "**/reset-password", () -> page.getByTestId("confirm").click());
    }

    /** All that can be read on it, labels of inputs included. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
