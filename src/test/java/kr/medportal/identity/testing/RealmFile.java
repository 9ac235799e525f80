package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal's realm file, for realms that are made through the Admin REST API: it takes variables as they stand, so
 * they are filled in here.
 *
 * @param variables what the file's variables stand for where it is not their default
 */
record RealmFile(Path file, Map<String, String> variables) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");

    /** A realm of that name. The addresses of Keycloak's own clients have the name of their realm. */
    JsonNode named(String name) {
        try {
            String json = VARIABLE.matcher(Files.readString(file))
                    .replaceAll(variable -> Matcher.quoteReplacement(
                            Objects.requireNonNullElse(variables.get(variable.group(1)), variable.group(2))))
                    .replace("/realms/medportal/", "/realms/" + name + "/")
                    .replace("/admin/medportal/", "/admin/" + name + "/")
                    .replace("default-roles-medportal", "default-roles-" + name);
            return ((ObjectNode) new ObjectMapper().readTree(json)).put("realm", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
