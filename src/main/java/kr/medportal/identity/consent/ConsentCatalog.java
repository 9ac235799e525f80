package kr.medportal.identity.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents in force, each at the version that is asked for now.
 *
 * @param documents at least one, each id once, in the order in which a page shows them
 */
public record ConsentCatalog(List<ConsentDocument> documents) {

    /** @throws IllegalArgumentException where there is no document, or one is listed twice */
    public ConsentCatalog {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no document is listed");
        }
        Set<String> ids = new HashSet<>();
        for (ConsentDocument document : documents) {
            if (!ids.add(document.id())) {
                throw new IllegalArgumentException("the document '" + document.id() + "' is listed twice");
            }
        }
    }

    /**
     * @param entries one document each, such as {@code terms 2026-11-23 required}; blank ones are passed over
     * @throws IllegalArgumentException says which entry cannot be used, and why
     */
    public static ConsentCatalog parse(List<String> entries) {
        return new ConsentCatalog(entries.stream()
                .filter(entry -> !entry.isBlank())
                .map(ConsentDocument::parse)
                .toList());
    }

    /** @throws MissingTextException where a document has no Korean text: nobody could agree to it */
    public void requireKorean(DocumentTexts texts) {
        documents.forEach(document -> ShownDocument.korean(document, texts));
    }

    /** The document with this id, at the version in force. */
    public Optional<ConsentDocument> find(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}
