package kr.medportal.identity.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;

/**
 * The checkboxes on a page, one a document, and what a submission of them means. A box is ticked where its field comes
 * exactly once with the value {@code on}, as a browser sends it; left out, empty, repeated or anything else it is not.
 */
public final class ConsentForm {

    private static final List<String> TICKED = List.of("on");

    private final ConsentCatalog catalog;
    private final DocumentTexts texts;

    public ConsentForm(ConsentCatalog catalog, DocumentTexts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    public static boolean isTicked(ConsentDocument document, Map<String, List<String>> fields) {
        return TICKED.equals(fields.get(document.field()));
    }

    /**
     * What a page in this language shows of every document, in the catalog's order.
     *
     * @throws MissingTextException where a document has no Korean text
     */
    public List<ShownDocument> show(Locale page) {
        return catalog.documents().stream()
                .map(document -> ShownDocument.choose(document, page, texts))
                .toList();
    }

    /**
     * What stands in the way of an account, by field.
     *
     * @param shown what the submitted page showed
     * @param fields what was submitted
     * @return {@link MessageKey#CONSENT_CHANGED} for a document of which the page did not show what is asked for now,
     *     {@link MessageKey#CONSENT_REQUIRED} for one that is required and not ticked; empty where all is well
     * @throws MissingTextException where a document has no Korean text
     */
    public Map<String, Violation> check(List<ShownDocument> shown, Map<String, List<String>> fields) {
        Map<String, Violation> violations = new LinkedHashMap<>();
        for (ConsentDocument document : catalog.documents()) {
            DocumentText korean = ShownDocument.korean(document, texts);
            if (find(shown, document)
                    .filter(it -> it.isCurrent(document, korean, texts))
                    .isEmpty()) {
                violations.put(document.field(), Violation.of(MessageKey.CONSENT_CHANGED));
            } else if (document.required() && !isTicked(document, fields)) {
                violations.put(document.field(), Violation.of(MessageKey.CONSENT_REQUIRED));
            }
        }
        return violations;
    }

    /**
     * The evidence of a submission that {@link #check} had nothing against: one receipt a document.
     *
     * @param shown what the submitted page showed
     * @param fields what was submitted
     * @param time of the submission
     */
    public List<ConsentReceipt> receipts(List<ShownDocument> shown, Map<String, List<String>> fields, Instant time) {
        return catalog.documents().stream()
                .map(document -> new ConsentReceipt(
                        find(shown, document).orElseThrow(),
                        isTicked(document, fields) ? ConsentState.ACCEPTED : ConsentState.REFUSED,
                        time))
                .toList();
    }

    private static Optional<ShownDocument> find(List<ShownDocument> shown, ConsentDocument document) {
        return shown.stream().filter(it -> it.id().equals(document.id())).findFirst();
    }
}
