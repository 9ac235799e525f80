package kr.medportal.identity.password.keycloak;

import java.util.Optional;
import java.util.function.Function;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.password.PasswordComposition;
import kr.medportal.identity.password.PasswordRule;
import kr.medportal.identity.password.PasswordStrength;
import kr.medportal.identity.password.PersonalData;
import kr.medportal.identity.password.PersonalDataRule;
import org.jspecify.annotations.Nullable;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Our password policies. Keycloak asks the policies of a realm in the order of a hash map and reports the first that
 * fails, so the order of these constants is held here: a policy stays silent while one above it, if the realm has it,
 * is not met. Somebody who mends a password is told first what it is made of, then what must not be in it, then how
 * strong it is, and the strength is never computed for what is refused anyway.
 */
enum RulePolicy {
    COMPOSITION(
            "medportal-composition",
            "Password composition (MedPortal)",
            PasswordPolicyProvider.STRING_CONFIG_TYPE,
            "9-15 !@#$%^*",
            PasswordComposition::parse),

    PERSONAL_DATA(
            "medportal-personal-data",
            "No personal data in the password (MedPortal)",
            PasswordPolicyProvider.STRING_CONFIG_TYPE,
            "digits",
            PersonalDataRule::parse),

    STRENGTH(
            "medportal-strength",
            "Password strength (MedPortal)",
            PasswordPolicyProvider.INT_CONFIG_TYPE,
            "1",
            PasswordStrength::parse);

    final String id;
    final String displayName;
    final String configType;
    final String defaultValue;
    private final Function<String, PasswordRule> parser;

    RulePolicy(
            String id,
            String displayName,
            String configType,
            String defaultValue,
            Function<String, PasswordRule> parser) {
        this.id = id;
        this.displayName = displayName;
        this.configType = configType;
        this.defaultValue = defaultValue;
        this.parser = parser;
    }

    /**
     * @param value as it stands between the parentheses; {@code null} or blank where there is nothing, which Keycloak
     *     does not tell apart when it writes the policy back: the default
     * @throws PasswordPolicyConfigException says what is wrong with the value
     */
    PasswordRule parse(@Nullable String value) {
        try {
            return parser.apply(value == null || value.isBlank() ? defaultValue : value);
        } catch (IllegalArgumentException e) {
            throw new PasswordPolicyConfigException(e.getMessage());
        }
    }

    /**
     * What this policy has to say of a candidate.
     *
     * @param configured the rule of each policy that the realm has, {@code null} for one that it has not
     * @param password {@code null} counts as empty
     * @return {@code null} if there is nothing to say, or if a policy above says it
     */
    @Nullable
    PolicyError error(
            Function<RulePolicy, @Nullable PasswordRule> configured, @Nullable String password, PersonalData owner) {
        String candidate = password == null ? "" : password;
        for (RulePolicy policy : values()) {
            PasswordRule rule = configured.apply(policy);
            Optional<PolicyError> error = Optional.ofNullable(rule)
                    .flatMap(r -> r.check(candidate, owner))
                    .map(FormErrors::policyError);
            if (policy == this || error.isPresent()) {
                return policy == this ? error.orElse(null) : null;
            }
        }
        throw new IllegalStateException("unreachable: the loop ends at this policy");
    }
}
