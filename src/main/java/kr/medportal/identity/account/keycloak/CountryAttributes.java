package kr.medportal.identity.account.keycloak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.medportal.identity.country.Country;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.OptionsValidator;

/**
 * Shows country codes by name, in the reader's language and in the order of that language. It works on the copy of the
 * metadata that pages and consoles are given; what is stored and checked stays the code.
 *
 * <p>An annotation decorator would be the platform's way, but Keycloak's login pages never ask it.
 */
class CountryAttributes extends ExplainedAttributes {

    private static final long serialVersionUID = 1L;

    CountryAttributes(
            UserProfileContext context,
            @Nullable Map<String, ?> attributes,
            @Nullable UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession session) {
        super(context, attributes, user, metadata, session);
    }

    @Override
    public @Nullable AttributeMetadata getMetadata(String name) {
        AttributeMetadata metadata = super.getMetadata(name);
        if (metadata != null && Annotations.hasCountryLabels(metadata.getAnnotations())) {
            Locale reader = session.getContext().resolveLocale(user);
            Map<String, String> names = new LinkedHashMap<>();
            Country.all(reader).forEach(country -> names.put(country.code(), country.name()));
            metadata.addAnnotations(Map.of("inputOptionLabels", names));
            metadata.setValidators(inOrder(metadata.getValidators(), List.copyOf(names.keySet())));
        }
        return metadata;
    }

    private static List<AttributeValidatorMetadata> inOrder(
            List<AttributeValidatorMetadata> validators, List<String> order) {
        List<AttributeValidatorMetadata> sorted = new ArrayList<>(validators);
        sorted.replaceAll(validator -> validator.getValidatorId().equals(OptionsValidator.ID)
                ? new AttributeValidatorMetadata(OptionsValidator.ID, inOrder(validator.getValidatorConfig(), order))
                : validator);
        return sorted;
    }

    private static ValidatorConfig inOrder(Map<String, Object> config, List<String> order) {
        Map<String, Object> sorted = new LinkedHashMap<>(config);
        sorted.computeIfPresent(OptionsValidator.KEY_OPTIONS, (key, options) -> {
            List<Object> codes = new ArrayList<>((List<?>) options);
            codes.sort(Comparator.comparingInt(order::indexOf));
            return codes;
        });
        return new ValidatorConfig(sorted);
    }
}
