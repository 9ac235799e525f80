package kr.medportal.identity.account.keycloak;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kr.medportal.identity.country.Country;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Keycloak's user profile with three more behaviours, each switched on by an {@linkplain Annotations annotation} of an
 * attribute: canonical values, write-once attributes, and options labelled with country names.
 */
final class AnnotatedUserProfileProvider extends DeclarativeUserProfileProvider {

    AnnotatedUserProfileProvider(KeycloakSession session, AnnotatedUserProfileProviderFactory factory) {
        super(session, factory);
    }

    /**
     * The earliest place where every door (form, consoles, REST API) brings its values together: all that reads them
     * afterwards, validators included, sees the canonical ones.
     */
    @Override
    protected Attributes createAttributes(
            UserProfileContext context,
            @Nullable Map<String, ?> attributes,
            @Nullable UserModel user,
            UserProfileMetadata metadata) {
        return super.createAttributes(
                context, CanonicalAttributes.of(attributes, user, metadata), user, metadata);
    }

    @Override
    protected UserProfileMetadata decorateUserProfileForCache(UserProfileMetadata metadata, UPConfig config) {
        UserProfileMetadata decorated = super.decorateUserProfileForCache(metadata, config);
        for (AttributeMetadata attribute : decorated.getAttributes()) {
            if (Annotations.isWriteOnce(attribute.getAnnotations())) {
                attribute.addWriteCondition(AnnotatedUserProfileProvider::mayWriteOnce);
            }
            if (Annotations.hasCountryLabels(attribute.getAnnotations())) {
                attribute.setAnnotationDecorator(AnnotatedUserProfileProvider::withCountryLabels);
            }
        }
        return decorated;
    }

    /**
     * Administrators always; its owner when the account comes into being (sign-up, review of what an identity provider
     * says) and while it is empty, so that nobody is asked for what they may not enter.
     */
    private static boolean mayWriteOnce(AttributeContext context) {
        return switch (context.getContext()) {
            case USER_API, SCIM, REGISTRATION, IDP_REVIEW -> true;
            case ACCOUNT, UPDATE_PROFILE, UPDATE_EMAIL ->
                context.getUser() == null
                        || context.getUser()
                                .getAttributeStream(context.getAttribute().getKey())
                                .allMatch(value -> value == null || value.isBlank());
        };
    }

    private static Map<String, Object> withCountryLabels(AttributeContext context) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        Map<String, String> labels = new LinkedHashMap<>();
        Country.all(locale).forEach(country -> labels.put(country.code(), country.name()));
        Map<String, Object> annotations = new HashMap<>(context.getMetadata().getAnnotations());
        annotations.put("inputOptionLabels", labels);
        return annotations;
    }
}
