package kr.medportal.identity.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The receipts of one account, and what follows from them. The newest receipt of a document is what counts. */
public final class ConsentHistory {

    private final List<ConsentReceipt> receipts;

    private ConsentHistory(List<ConsentReceipt> receipts) {
        this.receipts = receipts;
    }

    /** @param lines as {@link ConsentReceipt#format} made them, in whatever order; others are passed over */
    public static ConsentHistory of(List<String> lines) {
        return new ConsentHistory(lines.stream()
                .flatMap(line -> ConsentReceipt.parse(line).stream())
                .toList());
    }

    /** The newest receipt of the document with this id, whatever its version; of the same second, the last one. */
    public Optional<ConsentReceipt> newest(String id) {
        return receipts.stream()
                .filter(receipt -> receipt.shown().id().equals(id))
                .reduce((newest, receipt) -> receipt.time().isBefore(newest.time()) ? newest : receipt);
    }

    /** The decisions that stand: the newest of each document, in the order in which the documents were decided about. */
    public List<ConsentReceipt> standing() {
        return receipts.stream()
                .map(receipt -> receipt.shown().id())
                .distinct()
                .flatMap(id -> newest(id).stream())
                .toList();
    }

    /** What is agreed to: the id of each document, and the version, which need not be the one in force. */
    public Map<String, String> accepted() {
        return standing().stream()
                .filter(receipt -> receipt.state() == ConsentState.ACCEPTED)
                .map(ConsentReceipt::shown)
                .collect(Collectors.toMap(
                        ShownDocument::id, ShownDocument::version, (first, second) -> second, LinkedHashMap::new));
    }

    /** Whether the document is agreed to at the version in force, and was not taken back. */
    public boolean agrees(ConsentDocument document) {
        return decided(document)
                .filter(receipt -> receipt.state() == ConsentState.ACCEPTED)
                .isPresent();
    }

    /**
     * Whether its owner has to be asked: about a required document that is not agreed to at the version in force, or about
     * an optional one that was decided about at another version. An optional one that is new waits for the next occasion.
     */
    public boolean lacks(ConsentCatalog catalog) {
        return open(catalog).stream()
                .anyMatch(
                        document -> document.required() || newest(document.id()).isPresent());
    }

    /**
     * What its owner is asked for when there is something to ask for.
     *
     * @return the required documents that are not agreed to at the version in force, and the optional ones about which
     *     nothing was decided at that version: a refusal stands until the version changes
     */
    public List<ConsentDocument> open(ConsentCatalog catalog) {
        return catalog.documents().stream()
                .filter(document -> document.required()
                        ? !agrees(document)
                        : decided(document).isEmpty())
                .toList();
    }

    /**
     * Which receipts a submission adds: a decision that stands already needs none, and to refuse what was agreed to at
     * the same version is to withdraw it. Times tell which receipt is the newest, and the attribute keeps no order: each is
     * at least a second later than the one before about the same document, whatever clocks say.
     *
     * @param decisions of one submission
     */
    public List<ConsentReceipt> news(List<ConsentReceipt> decisions) {
        List<ConsentReceipt> news = new ArrayList<>();
        for (ConsentReceipt decision : decisions) {
            Optional<ConsentReceipt> before = newest(decision.shown().id())
                    .filter(it -> it.shown().version().equals(decision.shown().version()));
            boolean agreed =
                    before.filter(it -> it.state() == ConsentState.ACCEPTED).isPresent();
            boolean agrees = decision.state() == ConsentState.ACCEPTED;
            if (before.isEmpty() || (agrees && !agreed)) {
                news.add(later(decision, decision.state()));
            } else if (!agrees && agreed) {
                news.add(later(decision, ConsentState.WITHDRAWN));
            }
        }
        return news;
    }

    private ConsentReceipt later(ConsentReceipt decision, ConsentState state) {
        Instant time = newest(decision.shown().id())
                .map(before -> before.time().plusSeconds(1))
                .filter(decision.time()::isBefore)
                .orElse(decision.time());
        return new ConsentReceipt(decision.shown(), state, time);
    }

    private Optional<ConsentReceipt> decided(ConsentDocument document) {
        return newest(document.id()).filter(it -> it.shown().version().equals(document.version()));
    }
}
