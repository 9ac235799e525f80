package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code mvn -Pfirst-paint verify}: how long a visitor with a cheap phone on a slow network waits for our registration
 * page, beside that of a stock realm of the same server, and beside a page with nothing but one line of text, sooner than
 * which nothing can be. They take turns. The table stands in {@code target/first-paint.txt}; only its ratios say something
 * about another machine.
 */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class RegistrationFirstPaint {

    private static final int TURNS = 5;

    /** Lighthouse's slow 4G and its slower phone. */
    private static final int ROUND_TRIP_MILLIS = 150;

    private static final int DOWN_BYTES_PER_SECOND = 1_600_000 / 8;
    private static final int UP_BYTES_PER_SECOND = 750_000 / 8;
    private static final int TIMES_SLOWER = 4;

    private final RunningKeycloak keycloak;

    RegistrationFirstPaint(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void isSoonerThanThatOfAStockRealm(Browser browser) throws IOException {
        Realm stock = keycloak.newStockRealm("first-paint-stock", Map.of("registrationAllowed", true));
        HttpServer oneLine = oneLine();
        String floor = "http://localhost:" + oneLine.getAddress().getPort() + "/";
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        wait(registration(keycloak.realm()), browser);
        wait(registration(stock), browser);
        for (int i = 0; i < TURNS; i++) {
            ours.add(wait(registration(keycloak.realm()), browser));
            theirs.add(wait(registration(stock), browser));
            least.add(wait(floor, browser));
        }
        oneLine.stop(0);
        double ratio = median(theirs) / median(ours);
        String table = String.format(
                Locale.ROOT,
                "| page | largest contentful paint, median ms | fastest | slowest |%n|---|--:|--:|--:|%n%s%s%s"
                        + "| stock / ours | %.1f | | |%n| stock / one line | %.1f | | |%n",
                row("ours", ours),
                row("stock", theirs),
                row("one line of text", least),
                ratio,
                median(theirs) / median(least));
        Files.writeString(Path.of("target", "first-paint.txt"), table);
        System.out.println(table);

        assertThat(ratio).isGreaterThan(1);
    }

    private String registration(Realm realm) {
        return realm.authorization(keycloak.portal(), Map.of("prompt", "create"));
    }

    private static HttpServer oneLine() throws IOException {
        byte[] page = "<!DOCTYPE html><title>One line</title><p>One line of text".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** @return the milliseconds until the largest part of the page stands there, in a browser that has nothing of it yet */
    private static double wait(String address, Browser browser) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en").setViewportSize(360, 800));
        Page page = context.newPage();
        throttle(context.newCDPSession(page));
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Object paint = page.evaluate(
                """
                () => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
                  .observe({ type: "largest-contentful-paint", buffered: true }))""");
        context.close();
        return ((Number) paint).doubleValue();
    }

    private static void throttle(CDPSession devTools) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP_MILLIS);
        network.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
        devTools.send("Network.enable");
        devTools.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", TIMES_SLOWER);
        devTools.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static String row(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                name,
                median(millis),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
