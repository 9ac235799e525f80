package kr.medportal.identity.consent.keycloak;

import java.util.List;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.ConsentReceipt;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/**
 * Every decision in Keycloak's event log: an event of the type {@code CUSTOM_REQUIRED_ACTION} with the details
 * {@code consent_document}, {@code consent_version}, {@code consent_language} and {@code consent_state}.
 */
public final class ConsentEvents {

    private ConsentEvents() {}

    /** @param event of the request, which stays as it is */
    public static void log(EventBuilder event, UserModel user, List<ConsentReceipt> receipts) {
        for (ConsentReceipt receipt : receipts) {
            about(event, receipt.shown().id(), receipt.shown().version())
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .user(user)
                    .detail(Details.CUSTOM_REQUIRED_ACTION, ConsentSettings.ACTION)
                    .detail("consent_language", receipt.shown().language())
                    .detail("consent_state", receipt.state().text())
                    .success();
        }
    }

    /** The same for a document that was asked for and is not agreed to: the error {@code consent_declined}. */
    public static void declined(EventBuilder event, ConsentDocument document) {
        about(event, document.id(), document.version()).error("consent_declined");
    }

    private static EventBuilder about(EventBuilder event, String document, String version) {
        return event.clone().detail("consent_document", document).detail("consent_version", version);
    }
}
