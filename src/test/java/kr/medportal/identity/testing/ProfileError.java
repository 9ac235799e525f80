package kr.medportal.identity.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the Account or the Admin REST API refuses a profile.
 *
 * @param field the attribute
 * @param message the key of the text, which the consoles translate
 * @param parameters of the text, the attribute's display name first
 */
public record ProfileError(String field, String message, List<String> parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws AssertionError when that is no refusal of a profile */
    static List<ProfileError> read(int status, String body) {
        try {
            JsonNode json = JSON.readTree(body);
            List<ProfileError> errors = new ArrayList<>();
            if (json.has("errors")) {
                json.path("errors").forEach(error -> errors.add(of(error)));
            } else if (json.has("errorMessage")) {
                errors.add(of(json));
            }
            if (status != 400 || errors.isEmpty()) {
                throw new AssertionError("Not refused but " + status + " " + body);
            }
            return errors;
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not refused but " + status + " " + body, e);
        }
    }

    private static ProfileError of(JsonNode error) {
        List<String> parameters = new ArrayList<>();
        error.path("params").forEach(parameter -> parameters.add(parameter.asText()));
        return new ProfileError(
                error.path("field").asText(), error.path("errorMessage").asText(), parameters);
    }
}
