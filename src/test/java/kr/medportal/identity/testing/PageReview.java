package kr.medportal.identity.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of one language who looks at each page as a desk computer and as a phone show it, light and
 * dark, and as far enlarged as WCAG 1.4.10 asks. With {@code -Pgallery} pictures of all of it stay in
 * {@code target/screenshots/<language>}.
 */
public final class PageReview {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    /** The desk computer's 1280 pixels at 400 %. */
    private static final int ENLARGED = 320;

    private static final int HEIGHT = 800;

    /** A message key instead of its text, or an expression that nothing filled in. */
    private static final Pattern UNRESOLVED =
            Pattern.compile("\\bmedportal[A-Z]\\w+|\\brequiredAction\\.|\\$\\{|\\{\\d}");

    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final PageWatch watch;
    private final PagePictures pictures;
    private final List<String> faults = new ArrayList<>();
    private ColorScheme shown = ColorScheme.LIGHT;

    private PageReview(String language, BrowserContext context, PageWatch watch) {
        this.language = language;
        this.context = context;
        this.page = context.newPage();
        this.watch = watch;
        this.pictures = new PagePictures(page, language);
    }

    /** A browser without cookies. */
    public static PageReview in(String language, Browser browser, RunningKeycloak keycloak) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(DESK, HEIGHT));
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
        read(name, mark);
        PageStyle.faults(page).forEach(fault -> faults.add(name + ": " + fault));
        show(DESK, ColorScheme.LIGHT, name);
        pictures.take(name, DESK, ColorScheme.LIGHT, whole);
        show(ENLARGED, ColorScheme.LIGHT, name);
        show(PHONE, ColorScheme.LIGHT, name);
        pictures.take(name, PHONE, ColorScheme.LIGHT, whole);
        Axe.barriers(page).forEach(barrier -> faults.add(name + ": " + barrier));
        show(PHONE, ColorScheme.DARK, name);
        pictures.take(name, PHONE, ColorScheme.DARK, whole);
        Axe.coloursTooClose(page).forEach(barrier -> faults.add(name + ", dark: " + barrier));
        if (PagePictures.GALLERY) {
            show(DESK, ColorScheme.DARK, name);
            pictures.take(name, DESK, ColorScheme.DARK, whole);
        }
        show(DESK, ColorScheme.LIGHT, name);
        return this;
    }

    private void read(String name, String mark) {
        String text = (String) page.evaluate("document.body.innerText");
        String beginning = text.substring(0, Math.min(500, text.length()));
        if (!page.locator(mark).first().isVisible()) {
            faults.add(name + ": no " + mark + " but " + page.url() + " " + beginning);
        }
        if (!language.equals(page.evaluate("document.documentElement.lang"))) {
            faults.add(name + ": in another language: " + beginning);
        }
        if (UNRESOLVED.matcher(text).find()) {
            faults.add(name + ": not resolved: " + text);
        }
    }

    private void show(int width, ColorScheme colours, String name) {
        if (colours != shown) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            shown = colours;
        }
        page.setViewportSize(width, HEIGHT);
        Object sight = page.evaluate(
                "[document.documentElement.scrollWidth <= innerWidth, document.getAnimations().length === 0]");
        if (!List.of(true, true).equals(sight)) {
            faults.add(name + " at " + width + " px, " + colours
                    + ": scrolls sideways, or moves though the reader does not" + " want that: not " + sight);
        }
    }

    /** All that was wrong with the pages so far, what {@link PageWatch} tells included. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        all.addAll(watch.faults());
        return all;
    }
}
