package kr.medportal.identity.consent.keycloak.reconsent;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kr.medportal.identity.consent.ConsentCatalog;
import kr.medportal.identity.consent.keycloak.ConsentAttribute;
import kr.medportal.identity.consent.keycloak.ConsentSettings;
import kr.medportal.identity.consent.keycloak.UnusableConsents;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.message.MessageKey;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/**
 * Asks members for what they have not agreed to yet, before any authorization is completed (R12): after a new version of
 * a document, and at the first sign-in of an account that no registration made.
 *
 * <p>Administrators who impersonate a member are not asked, because their decision would not be the member's.
 *
 * <p>An app can start it with {@code kc_action=medportal-consents}: then it shows what was agreed to, and optional
 * consents can be given and withdrawn. Where something is due that is asked for instead, and cannot be cancelled.
 */
final class ConsentsRequiredAction implements RequiredActionProvider {

    private static final Logger log = Logger.getLogger(ConsentsRequiredAction.class);

    private final KeycloakSession session;

    ConsentsRequiredAction(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Runs at every authorization, so it reads what has been loaded anyway and writes nothing but the authentication
     * session: a required action of the user would be a row in the database.
     */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!isDue(context)
                || RunningSession.isImpersonated(session, context.getAuthenticationSession(), context.getUser())) {
            return;
        }
        if (context.getRealm().getRequiredActionProviderByAlias(ConsentSettings.ACTION) == null) {
            log.errorf(
                    "Nobody in the realm %s is asked for consents: Keycloak runs required actions only under the alias of"
                            + " their provider, and that of medportal-consents has another",
                    context.getRealm().getName());
            return;
        }
        context.getAuthenticationSession().addRequiredAction(ConsentSettings.ACTION);
    }

    /**
     * With documents that cannot be read it is due as well: then the page says that nobody can sign in. Never in the realm
     * of the server's administrators, who have to be able to mend that.
     */
    private static boolean isDue(RequiredActionContext context) {
        if (context.getRealm().getName().equals(Config.getAdminRealm())) {
            return false;
        }
        try {
            return ConsentAttribute.read(context.getSession(), context.getUser())
                    .lacks(ConsentSettings.of(context.getRealm()).catalog());
        } catch (InvalidSettingException e) {
            return true;
        }
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        run(context, (dialogue, catalog) -> dialogue.open(catalog, isStartedByApp(context)));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Map<String, List<String>> fields = context.getHttpRequest().getDecodedFormParameters();
        if (fields.containsKey("decline")) {
            run(context, (dialogue, catalog) -> Optional.of(DeclinedConsent.end(context, dialogue.required(catalog))));
        } else {
            run(context, (dialogue, catalog) -> dialogue.submit(catalog, fields.containsKey("save")));
        }
    }

    /** @param step gives the page that is to be shown; without one the sign-in goes on */
    private void run(
            RequiredActionContext context, BiFunction<ConsentDialogue, ConsentCatalog, Optional<Response>> step) {
        try {
            step.apply(
                            new ConsentDialogue(session, context),
                            ConsentSettings.of(context.getRealm()).catalog())
                    .ifPresentOrElse(context::challenge, context::success);
        } catch (RuntimeException e) {
            UnusableConsents.log(
                    log, "Nobody can sign in to the realm " + context.getRealm().getName(), e);
            context.challenge(context.form()
                    .setError(MessageKey.SIGN_IN_UNAVAILABLE.key())
                    .createErrorPage(Response.Status.BAD_REQUEST));
        }
    }

    private static boolean isStartedByApp(RequiredActionContext context) {
        return ConsentSettings.ACTION.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
    }

    @Override
    public void close() {}
}
