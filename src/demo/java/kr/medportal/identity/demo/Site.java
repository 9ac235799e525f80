package kr.medportal.identity.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kr.medportal.identity.server.LaunchException;

/** A small web site on a port of its own: files from the class path and whatever is made on request. */
final class Site implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Function<String, Optional<Content>>> pages = new ConcurrentHashMap<>();

    /**
     * What is sent.
     *
     * @param policy its Content-Security-Policy
     */
    record Content(String type, String policy, String body) {

        static Content json(String body) {
            return new Content("application/json", "default-src 'none'", body);
        }

        static Content html(String body, String policy) {
            return new Content("text/html; charset=utf-8", policy, body);
        }
    }

    private Site(HttpServer server) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "site-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws LaunchException when the port cannot be had */
    static Site start(InetSocketAddress listener) {
        try {
            HttpServer server = HttpServer.create(listener, 0);
            Site site = new Site(server);
            server.setExecutor(site.threads);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new LaunchException("Cannot listen on port " + listener.getPort() + ": " + e.getMessage(), e);
        }
    }

    /** Serves a file of the class path, which must be there, under that very path. */
    Site file(String path, String resource, String policy) {
        String type = Objects.requireNonNull(TYPES.get(resource.substring(resource.lastIndexOf('.') + 1)), resource);
        Content content = new Content(type, policy, read(resource));
        return page(path, query -> Optional.of(content));
    }

    /** Serves what is made of the request's query, which is empty when there is none; nothing made is "not found". */
    Site page(String path, Function<String, Optional<Content>> page) {
        pages.put(path, page);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI address = exchange.getRequestURI();
            String query = Objects.requireNonNullElse(address.getQuery(), "");
            Optional<Content> content = pages.getOrDefault(address.getPath(), any -> Optional.empty())
                    .apply(query);
            if (content.isPresent()) {
                send(exchange, content.get());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, Content content) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.type());
        headers.set("Content-Security-Policy", content.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        byte[] body = content.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String read(String resource) {
        try (InputStream stream = Site.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new LaunchException("There is no " + resource + " on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
