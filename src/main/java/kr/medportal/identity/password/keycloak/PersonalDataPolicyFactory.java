package kr.medportal.identity.password.keycloak;

/** The password policy {@code medportal-personal-data}, with {@code digits} or {@code strict}. */
public final class PersonalDataPolicyFactory extends RulePolicyFactory {

    public PersonalDataPolicyFactory() {
        super(RulePolicy.PERSONAL_DATA);
    }
}
