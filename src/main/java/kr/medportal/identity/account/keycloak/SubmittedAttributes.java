package kr.medportal.identity.account.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.medportal.identity.account.CanonicalForm;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.validator.ImmutableAttributeValidator;
import org.keycloak.validate.ValidationError;

/** What comes in through a form, a console or an API, as the {@linkplain Annotations annotations} want it. */
final class SubmittedAttributes extends CountryAttributes {

    private static final long serialVersionUID = 1L;

    private static final String COUNTRY = "country";
    private static final String READ_ONLY = "error-user-attribute-read-only";

    private final boolean emailDiffers;

    /**
     * @param incoming values are strings or lists of strings
     * @param user whose profile it is; {@code null} when the account does not exist yet
     */
    SubmittedAttributes(
            UserProfileContext context,
            Map<String, ?> incoming,
            @Nullable UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession session) {
        super(context, FormOnlyFields.without(incoming, context, metadata), user, metadata, session);
        this.emailDiffers = user != null
                && incoming.containsKey(UserModel.EMAIL)
                && !first(incoming.get(UserModel.EMAIL))
                        .equalsIgnoreCase(Optional.ofNullable(user.getEmail()).orElse(""));
        makeCanonical(metadata);
        if (context == UserProfileContext.REGISTRATION && Annotations.areIn(metadata)) {
            keepLanguage(session);
        }
    }

    /** The language in which somebody registers is that of all mails from then on, also where no form says it. */
    private void keepLanguage(KeycloakSession session) {
        boolean said = get(UserModel.LOCALE).stream().anyMatch(language -> !language.isBlank());
        if (!said && session.getContext().getRealm().isInternationalizationEnabled()) {
            put(
                    UserModel.LOCALE,
                    List.of(session.getContext().resolveLocale(null).toLanguageTag()));
        }
    }

    /**
     * A value that may not be written must come back as it is stored: in another notation Keycloak would take it for a
     * change, and keep its owner from signing in over a field that cannot be edited.
     */
    private void makeCanonical(UserProfileMetadata metadata) {
        String country = country();
        for (AttributeMetadata attribute : metadata.getAttributes()) {
            Optional<CanonicalForm> form = Annotations.canonicalForm(attribute.getAnnotations());
            if (form.isPresent() && !isReadOnly(attribute.getName())) {
                computeIfPresent(attribute.getName(), (name, values) -> values.stream()
                        .map(value -> form.get().of(value, country))
                        .toList());
            }
        }
    }

    private @Nullable String country() {
        return get(COUNTRY).stream()
                .filter(code -> !code.isBlank())
                .findFirst()
                .orElseGet(() -> user == null ? null : user.getFirstAttribute(COUNTRY));
    }

    /**
     * Where the e-mail is the username and its owner may not write it, Keycloak puts the stored address in the place of
     * another one before anything is validated, and answers that all went well. A write-once address is refused.
     */
    @Override
    @SafeVarargs
    public final boolean validate(String name, Consumer<ValidationError>... listeners) {
        boolean valid = super.validate(name, listeners);
        if (!name.equals(UserModel.EMAIL) || !emailDiffers || !isWriteOnce(name) || !isReadOnly(name)) {
            return valid;
        }
        ValidationError error = new ValidationError(ImmutableAttributeValidator.ID, name, READ_ONLY);
        for (Consumer<ValidationError> listener : listeners) {
            listener.accept(error);
        }
        return false;
    }

    private boolean isWriteOnce(String name) {
        AttributeMetadata metadata = getMetadata(name);
        return metadata != null && Annotations.isWriteOnce(metadata.getAnnotations());
    }

    private static String first(@Nullable Object value) {
        Object single = value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
        return single == null ? "" : single.toString();
    }
}
