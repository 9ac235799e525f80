package kr.medportal.identity.consent.keycloak.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kr.medportal.identity.consent.ConsentQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * All members of a realm whose decisions are looked for, by username. They are read a hundred at a time, each hundred in a
 * session of its own, so that however many there are only those are in memory. Who is deleted meanwhile may make another
 * be passed over.
 */
final class Members {

    private static final int AT_A_TIME = 100;

    private final KeycloakSessionFactory server;
    private final String realm;
    private final ConsentQuery query;

    /** @param realm its id */
    Members(KeycloakSessionFactory server, String realm, ConsentQuery query) {
        this.server = server;
        this.realm = realm;
        this.query = query;
    }

    /** @param visitor is given one after the other, and says whether it wants more */
    void forEach(Predicate<Member> visitor) {
        for (int first = 0; ; first += AT_A_TIME) {
            List<Member> members = read(first);
            for (Member member : members) {
                if (!member.decisions().isEmpty() && !visitor.test(member)) {
                    return;
                }
            }
            if (members.size() < AT_A_TIME) {
                return;
            }
        }
    }

    private List<Member> read(int first) {
        return KeycloakModelUtils.runJobInTransactionWithResult(server, session -> read(session, first));
    }

    private List<Member> read(KeycloakSession session, int first) {
        RealmModel model = Objects.requireNonNull(session.realms().getRealm(realm));
        session.getContext().setRealm(model);
        return session.users()
                .searchForUserStream(model, Map.of(UserModel.INCLUDE_SERVICE_ACCOUNT, "false"), first, AT_A_TIME)
                .map(user -> Member.of(user, query))
                .toList();
    }
}
