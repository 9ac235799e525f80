package kr.medportal.identity.notice.keycloak;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends a mail once the request's transaction has been committed; what was rolled back is not reported. Whatever becomes
 * of the mail, the member's action has succeeded by then and stays so.
 */
final class Sending extends AbstractKeycloakTransaction {

    private static final Logger log = Logger.getLogger(Sending.class);

    /** Requests that came at the same time are over by then, and the other nodes know what the first of them has done. */
    private static final Duration ALIKE = Duration.ofMinutes(10);

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final String realmName;
    private final Notice notice;

    private Sending(KeycloakSessionFactory factory, RealmModel realm, Notice notice) {
        this.factory = factory;
        this.realmId = realm.getId();
        this.realmName = realm.getName();
        this.notice = notice;
    }

    static void afterCommit(KeycloakSession session, RealmModel realm, Notice notice) {
        session.getTransactionManager()
                .enlistAfterCompletion(new Sending(session.getKeycloakSessionFactory(), realm, notice));
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, this::send);
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    @Override
    protected void rollbackImpl() {}

    private void send(KeycloakSession own) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        if (realm.getSmtpConfig().getOrDefault("host", "").isBlank()) {
            log.debugf(
                    "Realm %s: no mail server for the mail \"%s\"",
                    realmName, notice.kind().label());
        } else if (isFirst(own)) {
            send(own, realm);
        }
    }

    private void send(KeycloakSession own, RealmModel realm) {
        Map<String, Object> data = new HashMap<>(notice.data());
        try {
            own.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(notice.addressee().asUser(own, realm))
                    .send(notice.kind().subject(), notice.kind().template(), data);
        } catch (EmailException e) {
            warn(e);
        }
    }

    /** A link that is opened twice at once confirms an address twice: one of the two requests sends, on whatever node. */
    private boolean isFirst(KeycloakSession own) {
        return own.singleUseObjects()
                .putIfAbsent(
                        "medportal-notice." + notice.kind().label() + "."
                                + notice.addressee().id(),
                        ALIKE.toSeconds());
    }

    /** Without the exception's message, in which there may be the address. */
    private void warn(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        log.warnf(
                "Realm %s: the mail \"%s\" could not be sent (%s)",
                realmName, notice.kind().label(), cause.getClass().getSimpleName());
    }
}
