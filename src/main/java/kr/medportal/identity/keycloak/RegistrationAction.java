package kr.medportal.identity.keycloak;

import java.util.List;
import kr.medportal.identity.message.MessageKey;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.models.UserModel;

/**
 * A step of the registration that adds something to the new account, and never leaves half of one behind: Keycloak
 * commits the user that an earlier step made even where a later one throws.
 */
public abstract class RegistrationAction implements RegistrationStep {

    private static final Logger log = Logger.getLogger(RegistrationAction.class);

    /**
     * Adds what this step adds.
     *
     * @param user the account that an earlier step of the flow has made
     */
    protected abstract void complete(FormContext context, UserModel user);

    @Override
    public final void success(FormContext context) {
        try {
            UserModel user = context.getUser();
            if (user == null) {
                throw new IllegalStateException("this step stands before the one that makes the user");
            }
            complete(context, user);
        } catch (RuntimeException e) {
            context.getSession().getTransactionManager().setRollbackOnly();
            RegistrationMetrics.countRefusal(context.getRealm(), "none", "registration_failed");
            log.errorf(
                    e,
                    "Nobody can register in the realm %s: the step %s of its registration flow failed",
                    context.getRealm().getName(),
                    context.getExecution().getAuthenticator());
            throw new AuthenticationFlowException(
                    AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR,
                    context.getExecution().getAuthenticator() + " failed",
                    MessageKey.REGISTRATION_UNAVAILABLE.key());
        }
    }

    /** Refuses the submission because of a setting that cannot work. */
    protected static void refuse(ValidationContext context, String eventError) {
        RegistrationMetrics.countRefusal(context.getRealm(), "none", eventError);
        context.error(eventError);
        context.excludeOtherErrors();
        context.validationError(context.getHttpRequest().getDecodedFormParameters(), List.of(UNAVAILABLE));
    }
}
