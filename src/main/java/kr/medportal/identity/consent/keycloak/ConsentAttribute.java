package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.medportal.identity.consent.ConsentHistory;
import kr.medportal.identity.consent.ConsentReceipt;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Where an account keeps its receipts: the values of the user attribute {@code consents}, in no order. */
public final class ConsentAttribute {

    private static final String NAME = "consents";

    /** An attribute of Keycloak's session, which lives as long as the request. */
    private static final String ADDED = "medportal-consents-added ";

    private ConsentAttribute() {}

    /** Costs no query of its own: the check of the profile and the tokens need the attributes of whoever signs in anyway. */
    public static ConsentHistory read(UserModel user) {
        return ConsentHistory.of(user.getAttributeStream(NAME).toList());
    }

    /** The same, with what this request itself has added, which the user of its session does not know. */
    public static ConsentHistory read(KeycloakSession session, UserModel user) {
        return session.getAttribute(ADDED + user.getId()) instanceof ConsentHistory added ? added : read(user);
    }

    /**
     * Keeps whatever stands there and puts more beside it, one submission after the other in the whole cluster. Keycloak
     * writes an attribute by deleting all its values and inserting them anew: of two requests at once one would lose or
     * double what the other has added. So this has a transaction of its own, which ends before the next one may begin.
     *
     * @param decide makes the new receipts of those that stand in the database at this moment
     * @return the new ones
     */
    public static List<ConsentReceipt> append(
            KeycloakSession session, UserModel user, Function<ConsentHistory, List<ConsentReceipt>> decide) {
        String realm = session.getContext().getRealm().getId();
        return OneAtATime.call(
                session,
                "medportal-consents " + user.getId(),
                () -> KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
                    own.getContext().setRealm(own.realms().getRealm(realm));
                    List<String> before = kept(own, user.getId());
                    List<ConsentReceipt> receipts = decide.apply(ConsentHistory.of(before));
                    List<String> after = Stream.concat(before.stream(), lines(receipts))
                            .distinct()
                            .toList();
                    if (!receipts.isEmpty()) {
                        own.users()
                                .getUserById(own.getContext().getRealm(), user.getId())
                                .setAttribute(NAME, after);
                    }
                    session.setAttribute(ADDED + user.getId(), ConsentHistory.of(after));
                    return receipts;
                }));
    }

    /** As the database has it, where the account is not only a federation's; a cache may be behind. */
    private static List<String> kept(KeycloakSession own, String id) {
        RealmModel realm = own.getContext().getRealm();
        UserModel local = own.getProvider(UserProvider.class).getUserById(realm, id);
        UserModel user = local == null ? own.users().getUserById(realm, id) : local;
        return user.getAttributeStream(NAME).toList();
    }

    /** For a new account: whatever stands there came with the form, and is no receipt of ours. */
    public static void begin(UserModel user, List<ConsentReceipt> receipts) {
        user.setAttribute(NAME, lines(receipts).toList());
    }

    private static Stream<String> lines(List<ConsentReceipt> receipts) {
        return receipts.stream().map(ConsentReceipt::format);
    }
}
