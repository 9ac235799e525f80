package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.FirstVisit;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Languages;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first visit to the registration page, on a slow network perhaps, is a light one. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class FirstVisitIT {

    private static final int MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 10;

    private final RunningKeycloak keycloak;

    FirstVisitIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Languages.InEach
    void theRegistrationPageIsLight(String language, Browser browser) {
        FirstVisit visit = visit(keycloak.realm(), language, browser);
        System.out.println("First visit, " + language + ": " + visit);

        assertThat(visit.bytes()).as("%s", visit).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(visit.answers())
                .hasSizeLessThanOrEqualTo(MOST_REQUESTS)
                .allMatch(answer -> answer.address().startsWith(keycloak.url() + "/"))
                // The meter comes with the first keystroke of a password.
                .noneMatch(answer -> answer.address().contains("zxcvbn"));
    }

    @Test
    void aStockRealmsPageIsSeveralTimesAsHeavy(Browser browser) {
        Realm stock = keycloak.newStockRealm("first-visit-stock", Map.of("registrationAllowed", true));
        FirstVisit ours = visit(keycloak.realm(), "en", browser);
        FirstVisit theirs = visit(stock, "en", browser);
        System.out.println("First visit, stock realm: " + theirs);

        assertThat(theirs.bytes()).isGreaterThan(5 * ours.bytes());
        assertThat(theirs.answers()).hasSizeGreaterThan(ours.answers().size());
    }

    private FirstVisit visit(Realm realm, String language, Browser browser) {
        return FirstVisit.to(realm.authorization(keycloak.portal(), Map.of("prompt", "create")), language, browser);
    }
}
