package kr.medportal.identity.password.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.medportal.identity.password.PasswordRule;
import kr.medportal.identity.password.PasswordStrength;
import kr.medportal.identity.password.PersonalData;
import kr.medportal.identity.password.Requirement;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * What a new password has to be, for the page that helps to choose one: the rules of the realm, and the words that would
 * make a password easy to guess for somebody who knows its owner. The password itself is never sent here. What is typed
 * beside it comes in the body: addresses are logged.
 */
public final class PasswordGuideResource {

    /** In UTF-16 units; longer than anything that a profile accepts. */
    private static final int MAX_VALUE = 320;

    private final KeycloakSession session;

    PasswordGuideResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Whoever has signed in and has to set a new password is known; of anybody else counts what the form holds.
     *
     * @param form the profile's fields as far as they are filled in, as they were typed; {@code client_id} and
     *     {@code tab_id} of the page
     * @return JSON: {@code requirements}, each with {@code kind}, {@code arguments}, {@code pattern}, {@code forbidden} and
     *     {@code folded} as {@link Requirement} has them; {@code minimumScore}, 0 to 4; {@code knownWords} and
     *     {@code measuredLength} for zxcvbn
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response guide(MultivaluedMap<String, String> form) {
        PersonalData owner = signedIn(form)
                .map(PasswordOwner::read)
                .orElseGet(() -> PasswordOwner.read(field -> typed(form.getFirst(field))));
        return Response.ok(
                        Map.of(
                                "requirements", requirements(owner),
                                "minimumScore", minimumScore(),
                                "knownWords", PasswordStrength.knownWords(owner),
                                "measuredLength", PasswordStrength.MEASURED_LENGTH),
                        MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<Map<String, Object>> requirements(PersonalData owner) {
        return Arrays.stream(RulePolicy.values())
                .map(this::configured)
                .filter(Objects::nonNull)
                .flatMap(rule -> rule.requirements(owner).stream())
                .map(PasswordGuideResource::json)
                .toList();
    }

    private static Map<String, Object> json(Requirement requirement) {
        return Map.of(
                "kind", requirement.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "arguments", requirement.arguments(),
                "pattern", requirement.pattern(),
                "forbidden", requirement.forbidden(),
                "folded", requirement.folded());
    }

    private int minimumScore() {
        return configured(RulePolicy.STRENGTH) instanceof PasswordStrength strength ? strength.minimum() : 0;
    }

    private @Nullable PasswordRule configured(RulePolicy policy) {
        return session.getContext().getRealm().getPasswordPolicy().getPolicyConfig(policy.id);
    }

    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.length() > MAX_VALUE ? null : value;
    }

    /**
     * Whose password it becomes, where Keycloak is done with the authentication and has asked for a new password: whoever
     * has only named an account, or opened a link for another purpose, must not learn anything about it.
     */
    private Optional<UserModel> signedIn(MultivaluedMap<String, String> form) {
        RealmModel realm = session.getContext().getRealm();
        String clientId = form.getFirst("client_id");
        String tab = form.getFirst("tab_id");
        ClientModel client = clientId == null || tab == null ? null : realm.getClientByClientId(clientId);
        AuthenticationSessionModel visit = client == null
                ? null
                : new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tab);
        return Optional.ofNullable(visit)
                .filter(open -> Action.REQUIRED_ACTIONS.name().equals(open.getAction()))
                .filter(open -> UserModel.RequiredAction.UPDATE_PASSWORD
                        .name()
                        .equals(open.getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION)))
                .map(AuthenticationSessionModel::getAuthenticatedUser)
                .filter(UserModel::isEnabled);
    }
}
