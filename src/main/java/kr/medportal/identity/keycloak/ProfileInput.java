package kr.medportal.identity.keycloak;

import java.util.Optional;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;

/**
 * What a profile validator can know beyond the value: what stands beside it, and what the account had before. Neither
 * is there when Keycloak checks the default value of an attribute.
 */
public final class ProfileInput {

    private final Optional<AttributeContext> context;

    private ProfileInput(Optional<AttributeContext> context) {
        this.context = context;
    }

    /** @param context as a validator gets it */
    public static ProfileInput of(ValidationContext context) {
        return new ProfileInput(
                context instanceof UserProfileAttributeValidationContext profile
                        ? Optional.of(profile.getAttributeContext())
                        : Optional.empty());
    }

    /** Another attribute as it is submitted along with this one; empty where it is missing or blank. */
    public Optional<String> sibling(String attribute) {
        return context.map(c -> c.getAttributes().getFirst(attribute)).filter(value -> !value.isBlank());
    }

    /**
     * What the account has in that attribute so far. Empty where the account is only being made: at registration, and
     * at the first brokered sign-in, whose "user" is but the identity provider's word.
     */
    public Optional<String> stored(String attribute) {
        return context.filter(c -> c.getContext() != UserProfileContext.IDP_REVIEW)
                .map(AttributeContext::getUser)
                .map(user -> user.getFirstAttribute(attribute));
    }
}
