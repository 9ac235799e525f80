package kr.medportal.identity.consent.keycloak.registration;

import java.util.List;
import java.util.Map;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.ConsentForm;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.ShownDocument;
import kr.medportal.identity.consent.keycloak.ConsentAttribute;
import kr.medportal.identity.consent.keycloak.ConsentBoxes;
import kr.medportal.identity.consent.keycloak.ConsentEvents;
import kr.medportal.identity.consent.keycloak.ConsentSettings;
import kr.medportal.identity.consent.keycloak.ShownNote;
import kr.medportal.identity.consent.keycloak.ThemeTexts;
import kr.medportal.identity.consent.keycloak.UnusableConsents;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.keycloak.RegistrationAction;
import kr.medportal.identity.keycloak.RegistrationMetrics;
import kr.medportal.identity.keycloak.RegistrationStep;
import kr.medportal.identity.message.Violation;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Asks for the consents on the registration page and keeps the receipts (R12). */
final class ConsentsFormAction extends RegistrationAction {

    private static final Logger log = Logger.getLogger(ConsentsFormAction.class);

    private final KeycloakSession session;

    ConsentsFormAction(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider page) {
        try {
            ConsentSettings settings = ConsentSettings.of(context.getRealm());
            List<ShownDocument> before = ShownNote.read(context.getAuthenticationSession());
            List<ShownDocument> shown = form(settings).show(session.getContext().resolveLocale(null));
            ShownNote.write(context.getAuthenticationSession(), shown);
            List<ConsentDocument> documents = settings.catalog().documents();
            ConsentBoxes boxes = RegistrationStep.isSubmission(context)
                    ? ConsentBoxes.again(documents, shown, before, fields(context))
                    : new ConsentBoxes(documents, shown, document -> false);
            page.setAttribute("consents", boxes.model(session.getContext()));
        } catch (RuntimeException e) {
            logMisconfigured(context, e);
            // A submission has been refused with the same words by validate.
            if (!RegistrationStep.isSubmission(context)) {
                page.addError(UNAVAILABLE);
            }
        }
    }

    @Override
    public void validate(ValidationContext context) {
        Map<String, Violation> violations;
        try {
            violations = form(ConsentSettings.of(context.getRealm()))
                    .check(ShownNote.read(context.getAuthenticationSession()), fields(context));
        } catch (RuntimeException e) {
            logMisconfigured(context, e);
            refuse(context, "consents_misconfigured");
            return;
        }
        if (violations.isEmpty()) {
            context.success();
            return;
        }
        violations.forEach((field, violation) -> RegistrationMetrics.countRefusal(
                context.getRealm(), field, violation.key().key()));
        context.error("consent_missing");
        context.validationError(
                context.getHttpRequest().getDecodedFormParameters(),
                violations.entrySet().stream()
                        .map(violation -> FormErrors.formMessage(violation.getKey(), violation.getValue()))
                        .toList());
    }

    @Override
    protected void complete(FormContext context, UserModel user) {
        List<ConsentReceipt> receipts = form(ConsentSettings.of(context.getRealm()))
                .receipts(
                        ShownNote.read(context.getAuthenticationSession()),
                        fields(context),
                        KeycloakClock.UTC.instant());
        ConsentAttribute.begin(user, receipts);
        ConsentEvents.log(context.getEvent(), user, receipts);
    }

    private ConsentForm form(ConsentSettings settings) {
        return new ConsentForm(settings.catalog(), new ThemeTexts(session));
    }

    private static Map<String, List<String>> fields(FormContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    private static void logMisconfigured(FormContext context, RuntimeException e) {
        UnusableConsents.log(
                log, "Nobody can register in the realm " + context.getRealm().getName(), e);
    }
}
