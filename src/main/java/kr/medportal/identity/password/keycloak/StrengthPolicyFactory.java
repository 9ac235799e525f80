package kr.medportal.identity.password.keycloak;

/** The password policy {@code medportal-strength}, with the lowest accepted score, {@code 0} to {@code 4}. */
public final class StrengthPolicyFactory extends RulePolicyFactory {

    public StrengthPolicyFactory() {
        super(RulePolicy.STRENGTH);
    }
}
