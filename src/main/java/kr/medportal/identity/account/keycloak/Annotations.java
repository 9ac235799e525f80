package kr.medportal.identity.account.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.medportal.identity.account.CanonicalForm;
import org.jspecify.annotations.Nullable;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileMetadata;

/** The annotations of profile attributes that this extension understands: names, values, and what is wrong with them. */
final class Annotations {

    /** Kept in one notation; the value is the id of a {@link CanonicalForm}. */
    static final String CANONICAL = "medportal-canonical";

    /** {@code true}: its owner writes it once, administrators always. */
    static final String WRITE_ONCE = "medportal-write-once";

    /** {@code countries}: the options are country codes and are labelled with the countries' names. */
    static final String OPTION_LABELS = "medportal-option-labels";

    static final String COUNTRIES = "countries";

    private static final String PREFIX = "medportal-";

    private static final List<String> ALL = List.of(CANONICAL, WRITE_ONCE, OPTION_LABELS);

    private Annotations() {}

    /** Whether a realm's profile has one of them. */
    static boolean areIn(UserProfileMetadata profile) {
        return profile.getAttributes().stream()
                .map(AttributeMetadata::getAnnotations)
                .filter(Objects::nonNull)
                .anyMatch(annotations -> ALL.stream().anyMatch(annotations::containsKey));
    }

    static Optional<CanonicalForm> canonicalForm(@Nullable Map<String, Object> annotations) {
        return text(annotations, CANONICAL).flatMap(CanonicalForm::byId);
    }

    static boolean isWriteOnce(@Nullable Map<String, Object> annotations) {
        return text(annotations, WRITE_ONCE).filter("true"::equals).isPresent();
    }

    static boolean hasCountryLabels(@Nullable Map<String, Object> annotations) {
        return text(annotations, OPTION_LABELS).filter(COUNTRIES::equals).isPresent();
    }

    /** One sentence for each annotation of ours that does not exist or has a value it cannot have. */
    static List<String> errors(String attribute, @Nullable Map<String, Object> annotations) {
        List<String> errors = new ArrayList<>();
        if (annotations != null) {
            annotations.keySet().stream()
                    .filter(name -> name.startsWith(PREFIX) && !ALL.contains(name))
                    .sorted()
                    .forEach(name -> errors.add("Attribute '" + attribute + "': there is no annotation '" + name
                            + "', there are: " + String.join(", ", ALL)));
        }
        text(annotations, CANONICAL)
                .filter(value -> CanonicalForm.byId(value).isEmpty())
                .ifPresent(value -> errors.add(error(attribute, CANONICAL, value, CanonicalForm.ids())));
        text(annotations, WRITE_ONCE)
                .filter(value -> !value.equals("true") && !value.equals("false"))
                .ifPresent(value -> errors.add(error(attribute, WRITE_ONCE, value, "true, false")));
        text(annotations, OPTION_LABELS)
                .filter(value -> !value.equals(COUNTRIES))
                .ifPresent(value -> errors.add(error(attribute, OPTION_LABELS, value, COUNTRIES)));
        return errors;
    }

    private static String error(String attribute, String annotation, String value, String allowed) {
        return "Attribute '" + attribute + "': annotation '" + annotation + "' is '" + value + "', allowed are: "
                + allowed;
    }

    private static Optional<String> text(@Nullable Map<String, Object> annotations, String name) {
        return Optional.ofNullable(annotations).map(map -> map.get(name)).map(Object::toString);
    }
}
