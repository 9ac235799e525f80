package kr.medportal.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.PartnerLink;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.BeforeAll;

/**
 * The pages that other apps, a partner or an administrator bring about, in a realm that has such.
 *
 * <p>What no page review reaches: the change of the e-mail address, which Keycloak skips where the profile's owner may not
 * write it (rule R17); signing in with a certificate, which needs a server that asks for one; and the form that sends
 * itself to a SAML app. {@code TemplatesTest} and {@code Pages} hold those.
 */
class AppPagesIT extends ReviewedPages {

    private static final String INSTALLED = "urn:ietf:wg:oauth:2.0:oob";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final App installed;
    private final App twoSteps;
    private final App calledBack;

    AppPagesIT(RunningKeycloak keycloak) {
        super(keycloak, "pages-apps");
        String app = keycloak.portal().redirectUri();
        this.installed = reviewed()
                .app(
                        "installed",
                        INSTALLED,
                        Map.of(
                                "consentRequired",
                                true,
                                "attributes",
                                Map.of(
                                        "tosUri", app + "terms",
                                        "policyUri", app + "policy",
                                        "oauth2.device.authorization.grant.enabled", "true")));
        String flow = reviewed().flow("two-steps", "auth-username-form", "auth-password-form");
        this.twoSteps =
                reviewed().app("two-steps", app, Map.of("authenticationFlowBindingOverrides", Map.of("browser", flow)));
        this.calledBack = reviewed()
                .app(
                        "called-back",
                        app,
                        Map.of(
                                "frontchannelLogout",
                                true,
                                "attributes",
                                Map.of("frontchannel.logout.url", realm().url())));
    }

    @BeforeAll
    void letThePartnersMembersReplaceTheirLink() {
        reviewed().flow("other-link", "idp-detect-existing-broker-user", "idp-confirm-override-link", "idp-auto-link");
        PartnerLink.configure(realm(), Map.of("firstBrokerLoginFlowAlias", "other-link", "hideOnLogin", false));
    }

    @Languages.InSome
    void anAppOfAnotherMaker(String language, Browser browser) {
        String email = reviewed().member();
        PageReview review = review(language, browser);

        enter(review.open(signIn(installed, Map.of())).look("sign-in-or-partner", "#kc-social-providers"), email)
                .look("app-rights", "[name=accept]");
        review.press("[name=cancel]").look("app-code-denied", "[data-page-id=login-code]");
        enter(review.open(signIn(installed, Map.of())), email)
                .press("[name=accept]")
                .look("app-code-shown", "[data-page-id=login-code]");
    }

    @Languages.InSome
    void aDevice(String language, Browser browser) {
        PageReview review = review(language, browser);

        review.open(realm().url() + "/device").look("device", "#device-user-code");
        review.fill("#device-user-code", "NONE-SUCH")
                .press("#kc-user-verify-device-user-code-form [type=submit]")
                .look("device-refused", ".mp-alert-error");
        enter(typeCode(review), reviewed().member()).look("device-rights", "[name=accept]");
        review.press("[name=accept]").look("device-done", "[data-page-id=login-info]");
        typeCode(review).press("[name=cancel]").look("device-denied", "[data-page-id=login-info]");
    }

    private PageReview typeCode(PageReview review) {
        String answer = review.page()
                .request()
                .post(
                        realm().url() + "/protocol/openid-connect/auth/device",
                        RequestOptions.create().setForm(FormData.create().set("client_id", installed.clientId())))
                .text();
        try {
            return review.open(realm().url() + "/device")
                    .fill(
                            "#device-user-code",
                            JSON.readTree(answer).path("user_code").asText())
                    .press("#kc-user-verify-device-user-code-form [type=submit]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Languages.InSome
    void twoPagesForNameAndPassword(String language, Browser browser) {
        PageReview review = review(language, browser);

        review.open(signIn(twoSteps, Map.of())).look("sign-in-name", "#username");
        review.fill("#username", "").press("#kc-login").look("sign-in-name-refused", "#input-error-username");
        review.fill("#username", reviewed().member()).press("#kc-login").look("sign-in-password", "#password");
        review.fill("#password", "not-it").press("#kc-login").look("sign-in-password-refused", "#input-error-password");
    }

    @Languages.InSome
    void signingOutOfAppsThatAreCalled(String language, Browser browser) {
        PageReview review = review(language, browser);

        enter(review.open(signIn(calledBack, Map.of())), reviewed().member());
        review.open(realm().url() + "/protocol/openid-connect/logout?client_id=" + calledBack.clientId())
                .look("sign-out-of-app", "#kc-logout");
        review.press("#kc-logout").look("apps-signed-out", "[data-page-id=login-frontchannel-logout]");
    }

    @Languages.InSome
    void linkingAPartner(String language, Browser browser) {
        PageReview review = review(language, browser);
        enter(review.open(signIn()), reviewed().member());
        review.open(action("idp_link:" + PartnerLink.ALIAS)).look("link-partner", "#kc-link-text");

        PageReview other = review(language, browser);
        enter(
                        other.open(signIn(keycloak().portal(), Map.of("kc_idp_hint", PartnerLink.ALIAS))),
                        reviewed().memberWithAnotherLink())
                .look("link-partner-again", "#confirmOverride");
    }

    @Languages.InSome
    void whatAnAdministratorAsksFor(String language, Browser browser) {
        String email = reviewed().member();
        PageReview review = review(language, browser);

        reviewed().ask(email, "UPDATE_PROFILE", "medportal-consents");
        review.open(linkSentTo(email)).look("asked", "#kc-info-message li");
        review.press("#kc-info-message a").press("#kc-update-profile-form [type=submit]");
        review.look("asked-done", "[data-page-id=login-info]");
    }
}
