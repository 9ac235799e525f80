package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.DefaultRequiredActions;

/** What {@code realm-export.json} promises before any server reads it. */
class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode realm = read("realm-export.json");
    private final JsonNode profile = read("user-profile.json");

    @Test
    void carriesTheProfileOfUserProfileJson() throws IOException {
        String embedded = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();

        assertThat(JSON.readTree(embedded))
                .as("paste this into realm-export.json: %s", JSON.writeValueAsString(profile.toString()))
                .isEqualTo(profile);
    }

    @Test
    void offersEveryCountryOfIso3166() {
        List<String> codes = new ArrayList<>();
        attribute("country").at("/validations/options/options").forEach(code -> codes.add(code.asText()));

        assertThat(codes).containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void asksVisitorsForMoreThanAdministratorsMustGive() {
        for (String name : List.of("email", "firstName", "gender", "country", "birthDate")) {
            assertThat(attribute(name).at("/required/roles").toString())
                    .as(name)
                    .isEqualTo("[\"user\"]");
        }
        assertThat(attribute("phoneNumber").has("required")).isFalse();
    }

    @Test
    void keepsGenderOutOfEveryScopeButItsOwn() {
        for (JsonNode scope : realm.get("clientScopes")) {
            if (!scope.get("name").asText().equals("gender")) {
                assertThat(scope.path("protocolMappers").toString()).doesNotContain("gender");
            }
        }
        assertThat(realm.get("defaultDefaultClientScopes").toString()).doesNotContain("gender");
        assertThat(realm.get("defaultOptionalClientScopes").toString()).doesNotContain("gender");
    }

    @Test
    void letsAppsBeReachedAtOneExactAddressWithPkce() {
        for (JsonNode client : realm.get("clients")) {
            if (!List.of("portal", "community", "provider-microsite")
                    .contains(client.get("clientId").asText())) {
                continue;
            }
            assertThat(client.get("publicClient").asBoolean()).isTrue();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(client.get("redirectUris")).hasSize(1);
            assertThat(client.get("redirectUris").get(0).asText()).doesNotContain("*");
        }
    }

    /** A file that lists client scopes gives Keycloak's own clients none: without theirs the consoles get no roles. */
    @Test
    void givesKeycloaksOwnClientsTheirScopes() {
        for (String id : List.of("account", "account-console", "admin-cli", "security-admin-console")) {
            JsonNode client = StreamSupport.stream(realm.get("clients").spliterator(), false)
                    .filter(candidate -> candidate.get("clientId").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(client.get("defaultClientScopes").toString()).contains("basic", "roles");
        }
    }

    @Test
    void endsTheRegistrationFormWithTheCaptcha() {
        JsonNode form = StreamSupport.stream(realm.get("authenticationFlows").spliterator(), false)
                .filter(flow -> flow.get("providerId").asText().equals("form-flow"))
                .findFirst()
                .orElseThrow();
        List<String> actions = new ArrayList<>();
        form.get("authenticationExecutions")
                .forEach(execution -> actions.add(execution.get("authenticator").asText()));

        assertThat(actions).startsWith("registration-user-creation").endsWith("medportal-captcha");
    }

    /** A file that lists required actions gets no other: without those of Keycloak new members came in unverified. */
    @Tag("pinned-keycloak")
    @Test
    void listsEveryRequiredActionOfKeycloakAndOurs() {
        Set<String> expected = Arrays.stream(DefaultRequiredActions.Action.values())
                .map(DefaultRequiredActions.Action::getAlias)
                // Its feature is off by default, and Keycloak warns of an action that is not there.
                .filter(alias -> !alias.equals("verifiable_credential_offer"))
                .collect(Collectors.toSet());
        expected.add("medportal-consents");
        Set<String> listed = new HashSet<>();
        for (JsonNode action : realm.get("requiredActions")) {
            listed.add(action.get("alias").asText());
            assertThat(action.get("providerId")).isEqualTo(action.get("alias"));
            assertThat(action.get("defaultAction").asBoolean()).isFalse();
        }

        assertThat(listed).isEqualTo(expected);
        assertThat(action("medportal-consents").get("enabled").asBoolean()).isTrue();
    }

    /** Whoever does not agree need not tell anything about themselves. */
    @Test
    void asksForConsentsBeforeTheProfile() {
        assertThat(action("medportal-consents").get("priority").asInt())
                .isLessThan(action("VERIFY_PROFILE").get("priority").asInt());
    }

    private JsonNode action(String alias) {
        return StreamSupport.stream(realm.get("requiredActions").spliterator(), false)
                .filter(action -> action.get("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsNoUserAndNoSecret() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.at("/smtpServer/password").asText()).isEqualTo("${SMTP_PASSWORD:}");
    }

    private JsonNode attribute(String name) {
        return StreamSupport.stream(profile.get("attributes").spliterator(), false)
                .filter(attribute -> attribute.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
