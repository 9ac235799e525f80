package kr.medportal.identity.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.forms.login.MessageType;

/** Every page that the flows can reach: ours and those that we inherit. */
final class Pages {

    private static final String ADDRESS = "mina.kim@example.org";

    private static final Map<String, Object> PASSKEYS = Map.of(
            "authenticators",
            List.of(Map.of(
                    "credentialId", "Y3JlZGVudGlhbA",
                    "label", "Mina’s phone",
                    "createdAt", "2026-11-23",
                    "transports",
                            Map.of("iconClass", "kcWebAuthnInternal", "displayNameProperties", List.of("internal")))));

    private static final Map<String, Object> OTP_DEVICES = Map.of(
            "selectedCredentialId",
            "1",
            "userOtpCredentials",
            List.of(Map.of("id", "1", "userLabel", "Phone"), Map.of("id", "2", "userLabel", "Tablet")));

    private Pages() {}

    static List<Page> all() {
        List<Page> pages = new ArrayList<>(RegistrationPages.all());
        signIn(pages);
        secondFactor(pages);
        passkeys(pages);
        account(pages);
        pages.addAll(ConsentPages.all());
        otherAccounts(pages);
        apps(pages);
        return pages;
    }

    private static void signIn(List<Page> pages) {
        add(pages, "login", PageModel::new);
        add(pages, "login-refused", "login.ftl", language -> new PageModel(language)
                .with("login", Map.of("username", ADDRESS, "rememberMe", "on"))
                .error("username", text(language, "invalidUserMessage")));
        add(pages, "login-providers", "login.ftl", language -> new PageModel(language)
                .message(MessageType.INFO, text(language, "loginTimeout"))
                .with("social", Map.of("providers", List.of(provider("naver", "Naver"), provider("kakao", "Kakao")))));
        add(pages, "login-username", PageModel::new);
        add(pages, "login-password", language -> new PageModel(language).knownUser());
        add(pages, "login-password-refused", "login-password.ftl", language -> new PageModel(language)
                .knownUser("password", "otp")
                .error("password", text(language, "invalidPasswordMessage")));
        add(pages, "login-reset-password", PageModel::new);
        add(pages, "login-reset-password-unknown", "login-reset-password.ftl", language -> new PageModel(language)
                .error("username", text(language, "missingUsernameMessage")));
        add(pages, "reset-captcha", language -> new PageModel(language)
                .with("captcha", RegistrationPages.digits())
                .with("waitSeconds", 60));
        add(pages, "reset-captcha-refused", "reset-captcha.ftl", language -> new PageModel(language)
                .with("captcha", RegistrationPages.digits())
                .with("waitSeconds", 0)
                .error("captcha", text(language, "medportalCaptchaTryNew")));
        add(pages, "reset-captcha-unavailable", "reset-captcha.ftl", language -> new PageModel(language)
                .error("global", text(language, "medportalResetUnavailable")));
        add(pages, "login-page-expired", PageModel::new);
        add(pages, "select-authenticator", language -> new PageModel(language)
                .knownUser("password", "otp", "webauthn", "recovery-authn-codes"));
        add(pages, "select-organization", language -> new PageModel(language)
                .with("user", Map.of("organizations", List.of(Map.of("alias", "clinic", "name", "Clinic")))));
        add(pages, "login-x509-info", language -> new PageModel(language)
                .with(
                        "x509",
                        Map.of(
                                "formData",
                                Map.of("subjectDN", "CN=Mina", "username", ADDRESS, "isUserEnabled", true))));
    }

    private static void secondFactor(List<Page> pages) {
        add(pages, "login-otp", language -> new PageModel(language)
                .knownUser("otp", "recovery-authn-codes")
                .with("otpLogin", OTP_DEVICES));
        add(pages, "login-otp-refused", "login-otp.ftl", language -> new PageModel(language)
                .knownUser()
                .with("otpLogin", Map.of("userOtpCredentials", List.of()))
                .error("totp", text(language, "invalidTotpMessage")));
        add(pages, "login-reset-otp", language -> new PageModel(language)
                .knownUser()
                .with("configuredOtpCredentials", OTP_DEVICES));
        add(pages, "login-config-totp", language -> new PageModel(language).with("totp", totp()));
        add(pages, "login-config-totp-manual", "login-config-totp.ftl", language -> new PageModel(language)
                .with("totp", totp())
                .with("mode", "manual")
                .with("isAppInitiatedAction", true)
                .error("totp", text(language, "invalidTotpMessage"))
                .error("userLabel", text(language, "missingTotpDeviceNameMessage")));
        add(pages, "login-recovery-authn-code-config", language -> new PageModel(language)
                .with(
                        "recoveryAuthnCodesConfigBean",
                        Map.of(
                                "generatedRecoveryAuthnCodesList",
                                List.of("AB12CD34EF56", "GH78JK90LM12", "NP34QR56ST78", "UV90WX12YZ34"),
                                "generatedRecoveryAuthnCodesAsString",
                                "AB12CD34EF56,GH78JK90LM12,NP34QR56ST78,UV90WX12YZ34",
                                "generatedAt",
                                1790000000000L)));
        add(pages, "login-recovery-authn-code-input", language -> new PageModel(language)
                .knownUser("otp", "recovery-authn-codes")
                .with("recoveryAuthnCodesInputBean", Map.of("codeNumber", 3))
                .error("recoveryCodeInput", text(language, "recovery-codes-error-invalid")));
    }

    private static void passkeys(List<Page> pages) {
        add(pages, "webauthn-authenticate", language -> passkey(language)
                .knownUser("webauthn", "password")
                .with("isUserIdentified", "true")
                .with("authenticators", PASSKEYS)
                .with("shouldDisplayAuthenticators", true));
        add(pages, "webauthn-register", language -> passkey(language)
                .with("userid", "dXNlcg")
                .with("username", ADDRESS)
                .with("signatureAlgorithms", List.of(-7, -257))
                .with("rpEntityName", "medportal")
                .with("attestationConveyancePreference", "not specified")
                .with("requireResidentKey", "not specified")
                .with("residentKey", "preferred")
                .with("userVerificationRequirement", "preferred")
                .with("excludeCredentialIds", "")
                .with("isAppInitiatedAction", true));
        add(pages, "webauthn-error", language -> new PageModel(language)
                .with("execution", "webauthn")
                .with("isAppInitiatedAction", true)
                .message(MessageType.ERROR, text(language, "webauthn-error-user-not-found")));
        add(pages, "login-passkeys-conditional-authenticate", language -> passkey(language)
                .with("authenticators", PASSKEYS)
                .with("shouldDisplayAuthenticators", true));
        add(pages, "login-with-passkey", "login.ftl", language -> passkey(language)
                .with("enableWebAuthnConditionalUI", "true")
                .with("authenticators", PASSKEYS));
    }

    private static void account(List<Page> pages) {
        add(pages, "login-verify-email", language -> new PageModel(language)
                .with("verifyEmail", ADDRESS)
                .with("user", Map.of("email", ADDRESS))
                .message(MessageType.WARNING, text(language, "verifyEmailMessage")));
        add(pages, "login-verify-email-before", "login-verify-email.ftl", language -> new PageModel(language)
                .with("user", Map.of("email", ADDRESS))
                .with("isAppInitiatedAction", true));
        add(pages, "login-update-password", language -> new PageModel(language)
                .message(MessageType.WARNING, text(language, "updatePasswordMessage")));
        add(pages, "login-update-password-policy", "login-update-password.ftl", language -> new PageModel(language)
                .message(MessageType.ERROR, text(language, "medportalPasswordBirthDate")));
        add(pages, "login-update-password-refused", "login-update-password.ftl", language -> new PageModel(language)
                .with("isAppInitiatedAction", true)
                .error("password-confirm", text(language, "invalidPasswordConfirmMessage")));
        add(pages, "login-update-profile", language -> new PageModel(language)
                .with(
                        "profile",
                        filled(ProfileFixture.portal(language))
                                .readOnly("email")
                                .readOnly("firstName")
                                .model()));
        add(pages, "login-update-profile-refused", "login-update-profile.ftl", language -> new PageModel(language)
                .with("profile", filled(ProfileFixture.portal(language)).model())
                .with("isAppInitiatedAction", true)
                .error("country", text(language, "error-user-attribute-required"))
                .error("gender", text(language, "error-user-attribute-required")));
        add(pages, "idp-review-user-profile", language -> new PageModel(language)
                .with("profile", filled(ProfileFixture.portal(language)).model()));
        add(pages, "update-email", language -> new PageModel(language)
                .with("profile", onlyEmail().model())
                .with("isAppInitiatedAction", true));
        add(pages, "delete-account-confirm", language -> new PageModel(language).with("triggered_from_aia", true));
        add(pages, "delete-account-failed", "delete-account-confirm.ftl", language -> new PageModel(language)
                .message(MessageType.ERROR, text(language, "errorDeletingAccount")));
        add(pages, "delete-credential", language -> new PageModel(language).with("credentialLabel", "Phone"));
        add(pages, "terms", PageModel::new);
    }

    private static void otherAccounts(List<Page> pages) {
        for (String template : List.of(
                "login-idp-link-confirm",
                "login-idp-link-confirm-override",
                "login-idp-link-email",
                "link-idp-action")) {
            add(pages, template, language -> new PageModel(language)
                    .with("idpDisplayName", "Naver")
                    .with("brokerContext", Map.of("username", ADDRESS)));
        }
    }

    /** All that the mail of an administrator who asks for something has words for. */
    private static List<String> requiredActions() {
        String prefix = "requiredAction.";
        return ThemePart.EMAIL.own(Locale.ENGLISH).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static void apps(List<Page> pages) {
        add(pages, "info", language -> new PageModel(language)
                .message(MessageType.SUCCESS, text(language, "emailVerifiedMessage"))
                .with("pageRedirectUri", "#"));
        add(pages, "info-actions", "info.ftl", language -> new PageModel(language)
                .message(MessageType.INFO, text(language, "confirmExecutionOfActions"))
                .with("messageHeader", "confirmExecutionOfActions")
                .with("requiredActions", requiredActions())
                .with("actionUri", "#"));
        add(pages, "error", language -> new PageModel(language)
                .message(MessageType.ERROR, text(language, "cookieNotFoundMessage"))
                .with("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        add(pages, "error-of-the-server", "error.ftl", language -> PageModel.ofErrorHandler(language)
                .message(MessageType.ERROR, text(language, "internalServerError")));
        add(pages, "logout-confirm", language -> new PageModel(language)
                .with("logoutConfirm", Map.of("code", "code", "skipLink", false)));
        add(pages, "frontchannel-logout", language -> new PageModel(language)
                .with(
                        "logout",
                        Map.of(
                                "clients",
                                List.of(Map.of("name", "Community", "frontChannelLogoutUrl", "about:blank")),
                                "logoutRedirectUri",
                                "#")));
        add(pages, "login-oauth-grant", language -> new PageModel(language)
                .with("client", grantingClient())
                .with(
                        "oauth",
                        Map.of(
                                "code",
                                "code",
                                "clientScopesRequested",
                                List.of(
                                        Map.of("consentScreenText", "${profileScopeConsentText}"),
                                        Map.of("consentScreenText", "${emailScopeConsentText}")))));
        add(pages, "medportal-document", language -> new PageModel(language)
                .with(
                        "document",
                        Map.of(
                                "id",
                                "terms",
                                "version",
                                "2026-11-23",
                                "language",
                                language.tag(),
                                "html",
                                Preview.document("terms", "2026-11-23", language)
                                        .html(),
                                "contents",
                                Preview.document("terms", "2026-11-23", language).contents().stream()
                                        .map(heading -> Map.of("id", heading.id(), "html", heading.html()))
                                        .toList(),
                                "prevails",
                                language == Language.KO,
                                "koreanUrl",
                                "#",
                                "others",
                                List.of(Map.of("language", "ja", "name", "日本語", "url", "#")))));
        add(pages, "login-oauth2-device-verify-user-code", PageModel::new);
        add(pages, "code", language -> new PageModel(language).with("code", Map.of("success", true, "code", "abc")));
        add(pages, "saml-post-form", language -> new PageModel(language)
                .with("samlPost", Map.of("url", "#", "SAMLResponse", "response")));
    }

    /** @return the text of {@code key} as a reader of that language gets it */
    static String text(Language language, String key, Object... arguments) {
        return Texts.format(language, language.loginTexts(), key, arguments);
    }

    static ProfileFixture filled(ProfileFixture profile) {
        return profile.with("firstName", "김미나")
                .with("email", ADDRESS)
                .with("gender", "undisclosed")
                .with("phoneNumber", "+821012345678")
                .with("country", "KR")
                .with("birthDate", "1990-03-25");
    }

    static void add(List<Page> pages, String name, Function<Language, PageModel> model) {
        add(pages, name, name + ".ftl", model);
    }

    static void add(List<Page> pages, String name, String template, Function<Language, PageModel> model) {
        pages.add(new Page(name, template, model));
    }

    private static PageModel passkey(Language language) {
        return new PageModel(language)
                .with("challenge", "Y2hhbGxlbmdl")
                .with("rpId", "localhost")
                .with("createTimeout", 0)
                .with("isUserIdentified", "false")
                .with("userVerification", "preferred")
                .with("mediation", "conditional")
                .with("authenticatorAttachment", "not specified");
    }

    private static ProfileFixture onlyEmail() {
        ProfileFixture profile = new ProfileFixture();
        profile.add("email", "${medportalEmail}", true);
        return profile.with("email", ADDRESS);
    }

    private static Map<String, Object> totp() {
        return Map.of(
                "supportedApplications",
                List.of("totpAppFreeOTPName", "totpAppGoogleName"),
                "totpSecretEncoded",
                "JBSW Y3DP EHPK 3PXP",
                "totpSecret",
                "JBSWY3DPEHPK3PXP",
                "totpSecretQrCode",
                RegistrationPages.PICTURE,
                "qrUrl",
                "#",
                "manualUrl",
                "#",
                "otpCredentials",
                List.of("1"),
                "policy",
                new OtpPolicy());
    }

    private static Map<String, Object> provider(String alias, String name) {
        return Map.of("alias", alias, "displayName", name, "loginUrl", "#", "iconClasses", "");
    }

    private static Map<String, Object> grantingClient() {
        return Map.of(
                "clientId", "portal",
                "name", "Portal",
                "attributes", Map.of("logoUri", "https://app.example/logo.png", "tosUri", "#", "policyUri", "#"));
    }

    /** {@code OTPPolicy}. */
    public static final class OtpPolicy {

        public String getType() {
            return "totp";
        }

        public String getAlgorithmKey() {
            return "SHA1";
        }

        public int getDigits() {
            return 6;
        }

        public int getPeriod() {
            return 30;
        }
    }
}
