package kr.medportal.identity;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.RunningKeycloak;

/** The pages of a realm in which an administrator has switched organizations on. */
class OrganizationPagesIT extends ReviewedPages {

    private final List<String> organizations;

    OrganizationPagesIT(RunningKeycloak keycloak) {
        super(keycloak, "pages-organizations");
        realm().put("", Map.of("organizationsEnabled", true));
        this.organizations = List.of(organization("clinic"), organization("hospital"));
    }

    @Languages.InSome
    void aMemberOfTwo(String language, Browser browser) {
        String email = reviewed().member();
        organizations.forEach(organization -> reviewed().join(organization, email));
        PageReview review = review(language, browser);

        review.open(signIn(keycloak().portal(), Map.of("scope", "openid organization")))
                .look("organization-sign-in", "#username");
        review.fill("#username", "nobody@clinic.example")
                .press("#kc-login")
                // The sentence that Keycloak has in its code.
                .look("organization-unknown", ".mp-alert-error:not(:has-text('Your email domain'))");
        review.open(signIn(keycloak().portal(), Map.of("scope", "openid organization")));
        review.fill("#username", email).press("#kc-login").look("organizations", "#kc-user-organizations");
        review.press("#organization-clinic").look("organization-password", "#password");
    }

    private String organization(String alias) {
        return realm().post(
                        "/organizations",
                        Map.of(
                                "name",
                                alias,
                                "alias",
                                alias,
                                "enabled",
                                true,
                                "domains",
                                List.of(Map.of("name", alias + ".example"))))
                .orElseThrow();
    }
}
