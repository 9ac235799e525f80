package kr.medportal.identity.account.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.medportal.identity.keycloak.RegistrationMetrics;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.DefaultAttributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.validator.RegistrationEmailAsUsernameEmailValueValidator;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.validators.EmailValidator;
import org.keycloak.validate.validators.LengthValidator;

/**
 * Of a value that several validators refuse a page shows one refusal, the one whose message key comes first in a hash
 * map. Keycloak's own refusals of an e-mail address and of a length say less than ours; so they are left out where a
 * validator of this extension has said what is wrong. Refused is refused in any case.
 */
class ExplainedAttributes extends DefaultAttributes {

    private static final long serialVersionUID = 1L;

    private static final String OURS = "medportal-";

    private static final Set<String> WITHOUT_REASON =
            Set.of(EmailValidator.ID, RegistrationEmailAsUsernameEmailValueValidator.ID, LengthValidator.ID);

    private final Set<String> managed;

    ExplainedAttributes(
            UserProfileContext context,
            @Nullable Map<String, ?> attributes,
            @Nullable UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession session) {
        super(context, attributes, user, metadata, session);
        this.managed = metadata.getAttributes().stream()
                .map(AttributeMetadata::getName)
                .collect(Collectors.toSet());
    }

    @Override
    @SuppressWarnings("unchecked") // The array of listeners is Keycloak's signature.
    public boolean validate(String name, Consumer<ValidationError>... listeners) {
        List<ValidationError> errors = new ArrayList<>();
        boolean valid = super.validate(name, errors::add);
        if (errors.stream().anyMatch(error -> error.getValidatorId().startsWith(OURS))) {
            errors.removeIf(error -> WITHOUT_REASON.contains(error.getValidatorId()));
        }
        if (context == UserProfileContext.REGISTRATION) {
            errors.forEach(this::count);
        }
        for (Consumer<ValidationError> listener : listeners) {
            errors.forEach(listener);
        }
        return valid;
    }

    /** Where a realm takes any attribute, visitors choose the names: they must not become names of counters. */
    private void count(ValidationError error) {
        String field = managed.contains(error.getInputHint()) ? error.getInputHint() : "other";
        RegistrationMetrics.countRefusal(session.getContext().getRealm(), field, error.getMessage());
    }
}
