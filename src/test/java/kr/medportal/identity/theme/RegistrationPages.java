package kr.medportal.identity.theme;

import static kr.medportal.identity.theme.Pages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.MessageType;

/** The registration page in its situations. */
final class RegistrationPages {

    /** A PNG of 200 x 70, in Base64. */
    static final String PICTURE = picture();

    private RegistrationPages() {}

    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        Pages.add(pages, "register", RegistrationPages::empty);
        Pages.add(pages, "register-refused", "register.ftl", RegistrationPages::refused);
        Pages.add(pages, "register-captcha-solved", "register.ftl", language -> typed(language)
                .with("captcha", Map.of("solved", true))
                .error("email", text(language, "emailExistsMessage")));
        Pages.add(pages, "register-captcha-limited", "register.ftl", language -> typed(language)
                .with("captcha", Map.of("provider", "digits", "waitMinutes", 4))
                .error("captcha", text(language, "medportalCaptchaMissing")));
        Pages.add(pages, "register-captcha-widget", "register.ftl", language -> empty(language)
                .with("captcha", widget("h-captcha")));
        Pages.add(pages, "register-captcha-cap", "register.ftl", language -> empty(language)
                .with("captcha", widget("cap-widget"))
                .error("captcha", text(language, "medportalCaptchaCheckUnavailable")));
        Pages.add(pages, "register-page-error", "register.ftl", language -> typed(language)
                .error("global", text(language, "invalidParameterMessage", "code")));
        Pages.add(pages, "register-bare", "register.ftl", RegistrationPages::bare);
        return pages;
    }

    static PageModel empty(Language language) {
        return new PageModel(language)
                .with("profile", ProfileFixture.portal(language).model())
                .with("passwordRequired", true)
                .with(
                        "consents",
                        List.of(consent("terms", true), consent("privacy", true), consent("marketing", false)))
                .with("captcha", digits());
    }

    /** The digits as the provider of that name puts them on the page. */
    static Map<String, Object> digits() {
        return Map.of(
                "provider", "digits",
                "image", "data:image/png;base64," + PICTURE,
                "token", "sealed",
                "width", 200,
                "height", 70,
                "challengeUrl", "/realms/medportal/medportal-captcha/challenge",
                "soundUrl", "/realms/medportal/medportal-captcha/sound");
    }

    private static Map<String, Object> widget(String name) {
        return Map.of(
                "provider", "siteverify",
                "widget", name,
                "script", "https://captcha.example/api.js",
                "siteKey", "site",
                "origins", List.of("https://captcha.example"));
    }

    /** Filled in by somebody, sent, and come back. */
    static PageModel typed(Language language) {
        return empty(language)
                .with("profile", Pages.filled(ProfileFixture.portal(language)).model());
    }

    /** Every field refused. */
    static PageModel refused(Language language) {
        PageModel model = typed(language);
        for (String field : List.of(
                "firstName",
                "email",
                "password",
                "password-confirm",
                "gender",
                "phoneNumber",
                "country",
                "birthDate",
                "consent-terms",
                "consent-privacy",
                "consent-marketing",
                "captcha")) {
            model.error(field, text(language, "error-user-attribute-required"));
        }
        return model;
    }

    /** Another realm: a username of its own, no consents, no CAPTCHA, no country, an attribute that an admin added. */
    private static PageModel bare(Language language) {
        ProfileFixture profile =
                ProfileFixture.portal(language).without("country").without("gender");
        profile.add("username", "${username}", true);
        Map<String, Object> colour = profile.add("colours", "Favourite colours", false);
        colour.put(
                "annotations",
                Map.of("inputType", "multiselect-checkboxes", "inputHelperTextBefore", "As many as you like"));
        colour.put("validators", Map.of("options", Map.of("options", List.of("red", "green"))));
        profile.add("about", "About me", false)
                .put("annotations", Map.of("inputType", "textarea", "inputTypeRows", "4"));
        return new PageModel(language)
                .realm("registrationEmailAsUsername", false)
                .with("profile", profile.model())
                .with("passwordRequired", true)
                .message(MessageType.ERROR, text(language, "unexpectedErrorHandlingRequestMessage"));
    }

    private static String picture() {
        try (InputStream in = RegistrationPages.class.getResourceAsStream("picture.png")) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checkbox as {@code ConsentBoxes} has it. */
    static Map<String, Object> consent(String id, boolean required) {
        return Map.of(
                "id",
                id,
                "field",
                "consent-" + id,
                "required",
                required,
                "version",
                "2026-11-23",
                "url",
                "/realms/medportal/medportal-documents/" + id + "/2026-11-23/en",
                "checked",
                false);
    }
}
