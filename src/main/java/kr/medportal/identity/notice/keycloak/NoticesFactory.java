package kr.medportal.identity.notice.keycloak;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The event listener {@code medportal-notices}: a realm that has it in its list sends the mails of {@link Notices}. */
public final class NoticesFactory implements EventListenerProviderFactory {

    private static final String ID = "medportal-notices";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Notices(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(Leaving::listen);
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
