package kr.medportal.identity.keycloak;

import kr.medportal.identity.message.Violation;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PolicyError;
import org.keycloak.validate.ValidationError;

/** The one place where a {@link Violation} becomes one of Keycloak's error types. */
public final class FormErrors {

    private FormErrors() {}

    /** For a form action: the message beside {@code field}; the violation's first argument is {@code {0}}. */
    public static FormMessage formMessage(String field, Violation violation) {
        return new FormMessage(
                field, violation.key().key(), violation.arguments().toArray());
    }

    /** For a password policy: the violation's first argument is {@code {0}}. */
    public static PolicyError policyError(Violation violation) {
        return new PolicyError(violation.key().key(), violation.arguments().toArray());
    }

    /**
     * For a profile validator. Keycloak puts the attribute's name before the arguments, so the violation's first
     * argument is <code>{1}</code> in these messages.
     */
    public static ValidationError validationError(String validatorId, String attribute, Violation violation) {
        return new ValidationError(
                validatorId,
                attribute,
                violation.key().key(),
                violation.arguments().toArray());
    }
}
