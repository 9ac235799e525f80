package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.PartnerLink;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who have an account already are asked for what they have not agreed to, before an app gets anything (R12). */
@ExtendWith(KeycloakExtension.class)
class ReconsentIT {

    private static final String[] NEW_MARKETING = {
        "terms 2026-11-23 required", "privacy 2026-11-23 required", "marketing 2027-01-01 optional"
    };

    private static ConsentRealm consents;
    private static Realm realm;
    private static Realm partner;

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Visitor visitor;

    ReconsentIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.visitor = realm.visitor();
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        consents = ConsentRealm.make(keycloak, "reconsent");
        realm = consents.realm();
        partner = keycloak.newRealm("reconsent-partner");
        PartnerLink.connect(realm, partner);
    }

    @AfterEach
    void putTheOldVersionsInForceAgain() {
        realm.inForce();
    }

    @Nested
    class ANewVersionOfTheTerms {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @Test
        void isAskedForOnceOfAMemberWhoSignsInWithThePassword() {
            realm.inForce(ConsentRealm.NEW_TERMS);

            WebPage asked = visitor.signIn(portal, member);

            consents.assertAsks(asked, "terms");
            consents.assertArrivesWithTokens(visitor, asked.submit(ConsentRealm.TICKED));
            assertThat(visitor.signIn(portal).isAt(portal)).isTrue();
            assertThat(visitor.signIn(keycloak.community()).isAt(keycloak.community()))
                    .isTrue();
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        @Test
        void isAskedForOnceOfAMemberWhoseSessionIsRunning() {
            assertThat(visitor.signIn(portal, member).isAt(portal)).isTrue();
            realm.inForce(ConsentRealm.NEW_TERMS);

            WebPage asked = visitor.signIn(keycloak.community());

            consents.assertAsks(asked, "terms");
            WebPage arrived = asked.submit(ConsentRealm.TICKED);
            assertThat(arrived.isAt(keycloak.community())).as("%s", arrived).isTrue();
            assertThat(visitor.tokens(arrived).idToken()).isNotEmpty();
            assertThat(visitor.signIn(portal).isAt(portal)).isTrue();
        }

        @Test
        void isAskedForOnceOfAMemberWhomAnIdentityProviderKnows() {
            Account known = partner.accounts().importOne(NewAccount.member());
            PartnerLink.link(realm, member, known);
            realm.inForce(ConsentRealm.NEW_TERMS);

            WebPage asked =
                    comeFromPartner(visitor).submit(Map.of("username", known.login(), "password", known.password()));

            consents.assertAsks(asked, "terms");
            consents.assertArrivesWithTokens(visitor, asked.submit(ConsentRealm.TICKED));
            WebPage again = comeFromPartner(realm.visitor())
                    .submit(Map.of("username", known.login(), "password", known.password()));
            assertThat(again.isAt(portal)).as("%s", again).isTrue();
        }

        private WebPage comeFromPartner(Visitor traveller) {
            return traveller.authorize(portal, Map.of("kc_idp_hint", PartnerLink.ALIAS));
        }

        @Test
        void onlyAddsItsReceipt() {
            realm.inForce(ConsentRealm.NEW_TERMS);

            visitor.signIn(portal, member).submit(ConsentRealm.TICKED);

            List<String> receipts = consents.receipts(member);
            assertThat(receipts)
                    .startsWith(Receipts.inForce().toArray(String[]::new))
                    .hasSize(4);
            ConsentReceipt added = ConsentReceipt.parse(receipts.get(3)).orElseThrow();
            assertThat(added.state()).isEqualTo(ConsentState.ACCEPTED);
            assertThat(added.shown().id()).isEqualTo("terms");
            assertThat(added.shown().version()).isEqualTo(ConsentRealm.NEXT);
            JsonNode event = consents.decisions(member).get(0);
            assertThat(event.at("/details/consent_document").asText()).isEqualTo("terms");
            assertThat(event.at("/details/consent_version").asText()).isEqualTo(ConsentRealm.NEXT);
            assertThat(event.at("/details/consent_state").asText()).isEqualTo("accepted");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void isLinkedAndSaysWhatHasChangedInTheLanguageOfThePage(Language language) throws IOException {
            realm.inForce(ConsentRealm.NEW_TERMS);
            Visitor reader = realm.visitor(language.tag());

            WebPage asked = reader.signIn(portal, member);

            ReadablePage.check(asked, language.tag());
            assertThat(asked.document().select("#changes-consent-terms p").text())
                    .isNotEmpty()
                    .isEqualTo(Jsoup.parse(Files.readString(summary(language))).text());
            WebPage document = asked.follow("#note-consent-terms a");
            assertThat(document.address().getPath()).endsWith("/terms/" + ConsentRealm.NEXT + "/" + language.tag());
        }

        @Test
        void makesPromptNoneAnswerThatInteractionIsRequired() {
            visitor.signIn(portal, member);
            realm.inForce(ConsentRealm.NEW_TERMS);

            WebPage answer = visitor.authorize(portal, Map.of("prompt", "none"));

            assertThat(answer.isAt(portal)).isTrue();
            assertThat(answer.parameter("error")).isEqualTo("interaction_required");
            assertThat(answer.parameter("code")).isEmpty();
        }

        @Test
        void cannotBeCancelledAsAnActionThatAnAppStarted() {
            realm.inForce(ConsentRealm.NEW_TERMS);
            WebPage asked = visitor.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
            consents.assertAsks(asked, "terms");

            WebPage page = visitor.post(asked.action(), Map.of("cancel-aia", "true"));

            assertThat(page.isAt(portal)).as("%s", page).isFalse();
            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "false", "true", "ON", "on "})
        void isNotAgreedToByAnotherValueThanABrowserSends(String value) {
            realm.inForce(ConsentRealm.NEW_TERMS);
            WebPage asked = visitor.signIn(portal, member);

            assertRefused(visitor.post(asked.action(), Map.of("consent-terms", value)));
        }

        @Test
        void isNotAgreedToWithoutTheField() {
            realm.inForce(ConsentRealm.NEW_TERMS);
            WebPage asked = visitor.signIn(portal, member);

            WebPage refused = visitor.post(asked.action(), Map.of("save", "on"));

            assertRefused(refused);
            consents.assertArrivesWithTokens(visitor, refused.submit(ConsentRealm.TICKED));
        }

        @Test
        void isNotAgreedToUnseen() {
            WebPage overview = visitor.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
            realm.inForce(ConsentRealm.NEW_TERMS);

            WebPage refused = visitor.post(overview.action(), ConsentRealm.TICKED);

            assertThat(refused.errors())
                    .isEqualTo(Map.of(
                            "consent-terms",
                            PageMessage.of(MessageKey.CONSENT_CHANGED).in(Language.EN)));
            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void withAnOptionalDocumentThatStaysAsksNothingAboutThat() {
            realm.inForce(ConsentRealm.NEW_TERMS);

            assertThat(visitor.signIn(portal, member).fields()).doesNotContain("consent-marketing");
        }

        @Test
        void asksForAnOptionalDocumentThatHasChangedToo() {
            realm.inForce("terms 2027-01-01 required", "marketing 2027-01-01 optional");

            WebPage asked = visitor.signIn(portal, member);

            consents.assertAsks(asked, "terms", "marketing");
            consents.assertArrivesWithTokens(visitor, asked.submit(ConsentRealm.TICKED));
            assertThat(consents.newest(member, "marketing").state()).isEqualTo(ConsentState.REFUSED);
            assertThat(consents.newest(member, "marketing").shown().version()).isEqualTo(ConsentRealm.NEXT);
        }

        private void assertRefused(WebPage page) {
            ReadablePage.check(page, "en");
            assertThat(page.errors())
                    .isEqualTo(Map.of(
                            "consent-terms",
                            PageMessage.of(MessageKey.CONSENT_REQUIRED).in(Language.EN)));
            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }
    }

    @Nested
    class ANewVersionOfWhatIsOptional {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @ParameterizedTest
        @EnumSource(Language.class)
        void isAskedForOnceAndCanBeLeftUnticked(Language language) {
            realm.inForce(NEW_MARKETING);
            Visitor reader = realm.visitor(language.tag());

            WebPage asked = reader.signIn(portal, member);

            consents.assertAsks(asked, "marketing");
            ReadablePage.check(asked, language.tag());
            assertThat(asked.text())
                    .contains(PageMessage.ofKeycloak("medportalConsentsOptionalLead")
                            .in(language));
            assertThat(asked.document().select("[name=decline]")).isEmpty();
            assertThat(asked.submit(Map.of()).isAt(portal)).isTrue();
            assertThat(consents.newest(member, "marketing").state()).isEqualTo(ConsentState.REFUSED);
            assertThat(consents.newest(member, "marketing").shown().version()).isEqualTo(ConsentRealm.NEXT);
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        @Test
        void isAgreedToByItsBox() {
            realm.inForce(NEW_MARKETING);

            consents.assertArrivesWithTokens(
                    visitor, visitor.signIn(portal, member).submit(Map.of("consent-marketing", "on")));

            assertThat(consents.newest(member, "marketing").state()).isEqualTo(ConsentState.ACCEPTED);
        }
    }

    @Nested
    class AnAccountThatNobodyRegistered {

        @Test
        void isAskedForEverythingOnceWhenItWasImported() {
            Account imported = realm.accounts().importOne(NewAccount.member().without("consents"));

            assertIsAskedForEverythingOnce(imported);
        }

        @Test
        void isAskedForEverythingOnceWhenAnAdministratorMadeIt() {
            Account made = realm.accounts().create(NewAccount.member().without("consents"));

            assertIsAskedForEverythingOnce(made);
        }

        @Test
        void isAskedForConsentsBeforeItIsAskedForItsProfile() {
            Account imported = realm.accounts()
                    .importOne(NewAccount.member().without("consents").without("birthDate"));

            WebPage asked = visitor.signIn(portal, imported);

            consents.assertAsks(asked, "terms", "privacy", "marketing");
            WebPage next = asked.submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            assertThat(next.fields()).contains("birthDate");
        }

        /** Keycloak cannot run a required action under another alias than its provider's. */
        @Test
        void isNotAskedUnderAnotherAliasAndTheLogSaysSo() throws IOException {
            Realm renamed = keycloak.newRealm("reconsent-renamed");
            String path = "/authentication/required-actions/" + ConsentRealm.STEP;
            renamed.put(path, ((ObjectNode) renamed.get(path)).put("alias", "our-consents"));
            Account imported = renamed.accounts().importOne(NewAccount.member().without("consents"));

            assertThat(renamed.visitor().signIn(portal, imported).isAt(portal)).isTrue();

            assertThat(Files.readString(keycloak.log()))
                    .contains("Nobody in the realm reconsent-renamed is asked for consents");
        }

        private void assertIsAskedForEverythingOnce(Account account) {
            WebPage asked = visitor.signIn(portal, account);

            consents.assertAsks(asked, "terms", "privacy", "marketing");
            assertThat(asked.document().select(".medportal-consent-changes")).isEmpty();
            WebPage arrived = asked.submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            consents.assertArrivesWithTokens(visitor, arrived);
            assertThat(consents.receipts(account))
                    .extracting(line -> ConsentReceipt.parse(line).orElseThrow())
                    .extracting(receipt -> receipt.shown().id(), ConsentReceipt::state)
                    .containsExactly(
                            tuple("terms", ConsentState.ACCEPTED),
                            tuple("privacy", ConsentState.ACCEPTED),
                            tuple("marketing", ConsentState.REFUSED));
            assertThat(realm.visitor().signIn(portal, account).isAt(portal)).isTrue();
        }
    }

    @Nested
    class NobodyIsAsked {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @Test
        void forAnOptionalDocumentThatIsNewAlone() {
            Account early = realm.accounts()
                    .importOne(NewAccount.member()
                            .with("consents", Receipts.inForce().subList(0, 2).toArray(String[]::new)));

            assertThat(visitor.signIn(portal, early).isAt(portal)).isTrue();
        }

        @Test
        void whereTheActionIsSwitchedOff() {
            realm.inForce(ConsentRealm.NEW_TERMS);
            realm.enable(ConsentRealm.STEP, false);
            try {
                assertThat(visitor.signIn(portal, member).isAt(portal)).isTrue();
                assertThat(visitor.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
                                .isAt(portal))
                        .isTrue();
            } finally {
                realm.enable(ConsentRealm.STEP, true);
            }
        }
    }

    /** What docs/operations.md tells an operator to do. */
    @Nested
    class TheSessionsOfTheRealm {

        @Test
        void runOnUntilAllAreEndedAtOnce() {
            Account member = realm.accounts().importOne(NewAccount.member());
            Tokens first = visitor.tokens(visitor.signIn(portal, member));
            realm.inForce(ConsentRealm.NEW_TERMS);
            assertThat(consents.refresh(visitor, first)).isEqualTo(200);

            realm.post("/logout-all", Map.of());

            assertThat(consents.refresh(visitor, first)).isEqualTo(400);
            assertThat(visitor.signIn(portal).fields()).contains("username", "password");
        }
    }

    private static Path summary(Language language) {
        return Path.of(
                "src/test/resources/kr/medportal/identity/testprovider/theme/medportal-next/login/resources/documents/terms",
                ConsentRealm.NEXT,
                "summary-" + language.tag() + ".html");
    }
}
