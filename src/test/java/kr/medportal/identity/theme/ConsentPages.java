package kr.medportal.identity.theme;

import static kr.medportal.identity.theme.Pages.text;
import static kr.medportal.identity.theme.RegistrationPages.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.MessageType;

/** What members see of the consents after the registration. */
final class ConsentPages {

    private ConsentPages() {}

    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        Pages.add(pages, "medportal-consents", ConsentPages::asked);
        Pages.add(pages, "medportal-consents-refused", "medportal-consents.ftl", language -> asked(language)
                .error("consent-terms", text(language, "medportalConsentRequired"))
                .error("consent-marketing", text(language, "medportalConsentChanged")));
        Pages.add(pages, "medportal-consents-optional", "medportal-consents.ftl", language -> new PageModel(language)
                .with("consents", List.of(consent("marketing", false)))
                .with("mustAgree", false)
                .with("summaries", Map.of()));
        Pages.add(pages, "medportal-consents-declined", "info.ftl", language -> new PageModel(language)
                .message(MessageType.INFO, text(language, "medportalConsentsDeclined"))
                .with("messageHeader", "medportalConsentsDeclinedTitle"));
        Pages.add(pages, "medportal-consents-decided", language -> new PageModel(language)
                .with("consents", List.of(consent("marketing", false)))
                .with("accountUrl", "/realms/medportal/account/")
                .with(
                        "decisions",
                        List.of(
                                decision("terms", "accepted"),
                                decision("privacy", "withdrawn"),
                                decision("marketing", "refused"))));
        Pages.add(
                pages,
                "medportal-consents-decided-required",
                "medportal-consents-decided.ftl",
                language -> new PageModel(language)
                        .with("consents", List.of())
                        .with("decisions", List.of(decision("terms", "accepted"), Map.of("id", "privacy"))));
        return pages;
    }

    private static PageModel asked(Language language) {
        return new PageModel(language)
                .with("consents", List.of(consent("terms", true), consent("marketing", false)))
                .with("mustAgree", true)
                .with(
                        "summaries",
                        Map.of(
                                "terms",
                                Map.of("language", "en", "html", "<p>Article 7 names the inquiry address.</p>")));
    }

    private static Map<String, Object> decision(String id, String state) {
        return Map.of(
                "id",
                id,
                "required",
                true,
                "state",
                state,
                "version",
                "2026-11-23",
                "time",
                "1 December 2026, 08:15",
                "url",
                "/realms/medportal/medportal-documents/" + id + "/2026-11-23/en");
    }
}
