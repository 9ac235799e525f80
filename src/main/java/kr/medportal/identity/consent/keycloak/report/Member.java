package kr.medportal.identity.consent.keycloak.report;

import java.util.List;
import kr.medportal.identity.consent.ConsentQuery;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.keycloak.ConsentAttribute;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * A member, and what was decided.
 *
 * @param id of the account
 * @param email {@code null} where the account has none
 * @param decisions those that were asked for
 */
record Member(String id, String username, @Nullable String email, List<ConsentReceipt> decisions) {

    static Member of(UserModel user, ConsentQuery query) {
        return new Member(user.getId(), user.getUsername(), user.getEmail(), query.in(ConsentAttribute.read(user)));
    }
}
