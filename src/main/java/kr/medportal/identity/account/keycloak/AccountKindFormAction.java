package kr.medportal.identity.account.keycloak;

import kr.medportal.identity.account.AccountKind;
import kr.medportal.identity.keycloak.RegistrationAction;
import kr.medportal.identity.keycloak.RegistrationStep;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Grants the role of the kind of account that the client registers (R23). */
final class AccountKindFormAction extends RegistrationAction {

    private static final Logger log = Logger.getLogger(AccountKindFormAction.class);

    private static final String CLIENT_ATTRIBUTE = "medportal.account-kind";

    @Override
    public void buildPage(FormContext context, LoginFormsProvider page) {
        // A submission has been refused with the same words by validate.
        if (!RegistrationStep.isSubmission(context) && !isConfigured(context)) {
            page.addError(UNAVAILABLE);
        }
    }

    @Override
    public void validate(ValidationContext context) {
        if (isConfigured(context)) {
            context.success();
        } else {
            refuse(context, "account_kind_misconfigured");
        }
    }

    private static boolean isConfigured(FormContext context) {
        try {
            role(context);
            return true;
        } catch (IllegalStateException e) {
            log.errorf(
                    "Nobody can register in the realm %s: %s",
                    context.getRealm().getName(), e.getMessage());
            return false;
        }
    }

    @Override
    protected void complete(FormContext context, UserModel user) {
        user.grantRole(role(context));
    }

    /** @throws IllegalStateException names the client's attribute or the role that is wrong */
    private static RoleModel role(FormContext context) {
        ClientModel client = context.getAuthenticationSession().getClient();
        String setting = client.getAttribute(CLIENT_ATTRIBUTE);
        AccountKind kind = AccountKind.of(setting)
                .orElseThrow(() -> new IllegalStateException("the client '" + client.getClientId() + "' has '" + setting
                        + "' as " + CLIENT_ATTRIBUTE + ", which is no kind of account"));
        RoleModel role = context.getRealm().getRole(kind.roleName());
        if (role == null) {
            throw new IllegalStateException("there is no realm role '" + kind.roleName() + "' for who registers through"
                    + " the client '" + client.getClientId() + "'");
        }
        return role;
    }
}
