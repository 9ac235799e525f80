package kr.medportal.identity.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a real browser to tests: a {@link Page} without cookies, or the {@link Browser} to a test that wants contexts
 * of its own, with another language for instance. Debian's Chromium is used where it is on the PATH, else the one that
 * Playwright downloads. All pages are closed after each test; when it failed, their pictures are kept beside the
 * reports.
 */
public final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long a browser may take to show what a test expects, in milliseconds: long enough for a machine at its limit. */
    private static final double PATIENCE_MILLIS = 30_000;

    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium start() {
            Optional<Path> installed = installed();
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            Playwright.CreateOptions driver = new Playwright.CreateOptions();
            installed.ifPresent(path -> {
                options.setExecutablePath(path);
                driver.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            });
            Playwright playwright = Playwright.create(driver);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            return new Chromium(
                    playwright, WatchedBrowser.of(playwright.chromium().launch(options)));
        }

        private static Optional<Path> installed() {
            return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                            .split(File.pathSeparator))
                    .map(folder -> Path.of(folder, "chromium"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = browser(context);
        return parameter.getParameter().getType() == Browser.class ? browser : browser.newPage();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        List<Page> pages = browser(context).contexts().stream()
                .flatMap(each -> each.pages().stream())
                .toList();
        for (int i = 0; i < pages.size(); i++) {
            String file = name.replaceAll("[^\\p{Alnum}.]+", "-") + "-" + i + ".png";
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "failsafe-reports", file)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(browser(context).contexts()).forEach(BrowserContext::close);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class)
                .browser();
    }
}
