package kr.medportal.identity.keycloak;

import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** What the steps of the registration have in common: nobody is signed in yet, so none asks anything of a user. */
public interface RegistrationStep extends FormAction {

    /** Nobody can register now, and the visitor cannot mend it: on top of the page, not beside a field. */
    FormMessage UNAVAILABLE =
            FormErrors.formMessage(FormMessage.GLOBAL, Violation.of(MessageKey.REGISTRATION_UNAVAILABLE));

    /** Whether the form was sent, and is not only opened. */
    static boolean isSubmission(FormContext context) {
        return "POST".equals(context.getHttpRequest().getHttpMethod());
    }

    @Override
    default boolean requiresUser() {
        return false;
    }

    @Override
    default boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    default void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    default void close() {}
}
