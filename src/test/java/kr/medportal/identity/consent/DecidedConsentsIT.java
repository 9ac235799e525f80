package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Receipts;
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
import org.junit.jupiter.params.provider.EnumSource;

/** What a member has decided can be read, and decided anew where it is optional (rules R12, R13). */
@ExtendWith(KeycloakExtension.class)
class DecidedConsentsIT {

    private static ConsentRealm consents;
    private static Realm realm;

    private final App portal;
    private final Visitor visitor;

    DecidedConsentsIT(RunningKeycloak keycloak) {
        this.portal = keycloak.portal();
        this.visitor = realm.visitor();
    }

    @BeforeAll
    static void makeARealm(RunningKeycloak keycloak) {
        consents = ConsentRealm.make(keycloak, "decided-consents");
        realm = consents.realm();
    }

    @AfterEach
    void putTheOldVersionsInForceAgain() {
        realm.inForce();
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
                assertThat(visitor.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
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
            assertThat(consents.newest(member, "marketing").state()).isEqualTo(ConsentState.ACCEPTED);

            WebPage again = visitor.authorize(portal, Map.of("kc_action", ConsentRealm.STEP));
            assertThat(again.document().select("#consent-marketing").hasAttr("checked"))
                    .isTrue();
            save(again, Map.of());

            assertThat(consents.newest(member, "marketing").state()).isEqualTo(ConsentState.WITHDRAWN);
            assertThat(consents.receipts(member))
                    .startsWith(Receipts.inForce().toArray(String[]::new))
                    .hasSize(5);
            assertThat(consents.decisions(member))
                    .extracting(event -> event.at("/details/consent_state").asText())
                    .containsExactly("withdrawn", "accepted");
        }

        @Test
        void addsNothingWhereNothingChanged() {
            save(overview(visitor), Map.of());

            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void canBeLeftWithoutADecision() {
            WebPage back = overview(visitor).press("cancel-aia");

            assertThat(back.isAt(portal)).as("%s", back).isTrue();
            assertThat(back.parameter("kc_action_status")).isEqualTo("cancelled");
            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }

        @Test
        void withdrawsNoRequiredDocument() {
            save(overview(visitor), Map.of("consent-terms", ""));

            assertThat(consents.receipts(member)).isEqualTo(Receipts.inForce());
        }

        private WebPage overview(Visitor owner) {
            return owner.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
                    .submit(Map.of("username", member.login(), "password", member.password()));
        }

        private WebPage save(WebPage page, Map<String, String> boxes) {
            Map<String, String> fields = new HashMap<>(boxes);
            fields.put("save", "on");
            return visitor.post(page.action(), fields);
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
            assertThat(consents.receipts(member)).hasSize(3);
        }

        @Test
        void areNeitherLostNorDoubledWhenTheyDiffer() {
            visitor.signIn(portal, member).submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            List<WebPage> pages = Stream.generate(realm::visitor)
                    .limit(6)
                    .map(browser -> browser.authorize(portal, Map.of("kc_action", ConsentRealm.STEP))
                            .submit(Map.of("username", member.login(), "password", member.password())))
                    .toList();

            AtOnce.call(IntStream.range(0, pages.size())
                    .mapToObj(i -> (Callable<WebPage>) () -> pages.get(i)
                            .submit(
                                    i % 2 == 0
                                            ? Map.of("save", "on", "consent-marketing", "on")
                                            : Map.of("save", "on")))
                    .toList());

            List<ConsentReceipt> marketing = consents.receipts(member).stream()
                    .flatMap(line -> ConsentReceipt.parse(line).stream())
                    .filter(receipt -> receipt.shown().id().equals("marketing"))
                    .sorted(Comparator.comparing(ConsentReceipt::time))
                    .toList();
            assertThat(marketing).extracting(ConsentReceipt::time).doesNotHaveDuplicates();
            assertThat(consents.decisions(member))
                    .hasSize(consents.receipts(member).size());
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
            assertThat(consents.receipts(member)).isEmpty();
        }
    }
}
