package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the reviews of pages share. Every page is in the reader's language, as WCAG 2.2 wants it as far as axe can tell,
 * light and dark, with a clean console, without a request to another machine, without scrolling sideways, without
 * anything that moves, and dressed by our stylesheet alone.
 */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewedPages {

    private final RunningKeycloak keycloak;
    private final ReviewedRealm reviewed;
    private final List<PageReview> reviews = new ArrayList<>();

    /** @param name of a realm of its own, whose settings it may change */
    ReviewedPages(RunningKeycloak keycloak, String name) {
        this.keycloak = keycloak;
        this.reviewed = ReviewedRealm.make(keycloak, name);
    }

    @AfterEach
    void noPageIsAtFault() {
        List<PageReview> seen = List.copyOf(reviews);
        reviews.clear();
        assertThat(seen).allSatisfy(review -> assertThat(review.faults()).isEmpty());
    }

    RunningKeycloak keycloak() {
        return keycloak;
    }

    ReviewedRealm reviewed() {
        return reviewed;
    }

    Realm realm() {
        return reviewed.realm();
    }

    PageReview review(String language, Browser browser) {
        PageReview review = PageReview.in(language, browser, keycloak);
        reviews.add(review);
        return review;
    }

    static PageReview enter(PageReview review, String email) {
        return enter(review, email, ReviewedRealm.PASSWORD);
    }

    static PageReview enter(PageReview review, String email, String password) {
        return review.fill("#username", email).fill("#password", password).press("#kc-login");
    }

    String signIn() {
        return signIn(keycloak.portal(), Map.of());
    }

    String signIn(App app, Map<String, String> parameters) {
        return realm().authorization(app, parameters);
    }

    /** @param alias of a required action that an app starts */
    String action(String alias) {
        return signIn(keycloak.portal(), Map.of("kc_action", alias));
    }

    String linkSentTo(String email) {
        return keycloak.mailTo(email).link().orElseThrow();
    }
}
