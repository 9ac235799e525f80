package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.consent.ConsentHistory;
import kr.medportal.identity.consent.ConsentReceipt;
import org.keycloak.models.UserModel;

/** Where an account keeps its receipts: the values of the user attribute {@code consents}, the newest last. */
public final class ConsentAttribute {

    /** Of the attribute. */
    public static final String NAME = "consents";

    private ConsentAttribute() {}

    /** Costs no query of its own: the check of the profile and the tokens need the attributes of whoever signs in anyway. */
    public static ConsentHistory read(UserModel user) {
        return ConsentHistory.of(user.getAttributeStream(NAME).toList());
    }

    /** Keeps whatever stands there and puts these behind it. */
    public static void append(UserModel user, List<ConsentReceipt> receipts) {
        if (!receipts.isEmpty()) {
            user.setAttribute(
                    NAME,
                    Stream.concat(user.getAttributeStream(NAME), lines(receipts))
                            .toList());
        }
    }

    /** For a new account: whatever stands there came with the form, and is no receipt of ours. */
    public static void begin(UserModel user, List<ConsentReceipt> receipts) {
        user.setAttribute(NAME, lines(receipts).toList());
    }

    private static Stream<String> lines(List<ConsentReceipt> receipts) {
        return receipts.stream().map(ConsentReceipt::format);
    }
}
