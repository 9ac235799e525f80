package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.PartnerLink;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.SignUpPage;
import org.junit.jupiter.api.Test;

/** Every page that the portal's flows reach. Where most people come in, it is read in each language. */
class PagesIT extends ReviewedPages {

    private static final String SUBMIT = "#kc-register-form [type=submit]:not([form])";
    private static final String RESET_CAPTCHA = "#kc-reset-captcha-form [type=submit]:not([form])";
    private static final String UPDATE_PROFILE = "#kc-update-profile-form";
    private static final String REVIEW_PROFILE = "#kc-idp-review-profile-form";

    PagesIT(RunningKeycloak keycloak) {
        super(keycloak, "pages");
    }

    @Languages.InEach
    void signingInAndResettingThePassword(String language, Browser browser) {
        String email = reviewed().member();
        PageReview review = review(language, browser);

        review.open(signIn()).look("sign-in", "#kc-form-login");
        enter(review, email, "not-the-password").look("sign-in-refused", "#input-error-username");
        review.press("a[href*=reset-credentials]").look("reset-password", "#kc-reset-password-form");
        review.fill("#username", "")
                .press("#kc-reset-password")
                .look("reset-password-refused", "#input-error-username");
        review.fill("#username", email).press("#kc-reset-password").look("reset-captcha", "#captcha-image");
        review.fill("#captcha", "0").press(RESET_CAPTCHA).look("reset-captcha-refused", "#input-error-captcha");
        review.fill("#captcha", digits(review)).press(RESET_CAPTCHA).look("reset-password-sent", ".mp-alert-success");
        review.open(linkSentTo(email)).look("update-password", "#kc-passwd-update-form");
        review.fill("#password-new", "korea")
                .fill("#password-confirm", "korea")
                .press("#kc-passwd-update-form [type=submit]")
                .look("update-password-refused", ".mp-alert-error, .mp-error");
    }

    @Languages.InEach
    void registering(String language, Browser browser) {
        Registrant registrant = Registrant.valid();
        PageReview review = review(language, browser);
        SignUpPage form = SignUpPage.in(review.page());

        review.open(register()).look("registration", "#captcha-image");
        review.page().locator("a[data-reason]").first().click();
        review.lookAtWindow("registration-reasons", "dialog[open] #reason-gender");
        review.page().keyboard().press("Escape");
        review.page().locator("a[href='#reason-phoneNumber']").click();
        review.lookAtWindow("registration-reason", "#reason-phoneNumber");
        review.page().keyboard().press("Escape");
        review.fill("#captcha", "0").press(SUBMIT).look("registration-wrong-digits", "#input-error-captcha");
        form.typeDigits(realm());
        review.press(SUBMIT).look("registration-refused", "#error-summary");
        form.fill(registrant, realm());
        review.press(SUBMIT).look("verify-email", "#verify-resend");
        review.press("#verify-resend").look("verify-email-again", "#verify-resend");

        String link = linkSentTo(registrant.email());
        PageReview elsewhere = review(language, browser);
        elsewhere.open(link).look("confirm-email", "#kc-info-message");
        elsewhere.press("#kc-info-message a").look("email-confirmed", "#kc-info-message");
        elsewhere.open(link).look("email-confirmed-before", "#kc-info-message, #kc-error-message");
    }

    @Languages.InSome
    void whatAMemberDoes(String language, Browser browser) {
        PageReview review = review(language, browser);

        enter(review.open(signIn()), reviewed().member());
        review.open(action("UPDATE_PROFILE")).look("update-profile", UPDATE_PROFILE);
        review.page().locator("#country").selectOption("");
        review.fill("#birthDate", "19900230")
                .press(UPDATE_PROFILE + " [type=submit]")
                .look("update-profile-refused", "#error-summary");
        review.open(action("UPDATE_PASSWORD")).look("change-password", "#kc-passwd-update-form");
        review.open(realm().url() + "/protocol/openid-connect/logout").look("sign-out", "#kc-logout");
        review.press("#kc-logout").look("signed-out", "[data-page-id=login-info]");
    }

    @Languages.InEach
    void consents(String language, Browser browser) {
        String email = reviewed().unaskedMember();
        PageReview review = review(language, browser);

        enter(review.open(signIn()), email).look("consents", "#kc-consents-form");
        review.press("#kc-consents-form [type=submit]:not([name])").look("consents-refused", "#error-summary");
        review.press("[name=decline]").look("consents-declined", "#kc-info-message");
        enter(review.open(signIn()), email);
        review.page().locator("#consent-terms").check();
        review.page().locator("#consent-privacy").check();
        review.press("#kc-consents-form [type=submit]:not([name])");
        review.open(action("medportal-consents")).look("consents-decided", "#decision-marketing");
    }

    @Languages.InSome
    void leaving(String language, Browser browser) {
        PageReview review = review(language, browser);

        enter(review.open(signIn()), reviewed().member());
        review.open(signIn(keycloak().portal(), Map.of("kc_action", "delete_account", "prompt", "login")))
                .look("sign-in-once-more", "#reset-login");
        review.fill("#password", ReviewedRealm.PASSWORD).press("#kc-login").look("delete-account", ".mp-button-danger");
        review.press(".mp-button-danger").look("account-deleted", "#kc-info-message");
    }

    @Languages.InEach
    void whatIsMissingIsAskedAtTheNextSignIn(String language, Browser browser) {
        String email = reviewed().incompleteMember();
        PageReview review = review(language, browser);

        enter(review.open(signIn()), email).look("complete-profile", UPDATE_PROFILE);
    }

    @Languages.InSome
    void documents(String language, Browser browser) {
        PageReview review = review(language, browser);

        for (String document : List.of("terms", "privacy", "marketing")) {
            review.open(realm().url() + "/medportal-documents/" + document)
                    .look("document-" + document, ".medportal-document-text[lang=" + language + "] h2");
        }
    }

    @Languages.InSome
    void whatWentWrong(String language, Browser browser) {
        PageReview review = review(language, browser);

        review.open(register()).forgetCookies().press(SUBMIT).look("session-lost", "#kc-error-message");
        review.open(signIn().replace("redirect_uri=", "redirect_uri=x")).look("bad-request", "#kc-error-message");
        review.open(realm().url() + "/nothing").look("not-found", "#kc-error-message");

        enter(review.open(signIn()), reviewed().suspendedMember()).look("suspended", "#kc-form-login");
    }

    @Languages.InSome
    void comingFromAPartner(String language, Browser browser) {
        String email = reviewed().memberOfBoth();
        PageReview review = review(language, browser);

        enter(review.open(signIn(keycloak().portal(), Map.of("kc_idp_hint", PartnerLink.ALIAS))), email)
                .look("review-profile", REVIEW_PROFILE);
        review.press(REVIEW_PROFILE + " [type=submit]").look("review-profile-refused", "#error-summary");
        String before = review.page().url();
        review.page().locator("#gender-undisclosed").check();
        review.page().locator("#country").selectOption("KR");
        review.fill("#birthDate", "19900325")
                .press(REVIEW_PROFILE + " [type=submit]")
                .look("account-exists", "#linkAccount");
        review.press("#linkAccount").look("account-link-sent", "#kc-page-title");
        review.open(before).look("page-expired", "#loginContinueLink");
    }

    /** {@code docs/registration.png} is a copy of it. */
    @Test
    void theReadmesPictureIsSmall(Browser browser) throws IOException {
        PageReview review = review("en", browser);
        review.open(register())
                .fill("#firstName", "Minji Kim")
                .fill("#email", "minji.kim@example.com")
                .fill("#password", ReviewedRealm.PASSWORD);
        Path picture = Path.of("target", "screenshots", "registration.png");
        review.page().locator(".mp-safety").waitFor();
        review.page().setViewportSize(1280, 1150);
        review.page().evaluate("scrollTo(0, 0)");
        review.page().screenshot(new Page.ScreenshotOptions().setPath(picture));

        assertThat(Files.size(picture)).isLessThan(200_000);
    }

    private String digits(PageReview review) {
        return realm().captchaAnswer(review.page().locator("#captchaToken").inputValue());
    }

    private String register() {
        return signIn(keycloak().portal(), Map.of("prompt", "create"));
    }
}
