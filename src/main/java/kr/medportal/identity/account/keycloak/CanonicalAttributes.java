package kr.medportal.identity.account.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.medportal.identity.account.CanonicalForm;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileMetadata;

/** Puts the incoming values of a profile into their canonical forms. */
final class CanonicalAttributes {

    private static final String COUNTRY = "country";

    private CanonicalAttributes() {}

    /**
     * @param incoming what a form, a console or the REST API sent; values are strings or lists of strings
     * @param user whose profile it is; {@code null} when the account does not exist yet
     * @return the same attributes, canonical where the profile asks for it. A value that equals the stored one is left
     *     alone: a read-only field must come back as it is stored, or Keycloak takes it for a change and refuses it
     */
    static @Nullable Map<String, ?> of(
            @Nullable Map<String, ?> incoming, @Nullable UserModel user, UserProfileMetadata metadata) {
        if (incoming == null) {
            return null;
        }
        Map<String, CanonicalForm> forms = forms(metadata);
        if (forms.isEmpty()) {
            return incoming;
        }
        String country = country(incoming, user);
        Map<String, Object> canonical = new HashMap<>(incoming);
        canonical.replaceAll((name, value) -> {
            CanonicalForm form = forms.get(attributeName(name));
            if (form == null || value == null) {
                return value;
            }
            Set<String> stored = stored(user, attributeName(name));
            return values(value)
                    .stream()
                    .map(typed -> stored.contains(typed) ? typed : form.of(typed, country))
                    .toList();
        });
        return canonical;
    }

    private static Map<String, CanonicalForm> forms(UserProfileMetadata metadata) {
        Map<String, CanonicalForm> forms = new HashMap<>();
        for (AttributeMetadata attribute : metadata.getAttributes()) {
            Annotations.canonicalForm(attribute.getAnnotations())
                    .ifPresent(form -> forms.put(attribute.getName(), form));
        }
        return forms;
    }

    private static @Nullable String country(Map<String, ?> incoming, @Nullable UserModel user) {
        return incoming.entrySet().stream()
                .filter(entry -> attributeName(entry.getKey()).equals(COUNTRY) && entry.getValue() != null)
                .flatMap(entry -> values(entry.getValue()).stream())
                .filter(code -> !code.isBlank())
                .findFirst()
                .orElseGet(() -> user == null ? null : user.getFirstAttribute(COUNTRY));
    }

    private static Set<String> stored(@Nullable UserModel user, String attribute) {
        return user == null ? Set.of() : user.getAttributeStream(attribute).collect(Collectors.toSet());
    }

    private static List<String> values(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of(value.toString());
    }

    /** Older forms send {@code user.attributes.country}. */
    private static String attributeName(String field) {
        return field.startsWith(Constants.USER_ATTRIBUTES_PREFIX)
                ? field.substring(Constants.USER_ATTRIBUTES_PREFIX.length())
                : field;
    }
}
