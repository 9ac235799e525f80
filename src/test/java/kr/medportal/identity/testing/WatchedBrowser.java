package kr.medportal.identity.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;

/** A browser whose requests are searched for secrets, whichever context or page of it a test opens. */
final class WatchedBrowser {

    private WatchedBrowser() {}

    static Browser of(Browser browser) {
        return (Browser) Proxy.newProxyInstance(
                Browser.class.getClassLoader(), new Class<?>[] {Browser.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(browser, arguments);
                        if (result instanceof BrowserContext context) {
                            context.onRequest(WatchedBrowser::see);
                        } else if (result instanceof Page page) {
                            page.context().onRequest(WatchedBrowser::see);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void see(Request request) {
        String address = request.url();
        if (address.startsWith("http") && address.contains("?")) {
            Secrets.USED.inForm(FormData.decode(address.substring(address.indexOf('?') + 1)));
        }
        String body = Objects.requireNonNullElse(request.postData(), "");
        String type = request.headers().getOrDefault("content-type", "");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            Secrets.USED.inForm(FormData.decode(body));
        } else if (type.startsWith("application/json")) {
            Secrets.USED.inJson(body);
        }
    }
}
