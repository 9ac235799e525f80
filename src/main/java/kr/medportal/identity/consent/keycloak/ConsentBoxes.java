package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.ConsentForm;
import kr.medportal.identity.consent.ShownDocument;
import org.keycloak.models.KeycloakContext;

/**
 * The checkboxes of a page.
 *
 * @param documents that are asked for
 * @param shown what the page shows of each, in the same order
 * @param ticked whether a document's box is ticked when the page opens
 */
public record ConsentBoxes(
        List<ConsentDocument> documents, List<ShownDocument> shown, Predicate<ConsentDocument> ticked) {

    /**
     * As they come back with a form that is refused: a tick stands for the text beside which it was set, so it does not
     * outlive it.
     *
     * @param before what the submitted page showed
     * @param fields what was submitted
     */
    public static ConsentBoxes again(
            List<ConsentDocument> documents,
            List<ShownDocument> shown,
            List<ShownDocument> before,
            Map<String, List<String>> fields) {
        return new ConsentBoxes(
                documents,
                shown,
                document -> ConsentForm.isTicked(document, fields)
                        && shown.stream()
                                .filter(it -> it.id().equals(document.id()))
                                .anyMatch(before::contains));
    }

    /**
     * What templates get as {@code consents}.
     *
     * @return of each {@code id}, {@code field}, {@code required}, {@code version}, {@code url}, {@code checked}
     */
    public List<Map<String, Object>> model(KeycloakContext context) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> box(context, documents.get(i), shown.get(i)))
                .toList();
    }

    private Map<String, Object> box(KeycloakContext context, ConsentDocument document, ShownDocument text) {
        return Map.of(
                "id", document.id(),
                "field", document.field(),
                "required", document.required(),
                "version", document.version(),
                "url", DocumentAddress.path(context, text.id(), text.version(), text.language()),
                "checked", ticked.test(document));
    }
}
