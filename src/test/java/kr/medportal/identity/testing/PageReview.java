package kr.medportal.identity.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of one language who looks at each page twice, as a desk computer and as a phone show it. The
 * pictures stay in {@code target/screenshots/<language>}.
 */
public final class PageReview {

    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final int HEIGHT = 800;

    /** Up to WCAG 2.2, level AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A message key instead of its text, or an expression that nothing filled in. */
    private static final Pattern UNRESOLVED = Pattern.compile("\\bmedportal[A-Z]\\w+|\\$\\{|\\{\\d}");

    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final PageWatch watch;
    private final List<String> faults = new ArrayList<>();

    private PageReview(String language, BrowserContext context, PageWatch watch) {
        this.language = language;
        this.context = context;
        this.page = context.newPage();
        this.watch = watch;
    }

    /** A browser without cookies. */
    public static PageReview in(String language, Browser browser, RunningKeycloak keycloak) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(WIDTHS.get(0), HEIGHT));
        return new PageReview(language, context, PageWatch.over(context, keycloak));
    }

    /** The only tab. */
    public Page page() {
        return page;
    }

    /** Opens an address. */
    public PageReview open(String address) {
        page.navigate(address);
        return this;
    }

    /** Enters something into a field. */
    public PageReview fill(String selector, String text) {
        page.locator(selector).fill(text);
        return this;
    }

    /** Presses a button or follows a link, and waits for the page that comes. */
    // What Playwright advises instead waits for an address, and the page that comes may have the one that was left.
    @SuppressWarnings("deprecation")
    public PageReview press(String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
        return this;
    }

    /** Forgets all cookies, as a browser that lost its session. */
    public PageReview forgetCookies() {
        context.clearCookies();
        return this;
    }

    /**
     * Looks at the page.
     *
     * @param name of its pictures
     * @param mark a selector of what only the page that is meant shows
     */
    public PageReview look(String name, String mark) {
        return look(name, mark, true);
    }

    /** Looks at what stands before the page, such as a dialog: the pictures end where the window does. */
    public PageReview lookAtWindow(String name, String mark) {
        return look(name, mark, false);
    }

    private PageReview look(String name, String mark, boolean whole) {
        if (!page.locator(mark).first().isVisible()) {
            faults.add(name + ": no " + mark + " but " + page.url() + " " + text());
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add(name + ": in another language: " + text());
        }
        if (UNRESOLVED.matcher(text()).find()) {
            faults.add(name + ": not resolved: " + text());
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
                faults.add(name + ": scrolls sideways at " + width + " px");
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(whole)
                    .setPath(PICTURES.resolve(Path.of(language, name + "-" + width + ".png"))));
        }
        faults.addAll(barriers(name));
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        return this;
    }

    /** What axe finds on the page as a phone shows it. */
    private List<String> barriers(String name) {
        // The other mode opens a tab each time, for frames of other sites: no page has any.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> name + ": " + rule.getId() + ", " + node.getHtml() + ", "
                                        + node.getFailureSummary()))
                        .toList();
    }

    /** All that was wrong with the pages so far, what {@link PageWatch} tells included. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        all.addAll(watch.faults());
        return all;
    }

    private String text() {
        String text = page.locator("body").innerText();
        return text.substring(0, Math.min(500, text.length()));
    }
}
