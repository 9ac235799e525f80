package kr.medportal.identity.consent.keycloak.reconsent;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.consent.ConsentCatalog;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.ConsentHistory;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.keycloak.ConsentBoxes;
import kr.medportal.identity.consent.keycloak.DocumentAddress;
import kr.medportal.identity.consent.keycloak.ShownNote;
import kr.medportal.identity.consent.keycloak.ThemeTexts;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.DeleteAccount;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.Urls;

/** The two pages that a member sees of the consents while signing in. */
final class ConsentPages {

    private final KeycloakSession session;
    private final RequiredActionContext context;
    private final ConsentHistory history;
    private final ThemeTexts texts;

    ConsentPages(KeycloakSession session, RequiredActionContext context, ConsentHistory history, ThemeTexts texts) {
        this.session = session;
        this.context = context;
        this.history = history;
        this.texts = texts;
    }

    Locale language() {
        return session.getContext().resolveLocale(context.getUser());
    }

    /**
     * Asks for what is open, which can be declined only where an account needs it; tells what is new in a document that its
     * reader knows in an earlier version.
     */
    Response ask(ConsentBoxes boxes, List<FormMessage> errors) {
        Map<String, Object> summaries = new HashMap<>();
        for (ConsentDocument document : boxes.documents()) {
            if (history.newest(document.id()).isPresent()) {
                texts.summary(document, language())
                        .ifPresent(text ->
                                summaries.put(document.id(), Map.of("language", text.language(), "html", text.html())));
            }
        }
        return form(boxes, errors)
                .setAttribute("summaries", summaries)
                .setAttribute("mustAgree", boxes.documents().stream().anyMatch(ConsentDocument::required))
                .createForm("medportal-consents.ftl");
    }

    /** Shows what was decided about each document of the catalog; the boxes are those of the optional ones. */
    Response overview(ConsentCatalog catalog, ConsentBoxes boxes, List<FormMessage> errors) {
        LoginFormsProvider form = form(boxes, errors)
                .setAttribute(
                        "decisions",
                        catalog.documents().stream().map(this::decision).toList());
        if (canDeleteAccount()) {
            form.setAttribute("accountUrl", accountUrl());
        }
        return form.createForm("medportal-consents-decided.ftl");
    }

    /** Whether the account console offers it to this member. */
    private boolean canDeleteAccount() {
        RealmModel realm = context.getRealm();
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(DeleteAccount.PROVIDER_ID);
        return action != null
                && action.isEnabled()
                && Optional.ofNullable(realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID))
                        .map(account -> account.getRole(AccountRoles.DELETE_ACCOUNT))
                        .filter(context.getUser()::hasRole)
                        .isPresent();
    }

    private String accountUrl() {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(context.getRealm().getName())
                .getRawPath();
    }

    private LoginFormsProvider form(ConsentBoxes boxes, List<FormMessage> errors) {
        ShownNote.write(context.getAuthenticationSession(), boxes.shown());
        LoginFormsProvider form = context.form().setAttribute("consents", boxes.model(session.getContext()));
        return errors.isEmpty() ? form : form.setErrors(errors);
    }

    /** {@code id}; where there is a receipt, of the newest {@code state}, {@code version}, {@code time}, {@code url}. */
    private Map<String, Object> decision(ConsentDocument document) {
        Map<String, Object> decision = new HashMap<>(Map.of("id", document.id()));
        Optional<ConsentReceipt> newest = history.newest(document.id());
        newest.ifPresent(receipt -> decision.putAll(Map.of(
                "state", receipt.state().text(),
                "version", receipt.shown().version(),
                "time", time(receipt.time()),
                "url",
                        DocumentAddress.path(
                                session.getContext(),
                                receipt.shown().id(),
                                receipt.shown().version(),
                                receipt.shown().language()))));
        return decision;
    }

    private String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language())
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
