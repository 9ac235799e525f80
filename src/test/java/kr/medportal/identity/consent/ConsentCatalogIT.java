package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator says is in force, and what becomes of a catalog that cannot work. */
@ExtendWith(KeycloakExtension.class)
class ConsentCatalogIT {

    private static ConsentRealm consents;
    private static Realm realm;

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Visitor visitor;

    ConsentCatalogIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.visitor = realm.visitor();
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        consents = ConsentRealm.make(keycloak, "consent-catalog");
        realm = consents.realm();
    }

    @AfterEach
    void putTheOldVersionsInForceAgain() {
        realm.inForce();
    }

    /** Keycloak checks the settings of required actions when they are saved. */
    @Nested
    class TheCatalog {

        @ParameterizedTest
        @CsvSource({
            "cookies 2026-11-23 required, cookies",
            "terms 1999-01-01 required, 1999-01-01",
            "marketing 2027-01-02 optional, ko",
            "terms 2026-11-23 needed, neither",
            "terms, is not"
        })
        void isNotSavedWhereNobodyCouldAgreeToIt(String document, String named) {
            assertThatThrownBy(() -> realm.inForce("privacy 2026-11-23 required", document))
                    .hasMessageContaining("400")
                    .hasMessageContaining(named);

            assertThat(realm.get("/authentication/required-actions/" + ConsentRealm.STEP)
                            .toString())
                    .doesNotContain(document);
        }

        @Test
        void isSavedWithOneMoreLine() {
            realm.inForce("terms 2026-11-23 required", "");

            assertThat(visitor.register(portal).fields())
                    .contains("consent-terms")
                    .doesNotContain("consent-privacy");
        }
    }

    @Nested
    class ASettingThatCannotWork {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @ParameterizedTest
        @ValueSource(strings = {"terms 2026-11-23 needed", "terms 1999-01-01 required"})
        void keepsEverybodyOutAndIsNamedInTheLog(String documents) throws IOException {
            realm.inForceUnchecked(documents);

            WebPage page = visitor.signIn(portal, member);

            assertThat(page.status()).as("%s", page).isEqualTo(400);
            ReadablePage.check(page, "en");
            assertThat(page.text())
                    .contains(PageMessage.of(MessageKey.SIGN_IN_UNAVAILABLE).in(Language.EN));
            String why = documents.endsWith("needed") ? "Setting 'documents'" : "'terms' has no text of version";
            assertThat(Files.readString(keycloak.log()))
                    .containsPattern("Nobody can sign in to the realm consent-catalog until .*" + why);
        }
    }
}
