package kr.medportal.identity.consent.keycloak.report;

import jakarta.ws.rs.ForbiddenException;
import kr.medportal.identity.keycloak.StatelessFactory;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Serves {@code /admin/realms/<realm>/medportal-consents} to who has the role {@code view-users} or {@code
 * manage-users}. Fine-grained permissions are no substitute: they may leave single users out, and this does not.
 */
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
            if (!auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS)) {
                throw new ForbiddenException();
            }
            return new ConsentsReport(session, event, realm.getId());
        }

        @Override
        public void close() {}
    }
}
