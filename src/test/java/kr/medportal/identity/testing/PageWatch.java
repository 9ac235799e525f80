package kr.medportal.identity.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes down what no page may do: errors and warnings in the browser's console, refusals of the Content-Security-Policy
 * among them, exceptions in scripts, and requests to any other machine. A page of Keycloak also loads nothing from
 * another service of this one.
 */
public final class PageWatch {

    private static final List<String> BAD = List.of("error", "warning");

    /** The page itself may be an error page; that the browser reports its status is no fault of it. */
    private static final String STATUS = "Failed to load resource: the server responded with a status of 4";

    private final String keycloak;
    private final List<String> faults = new ArrayList<>();

    private PageWatch(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Watches all tabs of a browser, those that open later included. */
    public static PageWatch over(BrowserContext context, RunningKeycloak keycloak) {
        PageWatch watch = new PageWatch(keycloak.url() + "/");
        context.onConsoleMessage(watch::hear);
        context.onWebError(error -> watch.faults.add("exception: " + error.error()));
        context.onRequest(watch::see);
        return watch;
    }

    /** What happened so far. */
    public List<String> faults() {
        return faults;
    }

    private void hear(ConsoleMessage message) {
        boolean own = message.page() != null
                && message.location().startsWith(message.page().url());
        if (BAD.contains(message.type()) && !(own && message.text().startsWith(STATUS))) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void see(Request request) {
        String address = request.url();
        if (address.startsWith("data:") || address.startsWith("about:") || address.startsWith("blob:")) {
            return;
        }
        boolean elsewhere = !"localhost".equals(URI.create(address).getHost());
        if (elsewhere || (!request.isNavigationRequest() && isOfKeycloak(request) && !address.startsWith(keycloak))) {
            faults.add("request: " + address);
        }
    }

    private boolean isOfKeycloak(Request request) {
        return request.frame().url().startsWith(keycloak);
    }
}
