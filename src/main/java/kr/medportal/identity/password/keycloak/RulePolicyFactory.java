package kr.medportal.identity.password.keycloak;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** What the console needs to know of a {@link RulePolicy}. */
abstract class RulePolicyFactory implements PasswordPolicyProviderFactory, StatelessFactory<PasswordPolicyProvider> {

    private final RulePolicy policy;

    RulePolicyFactory(RulePolicy policy) {
        this.policy = policy;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new RulePolicyProvider(session, policy);
    }

    @Override
    public String getId() {
        return policy.id;
    }

    @Override
    public String getDisplayName() {
        return policy.displayName;
    }

    @Override
    public String getConfigType() {
        return policy.configType;
    }

    @Override
    public String getDefaultConfigValue() {
        return policy.defaultValue;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}
