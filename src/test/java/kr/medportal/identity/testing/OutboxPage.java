package kr.medportal.identity.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page that shows the caught mails, in a tab of its own. */
public final class OutboxPage {

    private final BrowserContext context;
    private final Page page;

    private OutboxPage(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /** Opens it in a new tab. */
    public static OutboxPage open(BrowserContext context, RunningKeycloak keycloak) {
        Page page = context.newPage();
        page.navigate(keycloak.outboxUrl());
        return new OutboxPage(context, page);
    }

    /** Opens the newest mail to an address and follows the link of its button, which opens a tab: that is returned. */
    public Page followLinkSentTo(String address) {
        page.locator("#mails button")
                .filter(new Locator.FilterOptions().setHasText(address))
                .first()
                .click();
        return context.waitForPage(() -> page.frameLocator("#html")
                .locator("a[href*='/login-actions/action-token']")
                .first()
                .click());
    }

    /** The tab. */
    public Page page() {
        return page;
    }
}
