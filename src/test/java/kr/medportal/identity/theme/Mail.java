package kr.medportal.identity.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.freemarker.beans.EventBean;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;

/**
 * A mail that Keycloak or {@code medportal-notices} sends, with the data that {@code FreeMarkerEmailTemplateProvider} hands
 * to its templates.
 */
record Mail(String name, String template, String subjectKey, List<String> subjectParameters, Map<String, Object> data) {

    static final String REALM = "Korea Medical Tourism Portal";
    static final String LINK = "https://id.example/realms/medportal/login-actions/action-token?key=eyJhbGciOiJIUzUxMiJ9"
            + ".eyJleHAiOjE3NjM4OTI0MDB9.c2lnbmF0dXJl&client_id=portal&tab_id=Xy_1-a&client_data=eyJydSI6Imh0dHBzIn0";

    static final String SETTINGS = "https://id.example/realms/medportal/account/";

    private static final Path PREVIEW = Path.of("target", "preview", "mail");
    private static final String IP = "203.0.113.7";

    /** Both parts of the mail in one language, and where it stands for looking at. */
    record Rendered(Mail mail, Locale locale, String subject, String text, String html) {

        void save() throws IOException {
            Path folder = Files.createDirectories(PREVIEW.resolve(locale.toLanguageTag()));
            Files.writeString(folder.resolve(mail.name + ".html"), html);
            Files.writeString(folder.resolve(mail.name + ".txt"), subject + "\n\n" + text);
        }
    }

    /** All mails of a realm. */
    // Keycloak still sends the mails of events that it calls deprecated.
    @SuppressWarnings("deprecation")
    static List<Mail> all() {
        List<Mail> mails = new ArrayList<>(List.of(
                withLink("email-verification", "emailVerificationSubject"),
                mail("medportal-welcome", "medportal-welcome", "medportalWelcomeSubject")
                        .with("link", LINK)
                        .with("settings", SETTINGS),
                mail("medportal-account-deleted", "medportal-account-deleted", "medportalAccountDeletedSubject")
                        .with("time", Date.from(Instant.parse("2026-11-23T09:05:00Z"))),
                withLink("password-reset", "passwordResetSubject"),
                withLink("email-update-confirmation", "emailUpdateConfirmationSubject")
                        .with("newEmail", "new.address@example.com"),
                withLink("executeActions", "executeActionsSubject")
                        .with("requiredActions", List.of("UPDATE_PASSWORD", "VERIFY_EMAIL", "webauthn-register")),
                withLink("identity-provider-link", "identityProviderLinkSubject", "Example ID")
                        .with("identityProviderDisplayName", "Example ID")
                        .with("identityProviderContext", Map.of("username", "tom+jerry")),
                withLink("org-invite", "orgInviteSubject", "Clinic & Spa")
                        .with("organization", Map.of("name", "Clinic & Spa")),
                withLink("verifiable-credential-offer", "verifiableCredentialOfferSubject")
                        .with("credentialScopeDisplayName", "Membership card"),
                mail("email-verification-with-code", "email-verification-with-code", "emailVerificationSubject")
                        .with("code", "48151623"),
                mail("email-test", "email-test", "emailTestSubject"),
                notice("accountNotification", 0),
                notice("accountDisableNotification", 1),
                notice("accountDeleteNotification", 31),
                notice("accountDeleteNotification", 0)
                        .named("workflow-custom")
                        .with("messageKey", "customMessage")
                        .with("customMessage", "<p>Please sign in soon.</p><p>Thank you.</p>")));
        for (EventType type : List.of(
                EventType.LOGIN_ERROR,
                EventType.UPDATE_PASSWORD,
                EventType.UPDATE_TOTP,
                EventType.REMOVE_TOTP,
                EventType.UPDATE_CREDENTIAL,
                EventType.REMOVE_CREDENTIAL,
                EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT,
                EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT)) {
            mails.add(event(type));
        }
        return mails;
    }

    static Mail withLink(String template, String subjectKey, String... subjectParameters) {
        return mail(template, template, subjectKey, subjectParameters)
                .with("link", LINK)
                .with("linkExpiration", 720L);
    }

    boolean hasLink() {
        return data.containsKey("link");
    }

    boolean isEvent() {
        return data.containsKey("event");
    }

    /** Renders the mail to a member of that name; null: an account without one. */
    Rendered render(ThemeRenderer renderer, Locale locale, @Nullable String firstName) {
        Map<String, Object> model = new HashMap<>(data);
        Map<String, @Nullable Object> user = new HashMap<>();
        user.put("username", "member@example.com");
        user.put("firstName", firstName);
        model.put("user", user);
        model.put("realmName", REALM);
        model.put("ltr", true);
        model.put("linkExpirationFormatter", new LinkExpirationFormatterMethod(renderer.messages(), locale));
        String subject = new MessageFormat(renderer.messages().getProperty(subjectKey, subjectKey), locale)
                .format(subjectParameters.toArray());
        model.put("subject", subject);
        return new Rendered(
                this,
                locale,
                subject,
                renderer.render("text/" + template + ".ftl", model),
                renderer.render("html/" + template + ".ftl", model));
    }

    static ThemeRenderer renderer(Locale locale) {
        return new ThemeRenderer(Theme.Type.EMAIL, locale, "base");
    }

    Mail with(String key, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(key, value);
        return new Mail(name, template, subjectKey, subjectParameters, more);
    }

    private Mail named(String other) {
        return new Mail(other, template, subjectKey, subjectParameters, data);
    }

    private static Mail mail(String name, String template, String subjectKey, String... subjectParameters) {
        return new Mail(name, template, subjectKey, List.of(subjectParameters), Map.of());
    }

    private static Mail notice(String key, int days) {
        return mail("workflow-" + key, "workflow-notification", key + "Subject")
                .with("subjectKey", key + "Subject")
                .with("messageKey", key + "Body")
                .with("daysRemaining", days)
                .with("reason", "inactivity");
    }

    private static Mail event(EventType type) {
        Event event = new Event();
        event.setType(type);
        event.setTime(Instant.parse("2026-11-23T09:05:00Z").toEpochMilli());
        event.setIpAddress(IP);
        event.setDetails(Map.of("credential_type", "otp"));
        StringBuilder subjectKey = new StringBuilder("event");
        for (String word : type.name().toLowerCase(Locale.ROOT).split("_")) {
            subjectKey.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String template = "event-" + type.name().toLowerCase(Locale.ROOT);
        return mail(template, template, subjectKey + "Subject").with("event", new EventBean(event));
    }
}
