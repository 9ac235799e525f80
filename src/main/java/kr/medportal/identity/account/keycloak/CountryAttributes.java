package kr.medportal.identity.account.keycloak;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.medportal.identity.country.Country;
import kr.medportal.identity.country.LikelyCountry;
import kr.medportal.identity.phone.PhoneExamples;
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

    /** For the templates of our theme: the code of the likeliest country. */
    private static final String LIKELY_OPTION = "medportalLikelyOption";

    /** For the templates of our theme: by code of the country, how a mobile number looks there. */
    private static final String PHONE_EXAMPLES = "medportalPhoneExamples";

    /** Pages. What the consoles are given stays as short as it is. */
    private static final Set<UserProfileContext> PAGES =
            Set.of(UserProfileContext.REGISTRATION, UserProfileContext.UPDATE_PROFILE, UserProfileContext.IDP_REVIEW);

    private @Nullable Map<String, String> names;

    /** Empty where there is none. */
    private @Nullable String likely;

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
            metadata.addAnnotations(Map.of("inputOptionLabels", names()));
            if (PAGES.contains(context)) {
                metadata.addAnnotations(Map.of(PHONE_EXAMPLES, PhoneExamples.byCountry()));
                if (!likely().isEmpty()) {
                    metadata.addAnnotations(Map.of(LIKELY_OPTION, likely()));
                }
            }
            metadata.setValidators(inOrder(metadata.getValidators(), names().keySet()));
        }
        return metadata;
    }

    /** Asked for many times while a page is made. */
    private Map<String, String> names() {
        if (names == null) {
            names = Country.names(session.getContext().resolveLocale(user));
        }
        return names;
    }

    /** As often. */
    private String likely() {
        if (likely == null) {
            HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
            likely = LikelyCountry.of(
                            Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), ""))
                    .orElse("");
        }
        return likely;
    }

    private static List<AttributeValidatorMetadata> inOrder(
            List<AttributeValidatorMetadata> validators, Set<String> order) {
        List<AttributeValidatorMetadata> sorted = new ArrayList<>(validators);
        sorted.replaceAll(validator -> validator.getValidatorId().equals(OptionsValidator.ID)
                ? new AttributeValidatorMetadata(OptionsValidator.ID, inOrder(validator.getValidatorConfig(), order))
                : validator);
        return sorted;
    }

    private static ValidatorConfig inOrder(Map<String, Object> config, Set<String> order) {
        Map<String, Object> sorted = new LinkedHashMap<>(config);
        sorted.computeIfPresent(OptionsValidator.KEY_OPTIONS, (key, options) -> {
            Set<Object> codes = new LinkedHashSet<>(order);
            codes.retainAll(Set.copyOf((List<?>) options));
            List<Object> withUnknown = new ArrayList<>((List<?>) options);
            withUnknown.removeAll(codes);
            withUnknown.addAll(codes);
            return withUnknown;
        });
        return new ValidatorConfig(sorted);
    }
}
