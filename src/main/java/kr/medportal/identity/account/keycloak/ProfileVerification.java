package kr.medportal.identity.account.keycloak;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.requiredactions.VerifyUserProfile;

/**
 * Keycloak's own check of the profile at sign-in, without its back door: the original cannot be started by an app, so
 * an authorization request with {@code kc_action=VERIFY_PROFILE} is answered with "not supported" and the check that
 * was due is left out. This one runs then as well, and nobody can cancel it while it is due.
 */
public final class ProfileVerification extends VerifyUserProfile {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Above the original, which has the same id. */
    @Override
    public int order() {
        return super.order() + 1;
    }
}
