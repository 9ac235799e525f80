package kr.medportal.identity.account.keycloak;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Keycloak's user profile with three more behaviours, each switched on by an {@linkplain Annotations annotation} of an
 * attribute: canonical values, write-once attributes, and options labelled with country names.
 */
final class AnnotatedUserProfileProvider extends DeclarativeUserProfileProvider {

    /**
     * Where an owner changes an account that there is already. These are named, and not the others, because the others
     * differ from one Keycloak to the next: SCIM is younger than 26.5.
     */
    private static final Set<UserProfileContext> BY_ITS_OWNER =
            Set.of(UserProfileContext.ACCOUNT, UserProfileContext.UPDATE_PROFILE, UserProfileContext.UPDATE_EMAIL);

    private final KeycloakSession session;
    private boolean asStored;

    AnnotatedUserProfileProvider(KeycloakSession session, AnnotatedUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
    }

    /** What an account has is shown, and judged at its sign-in, as it is stored. */
    @Override
    public UserProfile create(UserProfileContext context, UserModel user) {
        asStored = true;
        try {
            return super.create(context, user);
        } finally {
            asStored = false;
        }
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
        if (user != null && user.getServiceAccountClientLink() != null) {
            // Nobody's account: no page shows it, and Keycloak has attributes of its own for it.
            return super.createAttributes(context, attributes, user, metadata);
        }
        return asStored || attributes == null
                ? new CountryAttributes(context, attributes, user, metadata, session)
                : new SubmittedAttributes(context, attributes, user, metadata, session);
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
        return !BY_ITS_OWNER.contains(context.getContext())
                || context.getUser() == null
                || context.getUser()
                        .getAttributeStream(context.getAttribute().getKey())
                        .allMatch(value -> value == null || value.isBlank());
    }
}
