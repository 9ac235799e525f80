package kr.medportal.identity.consent.keycloak.report;

import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/<realm>/medportal-consents} to who may view all users (the role {@code view-users}). */
public final class ConsentsReportFactory
        implements AdminRealmResourceProviderFactory, StatelessFactory<AdminRealmResourceProvider> {

    @Override
    public String getId() {
        return "medportal-consents";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new Report();
    }

    private record Report() implements AdminRealmResourceProvider {

        @Override
        public Object getResource(
                KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
            auth.users().requireView();
            return new ConsentsReport(session, event, realm.getId());
        }

        @Override
        public void close() {}
    }
}
