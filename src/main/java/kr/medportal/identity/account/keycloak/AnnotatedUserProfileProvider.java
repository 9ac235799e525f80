package kr.medportal.identity.account.keycloak;

import java.util.Map;
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

    private final KeycloakSession session;

    AnnotatedUserProfileProvider(KeycloakSession session, AnnotatedUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
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
        Map<String, ?> canonical = CanonicalAttributes.of(attributes, user, metadata);
        if (user != null && user.getServiceAccountClientLink() != null) {
            // Service accounts have no page that shows them, and attributes of their own in Keycloak.
            return super.createAttributes(context, canonical, user, metadata);
        }
        return hasCountries(metadata)
                ? new CountryAttributes(context, canonical, user, metadata, session)
                : new ExplainedAttributes(context, canonical, user, metadata, session);
    }

    private static boolean hasCountries(UserProfileMetadata metadata) {
        return metadata.getAttributes().stream()
                .anyMatch(attribute -> Annotations.hasCountryLabels(attribute.getAnnotations()));
    }

    @Override
    protected UserProfileMetadata decorateUserProfileForCache(UserProfileMetadata metadata, UPConfig config) {
        UserProfileMetadata decorated = super.decorateUserProfileForCache(metadata, config);
        for (AttributeMetadata attribute : decorated.getAttributes()) {
            if (Annotations.isWriteOnce(attribute.getAnnotations())) {
                attribute.addWriteCondition(AnnotatedUserProfileProvider::mayWriteOnce);
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
}
