package kr.medportal.identity.notice.keycloak;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Writes to members whose registration is complete (R16), and to those who have deleted their account (R20). Whom an
 * administrator or a workflow removes gets no mail from here (R22), and neither does an address that was not confirmed.
 */
final class Notices implements EventListenerProvider {

    private final KeycloakSession session;

    Notices(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getUserId() == null) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (event.getType() == EventType.DELETE_ACCOUNT) {
            sayGoodbye(realm, event);
            return;
        }
        UserModel user = isOnTheWayIn(event.getType()) ? session.users().getUserById(realm, event.getUserId()) : null;
        if (user == null) {
            return;
        }
        if (event.getType() == EventType.REGISTER) {
            if (realm.isVerifyEmail()) {
                WelcomeDue.mark(user, session.getContext().resolveLocale(user).toLanguageTag());
            }
        } else if (WelcomeDue.isMarked(user)) {
            welcome(realm, user, event.getClientId());
        }
    }

    /**
     * The first sign-in counts like the confirmation by the link: the link for a forgotten password and an administrator
     * confirm an address as well, without an event that says so.
     */
    private static boolean isOnTheWayIn(EventType type) {
        return type == EventType.REGISTER || type == EventType.VERIFY_EMAIL || type == EventType.LOGIN;
    }

    private void welcome(RealmModel realm, UserModel user, @Nullable String clientId) {
        Optional<Addressee> addressee = Addressee.of(user);
        if (addressee.isEmpty()) {
            return;
        }
        Optional<String> account =
                Destination.home(session, realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID));
        Optional<String> app =
                clientId == null ? Optional.empty() : Destination.home(session, realm.getClientByClientId(clientId));
        Map<String, Object> data = new HashMap<>();
        app.or(() -> account).ifPresent(address -> data.put("link", address));
        account.filter(address -> !address.equals(data.get("link")))
                .ifPresent(address -> data.put("settings", address));
        Sending.afterCommit(
                session, realm, new Notice(Kind.WELCOME, addressee.get().orIn(WelcomeDue.unmark(user)), data));
    }

    private void sayGoodbye(RealmModel realm, Event event) {
        Leaving.of(session, event.getUserId())
                .map(member ->
                        member.orIn(session.getContext().resolveLocale(null).toLanguageTag()))
                .ifPresent(member -> Sending.afterCommit(
                        session,
                        realm,
                        new Notice(
                                Kind.ACCOUNT_DELETED,
                                member,
                                Map.of("time", Date.from(Instant.ofEpochMilli(event.getTime()))))));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
