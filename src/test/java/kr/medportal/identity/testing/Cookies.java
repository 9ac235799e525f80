package kr.medportal.identity.testing;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A browser's cookies for {@code localhost}. The JDK's own store would not send them: Keycloak marks them as secure,
 * and only browsers take plain http to localhost for safe. Two requests at once can use it, as in a browser.
 */
final class Cookies {

    private final List<HttpCookie> all = new ArrayList<>();

    synchronized void take(List<String> setCookieHeaders) {
        for (String header : setCookieHeaders) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                all.removeIf(old ->
                        old.getName().equals(cookie.getName()) && old.getPath().equals(cookie.getPath()));
                if (cookie.getMaxAge() != 0) {
                    all.add(cookie);
                }
            }
        }
    }

    /** The request header's value, empty when no cookie is for that address. */
    synchronized String headerFor(URI uri) {
        return all.stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    synchronized void clear() {
        all.clear();
    }
}
