package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who have an account already are asked for what they have not agreed to, before an app gets anything (R12). */
@ExtendWith(KeycloakExtension.class)
class ReconsentIT {

    private static final String STEP = "medportal-consents";
    private static final String NEXT = "2027-01-01";
    private static final String[] NEW_TERMS = {
        "terms 2027-01-01 required", "privacy 2026-11-23 required", "marketing 2026-11-23 optional"
    };
    private static final String[] NEW_MARKETING = {
        "terms 2026-11-23 required", "privacy 2026-11-23 required", "marketing 2027-01-01 optional"
    };
    private static final Map<String, String> TICKED = Map.of("consent-terms", "on");

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
        realm = keycloak.newRealm("reconsent");
        realm.useThemeWithLaterDocuments();
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
            realm.inForce(NEW_TERMS);

            WebPage asked = visitor.signIn(portal, member);

            assertAsks(asked, "terms");
            assertArrivesWithTokens(asked.submit(TICKED));
            assertThat(visitor.signIn(portal).isAt(portal)).isTrue();
            assertThat(visitor.signIn(keycloak.community()).isAt(keycloak.community()))
                    .isTrue();
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        @Test
        void isAskedForOnceOfAMemberWhoseSessionIsRunning() {
            assertThat(visitor.signIn(portal, member).isAt(portal)).isTrue();
            realm.inForce(NEW_TERMS);

            WebPage asked = visitor.signIn(keycloak.community());

            assertAsks(asked, "terms");
            WebPage arrived = asked.submit(TICKED);
            assertThat(arrived.isAt(keycloak.community())).as("%s", arrived).isTrue();
            assertThat(visitor.tokens(arrived).idToken()).isNotEmpty();
            assertThat(visitor.signIn(portal).isAt(portal)).isTrue();
        }

        @Test
        void isAskedForOnceOfAMemberWhomAnIdentityProviderKnows() {
            Account known = partner.accounts().importOne(NewAccount.member());
            PartnerLink.link(realm, member, known);
            realm.inForce(NEW_TERMS);

            WebPage asked =
                    comeFromPartner(visitor).submit(Map.of("username", known.login(), "password", known.password()));

            assertAsks(asked, "terms");
            assertArrivesWithTokens(asked.submit(TICKED));
            WebPage again = comeFromPartner(realm.visitor())
                    .submit(Map.of("username", known.login(), "password", known.password()));
            assertThat(again.isAt(portal)).as("%s", again).isTrue();
        }

        private WebPage comeFromPartner(Visitor traveller) {
            return traveller.authorize(portal, Map.of("kc_idp_hint", PartnerLink.ALIAS));
        }

        @Test
        void onlyAddsItsReceipt() {
            realm.inForce(NEW_TERMS);

            visitor.signIn(portal, member).submit(TICKED);

            List<String> receipts = receipts(member);
            assertThat(receipts)
                    .startsWith(Receipts.inForce().toArray(String[]::new))
                    .hasSize(4);
            ConsentReceipt added = ConsentReceipt.parse(receipts.get(3)).orElseThrow();
            assertThat(added.state()).isEqualTo(ConsentState.ACCEPTED);
            assertThat(added.shown().id()).isEqualTo("terms");
            assertThat(added.shown().version()).isEqualTo(NEXT);
            JsonNode event = decisions(member).get(0);
            assertThat(event.at("/details/consent_document").asText()).isEqualTo("terms");
            assertThat(event.at("/details/consent_version").asText()).isEqualTo(NEXT);
            assertThat(event.at("/details/consent_state").asText()).isEqualTo("accepted");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void isLinkedAndSaysWhatHasChangedInTheLanguageOfThePage(Language language) throws IOException {
            realm.inForce(NEW_TERMS);
            Visitor reader = realm.visitor(language.tag());

            WebPage asked = reader.signIn(portal, member);

            ReadablePage.check(asked, language.tag());
            assertThat(asked.document().select("#changes-consent-terms p").text())
                    .isNotEmpty()
                    .isEqualTo(Jsoup.parse(Files.readString(summary(language))).text());
            WebPage document = asked.follow("#note-consent-terms a");
            assertThat(document.address().getPath()).endsWith("/terms/" + NEXT + "/" + language.tag());
        }

        @Test
        void makesPromptNoneAnswerThatInteractionIsRequired() {
            visitor.signIn(portal, member);
            realm.inForce(NEW_TERMS);

            WebPage answer = visitor.authorize(portal, Map.of("prompt", "none"));

            assertThat(answer.isAt(portal)).isTrue();
            assertThat(answer.parameter("error")).isEqualTo("interaction_required");
            assertThat(answer.parameter("code")).isEmpty();
        }

        @Test
        void cannotBeCancelledAsAnActionThatAnAppStarted() {
            realm.inForce(NEW_TERMS);
            WebPage asked = visitor.authorize(portal, Map.of("kc_action", STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
            assertAsks(asked, "terms");

            WebPage page = visitor.post(asked.action(), Map.of("cancel-aia", "true"));

            assertThat(page.isAt(portal)).as("%s", page).isFalse();
            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "false", "true", "ON", "on "})
        void isNotAgreedToByAnotherValueThanABrowserSends(String value) {
            realm.inForce(NEW_TERMS);
            WebPage asked = visitor.signIn(portal, member);

            assertRefused(visitor.post(asked.action(), Map.of("consent-terms", value)));
        }

        @Test
        void isNotAgreedToWithoutTheField() {
            realm.inForce(NEW_TERMS);
            WebPage asked = visitor.signIn(portal, member);

            WebPage refused = visitor.post(asked.action(), Map.of("save", "on"));

            assertRefused(refused);
            assertArrivesWithTokens(refused.submit(TICKED));
        }

        @Test
        void isNotAgreedToUnseen() {
            WebPage overview = visitor.authorize(portal, Map.of("kc_action", STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
            realm.inForce(NEW_TERMS);

            WebPage refused = visitor.post(overview.action(), TICKED);

            assertThat(refused.errors())
                    .isEqualTo(Map.of(
                            "consent-terms",
                            PageMessage.of(MessageKey.CONSENT_CHANGED).in(Language.EN)));
            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void withAnOptionalDocumentThatStaysAsksNothingAboutThat() {
            realm.inForce(NEW_TERMS);

            assertThat(visitor.signIn(portal, member).fields()).doesNotContain("consent-marketing");
        }

        @Test
        void asksForAnOptionalDocumentThatHasChangedToo() {
            realm.inForce("terms 2027-01-01 required", "marketing 2027-01-01 optional");

            WebPage asked = visitor.signIn(portal, member);

            assertAsks(asked, "terms", "marketing");
            assertArrivesWithTokens(asked.submit(TICKED));
            assertThat(newest(member, "marketing").state()).isEqualTo(ConsentState.REFUSED);
            assertThat(newest(member, "marketing").shown().version()).isEqualTo(NEXT);
        }

        private void assertRefused(WebPage page) {
            ReadablePage.check(page, "en");
            assertThat(page.errors())
                    .isEqualTo(Map.of(
                            "consent-terms",
                            PageMessage.of(MessageKey.CONSENT_REQUIRED).in(Language.EN)));
            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }
    }

    @Nested
    class WhoDeclines {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @ParameterizedTest
        @EnumSource(Language.class)
        void isToldThatTheyAreSignedOut(Language language) {
            realm.inForce(NEW_TERMS);

            WebPage page = realm.visitor(language.tag()).signIn(portal, member).press("decline");

            ReadablePage.check(page, language.tag());
            assertThat(page.document().select("h1").text())
                    .isEqualTo(
                            PageMessage.of(MessageKey.CONSENTS_DECLINED_TITLE).in(language));
            assertThat(page.text())
                    .contains(PageMessage.of(MessageKey.CONSENTS_DECLINED).in(language));
        }

        @Test
        void hasNoSessionAfterThePassword() {
            realm.inForce(NEW_TERMS);

            visitor.signIn(portal, member).press("decline");

            assertSignedOut();
        }

        @Test
        void losesTheSessionThatWasRunning() {
            Tokens before = visitor.tokens(visitor.signIn(portal, member));
            realm.inForce(NEW_TERMS);

            visitor.signIn(keycloak.community()).press("decline");

            assertSignedOut();
            assertThat(refresh(before)).isEqualTo(400);
        }

        @Test
        void losesTheSessionThatTheBrowserStillHasBesideASignInBegunAnew() {
            Tokens before = visitor.tokens(visitor.signIn(portal, member));
            visitor.open(realm.url() + "/login-actions/reset-credentials?client_id=" + portal.clientId());
            realm.inForce(NEW_TERMS);

            visitor.signIn(keycloak.community()).press("decline");

            assertSignedOut();
            assertThat(refresh(before)).isEqualTo(400);
        }

        @Test
        void leavesAnEventThatNamesTheDocument() {
            realm.inForce(NEW_TERMS);

            visitor.signIn(portal, member).press("decline");

            assertThat(realm.get("/events?type=CUSTOM_REQUIRED_ACTION_ERROR&user=" + member.id()))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.path("error").asText()).isEqualTo("consent_declined");
                        assertThat(event.at("/details/consent_document").asText())
                                .isEqualTo("terms");
                        assertThat(event.at("/details/consent_version").asText())
                                .isEqualTo(NEXT);
                    });
        }

        @Test
        void isAskedAgainAtTheNextSignIn() {
            realm.inForce(NEW_TERMS);
            visitor.signIn(portal, member).press("decline");

            WebPage asked = visitor.signIn(portal, member);

            assertAsks(asked, "terms");
            assertArrivesWithTokens(asked.submit(TICKED));
        }

        private void assertSignedOut() {
            assertThat(realm.get("/users/" + member.id() + "/sessions")).isEmpty();
            assertThat(visitor.signIn(portal).fields()).contains("username", "password");
            assertThat(visitor.authorize(portal, Map.of("prompt", "none")).parameter("error"))
                    .isEqualTo("login_required");
            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
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

            assertAsks(asked, "terms", "privacy", "marketing");
            WebPage next = asked.submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            assertThat(next.fields()).contains("birthDate");
        }

        /** Keycloak cannot run a required action under another alias than its provider's. */
        @Test
        void isNotAskedUnderAnotherAliasAndTheLogSaysSo() throws IOException {
            Realm renamed = keycloak.newRealm("reconsent-renamed");
            String path = "/authentication/required-actions/" + STEP;
            renamed.put(path, ((ObjectNode) renamed.get(path)).put("alias", "our-consents"));
            Account imported = renamed.accounts().importOne(NewAccount.member().without("consents"));

            assertThat(renamed.visitor().signIn(portal, imported).isAt(portal)).isTrue();

            assertThat(Files.readString(keycloak.log()))
                    .contains("Nobody in the realm reconsent-renamed is asked for consents");
        }

        private void assertIsAskedForEverythingOnce(Account account) {
            WebPage asked = visitor.signIn(portal, account);

            assertAsks(asked, "terms", "privacy", "marketing");
            assertThat(asked.document().select(".medportal-consent-changes")).isEmpty();
            WebPage arrived = asked.submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            assertArrivesWithTokens(arrived);
            assertThat(receipts(account))
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
            realm.inForce(NEW_TERMS);
            realm.enable(STEP, false);
            try {
                assertThat(visitor.signIn(portal, member).isAt(portal)).isTrue();
                assertThat(visitor.authorize(portal, Map.of("kc_action", STEP)).isAt(portal))
                        .isTrue();
            } finally {
                realm.enable(STEP, true);
            }
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

            assertAsks(asked, "marketing");
            ReadablePage.check(asked, language.tag());
            assertThat(asked.text())
                    .contains(PageMessage.ofKeycloak("medportalConsentsOptionalLead")
                            .in(language));
            assertThat(asked.document().select("[name=decline]")).isEmpty();
            assertThat(asked.submit(Map.of()).isAt(portal)).isTrue();
            assertThat(newest(member, "marketing").state()).isEqualTo(ConsentState.REFUSED);
            assertThat(newest(member, "marketing").shown().version()).isEqualTo(NEXT);
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        @Test
        void isAgreedToByItsBox() {
            realm.inForce(NEW_MARKETING);

            assertArrivesWithTokens(visitor.signIn(portal, member).submit(Map.of("consent-marketing", "on")));

            assertThat(newest(member, "marketing").state()).isEqualTo(ConsentState.ACCEPTED);
        }
    }

    /** What docs/operations.md tells an operator to do. */
    @Nested
    class TheSessionsOfTheRealm {

        @Test
        void runOnUntilAllAreEndedAtOnce() {
            Account member = realm.accounts().importOne(NewAccount.member());
            Tokens first = visitor.tokens(visitor.signIn(portal, member));
            realm.inForce(NEW_TERMS);
            assertThat(refresh(first)).isEqualTo(200);

            realm.post("/logout-all", Map.of());

            assertThat(refresh(first)).isEqualTo(400);
            assertThat(visitor.signIn(portal).fields()).contains("username", "password");
        }
    }

    /** What an app opens with {@code kc_action=medportal-consents}. */
    @Nested
    class ThePageOfWhatWasDecided {

        private final Account member = realm.accounts().importOne(NewAccount.member());

        @ParameterizedTest
        @EnumSource(Language.class)
        void saysWhatAndWhen(Language language) {
            WebPage page = overview(realm.visitor(language.tag()));

            ReadablePage.check(page, language.tag());
            for (String id : List.of("terms", "privacy", "marketing")) {
                assertThat(page.document().select("#decision-" + id).text()).contains("2026-11-23", "2026", "UTC");
            }
            assertThat(page.fields()).contains("consent-marketing").doesNotContain("consent-terms", "consent-privacy");
            assertThat(page.follow("#decision-terms a").address().getPath()).endsWith("/terms/2026-11-23/en");
        }

        @Test
        void leadsToTheAccountThatCanBeDeletedWhereThatIsAllowed() {
            WebPage page = overview(visitor);

            assertThat(page.follow("#delete-account a").address().getPath())
                    .isEqualTo("/realms/" + realm.name() + "/account/");
            realm.enable("delete_account", false);
            try {
                assertThat(visitor.authorize(portal, Map.of("kc_action", STEP))
                                .document()
                                .select("#delete-account"))
                        .isEmpty();
            } finally {
                realm.enable("delete_account", true);
            }
        }

        @Test
        void letsAnOptionalConsentBeGivenAndWithdrawn() {
            WebPage given = save(overview(visitor), Map.of("consent-marketing", "on"));
            assertThat(given.parameter("kc_action_status")).isEqualTo("success");
            assertThat(newest(member, "marketing").state()).isEqualTo(ConsentState.ACCEPTED);

            WebPage again = visitor.authorize(portal, Map.of("kc_action", STEP));
            assertThat(again.document().select("#consent-marketing").hasAttr("checked"))
                    .isTrue();
            save(again, Map.of());

            assertThat(newest(member, "marketing").state()).isEqualTo(ConsentState.WITHDRAWN);
            assertThat(receipts(member))
                    .startsWith(Receipts.inForce().toArray(String[]::new))
                    .hasSize(5);
            assertThat(decisions(member))
                    .extracting(event -> event.at("/details/consent_state").asText())
                    .containsExactly("withdrawn", "accepted");
        }

        @Test
        void addsNothingWhereNothingChanged() {
            save(overview(visitor), Map.of());

            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void canBeLeftWithoutADecision() {
            WebPage back = overview(visitor).press("cancel-aia");

            assertThat(back.isAt(portal)).as("%s", back).isTrue();
            assertThat(back.parameter("kc_action_status")).isEqualTo("cancelled");
            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void withdrawsNoRequiredDocument() {
            save(overview(visitor), Map.of("consent-terms", ""));

            assertThat(receipts(member)).isEqualTo(Receipts.inForce());
        }

        private WebPage overview(Visitor owner) {
            return owner.authorize(portal, Map.of("kc_action", STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
        }

        private WebPage save(WebPage page, Map<String, String> boxes) {
            Map<String, String> fields = new HashMap<>(boxes);
            fields.put("save", "on");
            return visitor.post(page.action(), fields);
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
                    .containsPattern("Nobody can sign in to the realm reconsent until .*" + why);
        }
    }

    @Nested
    class DecisionsAtTheSameTime {

        private final Account member =
                realm.accounts().importOne(NewAccount.member().without("consents"));

        @Test
        void areKeptOnceEach() {
            List<WebPage> pages = Stream.generate(realm::visitor)
                    .limit(4)
                    .map(browser -> browser.signIn(portal, member))
                    .toList();

            List<WebPage> arrived = AtOnce.call(pages.stream()
                    .map(page -> (Callable<WebPage>)
                            () -> page.submit(Map.of("consent-terms", "on", "consent-privacy", "on")))
                    .toList());

            assertThat(arrived)
                    .allSatisfy(
                            page -> assertThat(page.isAt(portal)).as("%s", page).isTrue());
            assertThat(receipts(member)).hasSize(3);
        }

        @Test
        void areNeitherLostNorDoubledWhenTheyDiffer() {
            visitor.signIn(portal, member).submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            List<WebPage> pages = Stream.generate(realm::visitor)
                    .limit(6)
                    .map(browser -> browser.authorize(portal, Map.of("kc_action", STEP))
                            .submit(Map.of("username", member.login(), "password", member.password())))
                    .toList();

            AtOnce.call(IntStream.range(0, pages.size())
                    .mapToObj(i -> (Callable<WebPage>) () -> pages.get(i)
                            .submit(
                                    i % 2 == 0
                                            ? Map.of("save", "on", "consent-marketing", "on")
                                            : Map.of("save", "on")))
                    .toList());

            List<ConsentReceipt> marketing = receipts(member).stream()
                    .flatMap(line -> ConsentReceipt.parse(line).stream())
                    .filter(receipt -> receipt.shown().id().equals("marketing"))
                    .sorted(Comparator.comparing(ConsentReceipt::time))
                    .toList();
            assertThat(marketing).extracting(ConsentReceipt::time).doesNotHaveDuplicates();
            assertThat(decisions(member)).hasSize(receipts(member).size());
            // Each changes what the one before it said.
            assertThat(marketing.subList(1, marketing.size()))
                    .extracting(ConsentReceipt::state)
                    .containsExactlyElementsOf(IntStream.range(1, marketing.size())
                            .mapToObj(i -> i % 2 == 1 ? ConsentState.ACCEPTED : ConsentState.WITHDRAWN)
                            .toList());
        }
    }

    @Nested
    class AnAdministratorWhoImpersonatesAMember {

        @Test
        void decidesNothingForTheMember() {
            Account member = realm.accounts().importOne(NewAccount.member().without("consents"));
            Account administrator = realm.accounts().importOne(NewAccount.member());
            realm.accounts().makeAdministrator(administrator);
            visitor.impersonate(visitor.tokens(visitor.signIn(portal, administrator)), member);

            WebPage page = visitor.signIn(portal);

            assertThat(page.isAt(portal)).as("%s", page).isTrue();
            assertThat(visitor.tokens(page).id().path("sub").asText()).isEqualTo(member.id());
            assertThat(receipts(member)).isEmpty();
        }
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

            assertThat(realm.get("/authentication/required-actions/" + STEP).toString())
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

    private void assertAsks(WebPage page, String... documents) {
        assertThat(page.isAt(portal)).as("%s", page).isFalse();
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.document()
                        .select("#kc-consents-form input[type=checkbox]")
                        .eachAttr("name"))
                .as("%s", page)
                .containsExactly(
                        List.of(documents).stream().map(id -> "consent-" + id).toArray(String[]::new));
        assertThat(page.document().select("#kc-consents-form input[checked]")).isEmpty();
    }

    private void assertArrivesWithTokens(WebPage page) {
        assertThat(page.isAt(portal)).as("%s", page).isTrue();
        assertThat(visitor.tokens(page).idToken()).isNotEmpty();
    }

    private static Path summary(Language language) {
        return Path.of(
                "src/test/resources/kr/medportal/identity/testprovider/theme/medportal-next/login/resources/documents/terms",
                NEXT,
                "summary-" + language.tag() + ".html");
    }

    /** The status of the answer. */
    private int refresh(Tokens tokens) {
        Map<String, String> fields = Map.of(
                "grant_type", "refresh_token",
                "client_id", portal.clientId(),
                "refresh_token", tokens.refreshToken());
        return visitor.fetch(URI.create(realm.url() + "/protocol/openid-connect/token"), fields)
                .statusCode();
    }

    private static List<String> receipts(Account account) {
        return realm.accounts().values(account, "consents");
    }

    private static ConsentReceipt newest(Account account, String document) {
        return ConsentHistory.of(receipts(account)).newest(document).orElseThrow();
    }

    /** The events of decisions, the newest first. */
    private static List<JsonNode> decisions(Account account) {
        return StreamSupport.stream(
                        realm.get("/events?type=CUSTOM_REQUIRED_ACTION&user=" + account.id())
                                .spliterator(),
                        false)
                .filter(event -> event.path("details").has("consent_state"))
                .toList();
    }
}
