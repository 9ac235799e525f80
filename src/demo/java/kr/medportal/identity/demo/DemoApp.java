package kr.medportal.identity.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An app that signs people in through Keycloak: one page and keycloak-js, as an app of the portal would use it. */
final class DemoApp {

    /** The apps, in the order of their navigation. */
    static final List<Service> APPS = List.of(Service.PORTAL, Service.COMMUNITY, Service.PROVIDER_MICROSITE);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYCLOAK_JS = "META-INF/resources/webjars/keycloak-js/25.0.4/dist/keycloak.min.js";

    private DemoApp() {}

    /**
     * Opens an app.
     *
     * @param addresses of everything that its pages link to
     * @param listener where it listens, which need not be what browsers ask for
     */
    static Site open(Service app, Addresses addresses, InetSocketAddress listener) {
        String keycloak = addresses.of(Service.KEYCLOAK);
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
                + keycloak + "; frame-src " + keycloak
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        Site.Content config = Site.Content.json(config(app, addresses));
        return Site.start(listener)
                .file("/", "demo/app.html", policy)
                .file("/app.js", "demo/app.js", policy)
                .file("/demo.css", "demo/demo.css", policy)
                .file("/icon.svg", "demo/icon.svg", policy)
                .file("/keycloak.js", KEYCLOAK_JS, policy)
                .page("/config.json", query -> Optional.of(config));
    }

    private static String config(Service app, Addresses addresses) {
        List<Map<String, Object>> apps = APPS.stream()
                .map(each ->
                        Map.<String, Object>of("id", each.id(), "url", addresses.of(each) + "/", "here", each == app))
                .toList();
        try {
            return JSON.writeValueAsString(Map.of(
                    "keycloak",
                    addresses.of(Service.KEYCLOAK),
                    "realm",
                    LocalPortal.REALM,
                    "clientId",
                    app.id(),
                    "apps",
                    apps,
                    "outbox",
                    addresses.of(Service.OUTBOX) + "/"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of text are always writable", e);
        }
    }
}
