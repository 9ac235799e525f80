package kr.medportal.identity.password.keycloak;

/** The password policy {@code medportal-composition}, for example {@code medportal-composition(9-15 !@#$%^*)}. */
public final class CompositionPolicyFactory extends RulePolicyFactory {

    public CompositionPolicyFactory() {
        super(RulePolicy.COMPOSITION);
    }
}
