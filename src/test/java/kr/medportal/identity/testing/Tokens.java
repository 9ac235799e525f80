package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an app gets for its code.
 *
 * @param id the claims of the ID token
 * @param access the claims of the access token
 * @param response the whole response, with the tokens as they were sent
 */
public record Tokens(JsonNode id, JsonNode access, JsonNode response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Tokens of(String response) {
        JsonNode json = read(response.getBytes(StandardCharsets.UTF_8));
        return new Tokens(claims(json.path("id_token")), claims(json.path("access_token")), json);
    }

    /** The ID token as it was sent. */
    public String idToken() {
        return response.path("id_token").asText();
    }

    /** The access token as it was sent. */
    public String accessToken() {
        return response.path("access_token").asText();
    }

    /** The refresh token as it was sent. */
    public String refreshToken() {
        return response.path("refresh_token").asText();
    }

    private static JsonNode claims(JsonNode token) {
        return read(Base64.getUrlDecoder().decode(token.asText().split("\\.")[1]));
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
