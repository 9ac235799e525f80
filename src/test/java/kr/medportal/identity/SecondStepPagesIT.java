package kr.medportal.identity;

import com.microsoft.playwright.Browser;
import java.util.Map;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.OneTimePassword;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.VirtualPasskey;
import org.junit.jupiter.api.BeforeAll;

/**
 * The pages of those who sign in with more than a password, in a realm that lets them: a member may set all of it up, and
 * an administrator says what is asked for.
 */
class SecondStepPagesIT extends ReviewedPages {

    private static final String SECRET = "a-secret-of-the-app-1";

    SecondStepPagesIT(RunningKeycloak keycloak) {
        super(keycloak, "pages-second-step");
    }

    @BeforeAll
    void askForAll() {
        reviewed().require("browser", "ALTERNATIVE", "webauthn-authenticator", "auth-recovery-authn-code-form");
        // Without the name Keycloak would not read the rest.
        realm().put(
                        "",
                        Map.of(
                                "webAuthnPolicyPasswordlessRpEntityName",
                                "Portal",
                                "webAuthnPolicyPasswordlessPasskeysEnabled",
                                true));
        realm().requireReset("medportal-reset-captcha", "DISABLED");
        realm().configureReset("reset-otp", Map.of("action_on_otp_reset_flag", "Remove one"));
    }

    @Languages.InSome
    void anAppForOneTimePasswords(String language, Browser browser) {
        String email = reviewed().member();
        PageReview review = review(language, browser);

        enter(review.open(signIn()).look("sign-in-or-passkey", "#authenticateWebAuthnButton"), email);
        review.open(action("CONFIGURE_TOTP")).look("app-set-up", "#kc-totp-secret-qr-code");
        review.press("#mode-manual").look("app-set-up-by-hand", "#kc-totp-secret-key");
        review.fill("#totp", "000").press("#saveTOTPBtn").look("app-set-up-refused", "#input-error-totp");
        String secret = review.page().locator("#totpSecret").inputValue();
        review.fill("#totp", OneTimePassword.now(secret))
                .fill("#userLabel", "Phone")
                .press("#saveTOTPBtn");

        PageReview later = review(language, browser);
        enter(later.open(signIn()), email).look("app-code", "#otp");
        later.fill("#otp", "000").press("#kc-login").look("app-code-refused", "#input-error-otp");

        review.open(action("delete_credential:" + reviewed().credential(email, "otp")))
                .look("app-delete", "#kc-delete-text");
    }

    @Languages.InSome
    void twoApps(String language, Browser browser) {
        String email = reviewed().memberWithApps(SECRET, "Phone", "Tablet");
        PageReview review = review(language, browser);

        enter(review.open(signIn()), email).look("apps-code", "[name=selectedCredentialId]");

        PageReview forgetful = review(language, browser);
        forgetful.open(signIn()).press("a[href*=reset-credentials]");
        forgetful.fill("#username", email).press("#kc-reset-password");
        forgetful.open(linkSentTo(email)).look("apps-reset", "#kc-otp-reset-form");
    }

    @Languages.InSome
    void recoveryCodes(String language, Browser browser) {
        String email = reviewed().memberWithApps(SECRET, "Phone");
        PageReview review = review(language, browser);

        enter(review.open(signIn()), email);
        review.fill("#otp", OneTimePassword.now(SECRET)).press("#kc-login");
        review.open(action("CONFIGURE_RECOVERY_AUTHN_CODES")).look("recovery-codes", "#kc-recovery-codes-list");
        review.page().locator("#kcRecoveryCodesConfirmationCheck").check();
        review.press("#saveRecoveryAuthnCodesBtn");

        PageReview later = review(language, browser);
        enter(later.open(signIn()), email).look("app-code-or-other", "#try-another-way");
        later.press("#try-another-way").look("ways", "#kc-select-credential-form");
        later.press("#kc-select-credential-form button:nth-of-type(2)").look("recovery-code", "#recoveryCodeInput");
        later.fill("#recoveryCodeInput", "0000")
                .press("#kc-login")
                .look("recovery-code-refused", "#input-error-recoveryCodeInput");
    }

    @Languages.InSome
    void aPasskey(String language, Browser browser) {
        PageReview review = review(language, browser);
        VirtualPasskey passkey = VirtualPasskey.plugIn(review.page());
        review.page().onDialog(dialog -> dialog.accept("Phone"));

        enter(review.open(signIn()), reviewed().member());
        review.open(action("webauthn-register")).look("passkey-set-up", "#registerWebAuthn");
        review.press("#registerWebAuthn");
        review.open(signIn(keycloak().portal(), Map.of("prompt", "login")));
        review.fill("#password", ReviewedRealm.PASSWORD)
                .press("#kc-login")
                .look("passkey", "#authenticateWebAuthnButton");
        passkey.forget();
        review.press("#authenticateWebAuthnButton").look("passkey-error", "#kc-error-credential-form");
    }
}
