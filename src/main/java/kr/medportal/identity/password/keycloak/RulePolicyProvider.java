package kr.medportal.identity.password.keycloak;

import kr.medportal.identity.keycloak.RegistrationMetrics;
import kr.medportal.identity.password.PersonalData;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.userprofile.UserProfile;

/**
 * One of our password policies in one request. Keycloak asks twice at a registration, before there is a user and after,
 * and both answers must be the same: were only the second a refusal, there would be a user without a password.
 */
final class RulePolicyProvider implements PasswordPolicyProvider {

    /** Where the first form action of a registration leaves the profile, see {@code RegistrationUserCreation}. */
    private static final String REGISTERING_PROFILE = "UP_REGISTER";

    private final KeycloakSession session;
    private final RulePolicy policy;

    RulePolicyProvider(KeycloakSession session, RulePolicy policy) {
        this.session = session;
        this.policy = policy;
    }

    /** At a registration, where all that is known was just typed. */
    @Override
    public @Nullable PolicyError validate(@Nullable String username, @Nullable String password) {
        UserProfile profile = session.getAttribute(REGISTERING_PROFILE, UserProfile.class);
        PersonalData owner = profile == null
                ? new PersonalData(null, null, null, username)
                : PasswordOwner.read(profile.getAttributes()::getFirst);
        RealmModel realm = session.getContext().getRealm();
        PolicyError error = error(realm, owner, password);
        if (error != null) {
            RegistrationMetrics.countRefusal(realm, RegistrationPage.FIELD_PASSWORD, error.getMessage());
        }
        return error;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, @Nullable String password) {
        return error(realm, PasswordOwner.read(user), password);
    }

    private @Nullable PolicyError error(RealmModel realm, PersonalData owner, @Nullable String password) {
        PasswordPolicy realmPolicy = realm.getPasswordPolicy();
        return policy.error(each -> realmPolicy.getPolicyConfig(each.id), password, owner);
    }

    @Override
    public Object parseConfig(@Nullable String value) {
        return policy.parse(value);
    }

    @Override
    public void close() {}
}
