package kr.medportal.identity.consent;

import java.util.List;
import java.util.Optional;

/**
 * Which decisions somebody is looking for; what is empty does not matter.
 *
 * @param document id of the document
 * @param version that was decided about
 * @param state what was decided
 */
public record ConsentQuery(Optional<String> document, Optional<String> version, Optional<ConsentState> state) {

    /** Those decisions among the standing ones of an account, that is the newest of each document, that are looked for. */
    public List<ConsentReceipt> in(ConsentHistory history) {
        return history.standing().stream().filter(this::matches).toList();
    }

    private boolean matches(ConsentReceipt receipt) {
        return document.map(receipt.shown().id()::equals).orElse(true)
                && version.map(receipt.shown().version()::equals).orElse(true)
                && state.map(receipt.state()::equals).orElse(true);
    }
}
