package kr.medportal.identity.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak's Account REST API in the hands of somebody who is signed in, as the account console uses it. */
public final class AccountApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String token;

    AccountApi(String realmUrl, Tokens tokens) {
        this.address = URI.create(realmUrl + "/account/?userProfileMetadata=true");
        this.token = tokens.accessToken();
    }

    /** The profile as its owner sees it, with what may be done to each attribute. */
    public JsonNode get() {
        HttpResponse<String> response = send(request().GET());
        if (response.statusCode() != 200) {
            throw new AssertionError("No profile: " + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of an attribute as its owner sees them. */
    public List<String> values(String attribute) {
        return Accounts.values(get(), attribute);
    }

    /** Changes attributes as the account console does: the whole profile goes back; empty when it was taken. */
    public List<ProfileError> change(Map<String, List<String>> changes) {
        String changed = Accounts.changed(get(), changes).toString();
        Secrets.USED.inJson(changed);
        Secrets.USED.inJson(changed);
        HttpResponse<String> response = send(request().POST(BodyPublishers.ofString(changed)));
        return response.statusCode() == 204 ? List.of() : ProfileError.read(response.statusCode(), response.body());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
