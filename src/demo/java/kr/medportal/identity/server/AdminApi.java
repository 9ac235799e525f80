package kr.medportal.identity.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's Admin REST API for one administrator. Paths begin behind {@code /admin/realms}: {@code /medportal/users}.
 * Bodies are whatever Jackson can write: maps, lists, {@link JsonNode}s.
 */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Credentials admin;
    private final Consumer<String> listener;
    private @Nullable String token;

    /** @param server its address without a slash at the end */
    public AdminApi(String server, Credentials admin) {
        this(server, admin, body -> {});
    }

    private AdminApi(String server, Credentials admin, Consumer<String> listener) {
        this.server = server;
        this.admin = admin;
        this.listener = listener;
    }

    /** A client of its own for the same administrator that also tells somebody the JSON of every body that it sends. */
    public AdminApi telling(Consumer<String> listener) {
        return new AdminApi(server, admin, listener);
    }

    /** @throws AdminApiException when the server refuses */
    public JsonNode get(String path) {
        return read(send("GET", path, null).body());
    }

    /** @return the id of what was made, where the server tells it */
    public Optional<String> post(String path, Object body) {
        return send("POST", path, body)
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1));
    }

    /** Asks by POST, as an export is asked for. */
    public JsonNode ask(String path, Object body) {
        return read(send("POST", path, body).body());
    }

    /** @throws AdminApiException when the server refuses */
    public void put(String path, Object body) {
        send("PUT", path, body);
    }

    /** @throws AdminApiException when the server refuses */
    public void delete(String path) {
        send("DELETE", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        HttpResponse<String> response = attempt(method, path, body);
        if (response.statusCode() == 401) {
            token = null; // Its lifetime is a minute, and tests move the server's clock.
            response = attempt(method, path, body);
        }
        if (response.statusCode() >= 400) {
            throw new AdminApiException(method + " " + path, response.statusCode(), response.body());
        }
        return response;
    }

    private HttpResponse<String> attempt(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String json = write(body);
            listener.accept(json);
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        }
        return exchange(request.build());
    }

    private synchronized String token() {
        if (token == null) {
            String form = "grant_type=password&client_id=admin-cli&username=" + encode(admin.username()) + "&password="
                    + encode(admin.password());
            HttpResponse<String> response =
                    exchange(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
            if (response.statusCode() != 200) {
                throw new AdminApiException("Sign-in of " + admin.username(), response.statusCode(), response.body());
            }
            token = read(response.body()).path("access_token").asText();
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while Keycloak was asked.", e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
