package kr.medportal.identity.consent.keycloak.reconsent;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import kr.medportal.identity.consent.ConsentCatalog;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.ConsentForm;
import kr.medportal.identity.consent.ConsentHistory;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.ShownDocument;
import kr.medportal.identity.consent.keycloak.ConsentAttribute;
import kr.medportal.identity.consent.keycloak.ConsentBoxes;
import kr.medportal.identity.consent.keycloak.ConsentEvents;
import kr.medportal.identity.consent.keycloak.ShownNote;
import kr.medportal.identity.consent.keycloak.ThemeTexts;
import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.keycloak.KeycloakClock;
import kr.medportal.identity.message.Violation;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/**
 * What a member who is signing in is shown and answers about the documents. Each method gives the page to show; without
 * one the member goes on.
 */
final class ConsentDialogue {

    private final KeycloakSession session;
    private final RequiredActionContext context;
    private final ConsentHistory history;
    private final ThemeTexts texts;
    private final ConsentPages pages;

    ConsentDialogue(KeycloakSession session, RequiredActionContext context) {
        this.session = session;
        this.context = context;
        this.history = ConsentAttribute.read(context.getUser());
        this.texts = new ThemeTexts(session);
        this.pages = new ConsentPages(session, context, history, texts);
    }

    /** Opens the page that fits: what is due before everything else, what was decided where an app asks for that. */
    Optional<Response> open(ConsentCatalog catalog, boolean startedByApp) {
        if (history.lacks(catalog)) {
            return Optional.of(pages.ask(boxes(history.open(catalog), document -> false), List.of()));
        }
        return startedByApp
                ? Optional.of(pages.overview(catalog, boxes(optional(catalog), history::agrees), List.of()))
                : Optional.empty();
    }

    /**
     * Takes the form of either page; shows it again where something is wrong with it.
     *
     * @param decisions whether the form is that of the page with what was decided. The other one may come back after its
     *     owner has agreed in another tab: then its empty boxes mean nothing
     */
    Optional<Response> submit(ConsentCatalog catalog, boolean decisions) {
        if (history.lacks(catalog)) {
            return submit(history.open(catalog), pages::ask);
        }
        return decisions
                ? submit(optional(catalog), (boxes, errors) -> pages.overview(catalog, boxes, errors))
                : Optional.empty();
    }

    /** What is asked for now, and required: whoever declines does not agree to that. */
    List<ConsentDocument> required(ConsentCatalog catalog) {
        return history.open(catalog).stream().filter(ConsentDocument::required).toList();
    }

    private Optional<Response> submit(
            List<ConsentDocument> asked, BiFunction<ConsentBoxes, List<FormMessage>, Response> page) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = context.getHttpRequest().getDecodedFormParameters();
        List<ShownDocument> before = ShownNote.read(context.getAuthenticationSession());
        ConsentForm form = new ConsentForm(new ConsentCatalog(asked), texts);
        Map<String, Violation> violations = form.check(before, fields);
        if (violations.isEmpty()) {
            keep(form.receipts(before, fields, KeycloakClock.UTC.instant()));
            return Optional.empty();
        }
        context.getEvent().clone().error("consent_missing");
        return Optional.of(page.apply(
                ConsentBoxes.again(asked, form.show(pages.language()), before, fields),
                violations.entrySet().stream()
                        .map(violation -> FormErrors.formMessage(violation.getKey(), violation.getValue()))
                        .toList()));
    }

    private void keep(List<ConsentReceipt> decisions) {
        List<ConsentReceipt> news =
                ConsentAttribute.append(session, context.getUser(), current -> current.news(decisions));
        ConsentEvents.log(context.getEvent(), context.getUser(), news);
    }

    private ConsentBoxes boxes(List<ConsentDocument> documents, Predicate<ConsentDocument> ticked) {
        List<ShownDocument> shown = documents.isEmpty()
                ? List.of()
                : new ConsentForm(new ConsentCatalog(documents), texts).show(pages.language());
        return new ConsentBoxes(documents, shown, ticked);
    }

    private static List<ConsentDocument> optional(ConsentCatalog catalog) {
        return catalog.documents().stream()
                .filter(document -> !document.required())
                .toList();
    }
}
