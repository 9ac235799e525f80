package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who does not agree to what is required is signed out, and asked again at the next sign-in (rule R12). */
@ExtendWith(KeycloakExtension.class)
class DeclinedConsentsIT {

    private static ConsentRealm consents;
    private static Realm realm;

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Visitor visitor;
    private final Account member;

    DeclinedConsentsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.visitor = realm.visitor();
        this.member = realm.accounts().importOne(NewAccount.member());
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        consents = ConsentRealm.make(keycloak, "declined-consents");
        realm = consents.realm();
    }

    @AfterEach
    void putTheOldVersionsInForceAgain() {
        realm.inForce();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isToldThatTheyAreSignedOut(Language language) {
        realm.inForce(ConsentRealm.NEW_TERMS);

        WebPage page = realm.visitor(language.tag()).signIn(portal, member).press("decline");

        ReadablePage.check(page, language.tag());
        assertThat(page.document().select("h1").text())
                .isEqualTo(PageMessage.of(MessageKey.CONSENTS_DECLINED_TITLE).in(language));
        assertThat(page.text())
                .contains(PageMessage.of(MessageKey.CONSENTS_DECLINED).in(language));
    }

    @Test
    void hasNoSessionAfterThePassword() {
        realm.inForce(ConsentRealm.NEW_TERMS);

        visitor.signIn(portal, member).press("decline");

        assertSignedOut();
    }

    @Test
    void losesTheSessionThatWasRunning() {
        Tokens before = visitor.tokens(visitor.signIn(portal, member));
        realm.inForce(ConsentRealm.NEW_TERMS);

        visitor.signIn(keycloak.community()).press("decline");

        assertSignedOut();
        assertThat(consents.refresh(visitor, before)).isEqualTo(400);
    }

    @Test
    void losesTheSessionThatTheBrowserStillHasBesideASignInBegunAnew() {
        Tokens before = visitor.tokens(visitor.signIn(portal, member));
        visitor.open(realm.url() + "/login-actions/reset-credentials?client_id=" + portal.clientId());
        realm.inForce(ConsentRealm.NEW_TERMS);

        visitor.signIn(keycloak.community()).press("decline");

        assertSignedOut();
        assertThat(consents.refresh(visitor, before)).isEqualTo(400);
    }

    @Test
    void leavesAnEventThatNamesTheDocument() {
        realm.inForce(ConsentRealm.NEW_TERMS);

        visitor.signIn(portal, member).press("decline");

        assertThat(realm.get("/events?type=CUSTOM_REQUIRED_ACTION_ERROR&user=" + member.id()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("error").asText()).isEqualTo("consent_declined");
                    assertThat(event.at("/details/consent_document").asText()).isEqualTo("terms");
                    assertThat(event.at("/details/consent_version").asText()).isEqualTo(ConsentRealm.NEXT);
                });
    }

    @Test
    void isAskedAgainAtTheNextSignIn() {
        realm.inForce(ConsentRealm.NEW_TERMS);
        visitor.signIn(portal, member).press("decline");

        WebPage asked = visitor.signIn(portal, member);

        consents.assertAsks(asked, "terms");
        consents.assertArrivesWithTokens(visitor, asked.submit(ConsentRealm.TICKED));
    }

    private void assertSignedOut() {
        assertThat(realm.get("/users/" + member.id() + "/sessions")).isEmpty();
        assertThat(visitor.signIn(portal).fields()).contains("username", "password");
        assertThat(visitor.authorize(portal, Map.of("prompt", "none")).parameter("error"))
                .isEqualTo("login_required");
        assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
    }
}
