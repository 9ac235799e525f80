package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
import kr.medportal.identity.testing.Cluster;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.OnCluster;
import kr.medportal.identity.testing.Poll;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A sign-up on two nodes that share a PostgreSQL: whichever of them answers, and whichever of them dies, the visitor
 * has one account and sees no error page.
 */
@OnCluster
@ExtendWith(KeycloakExtension.class)
class ClusterIT {

    private static final int A = 0;
    private static final int B = 1;

    private final RunningKeycloak keycloak;
    private final Cluster cluster;
    private final Realm realm;
    private final App portal;
    private final Visitor visitor;
    private final Registrant registrant = Registrant.valid();

    ClusterIT(RunningKeycloak keycloak, Cluster cluster) {
        this.keycloak = keycloak;
        this.cluster = cluster;
        this.realm = keycloak.realm();
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor();
        cluster.lead(A);
    }

    @Test
    void theNodesHaveFoundEachOther() {
        assertThat(Stream.of(A, B))
                .allSatisfy(node -> assertThat(Poll.until(Duration.ofSeconds(30), () -> sawTwoMembers(node)))
                        .isTrue());
    }

    @Test
    void everyStepCanBeAnsweredByAnotherNode() {
        RegistrationForm form = visitor.register(portal);
        cluster.lead(B);
        WebPage afterwards = form.submit(registrant);
        assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
        cluster.lead(A);
        WebPage arrived = visitor.open(linkSentTo(registrant));
        assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        cluster.lead(B);
        Tokens tokens = visitor.tokens(arrived);

        assertThat(tokens.id().path("name").asText()).isEqualTo(registrant.name());
        cluster.lead(A);
        assertThat(visitor.signIn(keycloak.community()).isAt(keycloak.community()))
                .isTrue();
        assertOneAccount(registrant);
    }

    @Test
    void aSolvedPictureIsRememberedByTheOtherNode() {
        WebPage refused = visitor.register(portal).submit(registrant.birthDate("19900230"));
        assertThat(refused.document().select("#captcha-solved")).hasSize(1);
        cluster.lead(B);

        WebPage afterwards = RegistrationForm.on(refused).submit(registrant);

        assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
        assertOneAccount(registrant);
    }

    @RepeatedTest(5)
    void aPictureThatIsAnsweredOnBothNodesAtOnceMakesOneAccount() {
        Registrant other = Registrant.valid();
        RegistrationForm form = visitor.register(portal);
        URI action = form.page().action();

        List<WebPage> pages = AtOnce.call(List.of(
                () -> form.submitTo(cluster.at(A, action), registrant),
                () -> form.submitTo(cluster.at(B, action), other)));

        assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "en"));
        assertOneAccount(registrant, other);
    }

    @RepeatedTest(5)
    void aFormThatIsSentToBothNodesAtOnceMakesOneAccount() {
        RegistrationForm form = visitor.register(portal);
        URI action = form.page().action();

        List<WebPage> pages = AtOnce.call(List.of(
                () -> form.submitTo(cluster.at(A, action), registrant),
                () -> form.submitTo(cluster.at(B, action), registrant)));

        assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "en"));
        assertOneAccount(registrant);
        // The two requests share one session, so both may end at the form again: signing in sends the mail as well.
        keycloak.visitor().signIn(portal, registrant.email(), registrant.password());
        assertThat(keycloak.visitor().open(linkSentTo(registrant)).status()).isEqualTo(200);
    }

    @Test
    void whoHasThePageOfANodeThatWasKilledIsServedByTheOther() {
        RegistrationForm form = visitor.register(portal);
        cluster.kill(A);
        cluster.lead(B);
        try {
            WebPage afterwards = form.submit(registrant);
            ReadablePage.check(afterwards, "en");
            assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
            WebPage arrived = visitor.open(linkSentTo(registrant));

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(visitor.tokens(arrived).id().path("email").asText()).isEqualTo(registrant.email());
            assertOneAccount(registrant);
        } finally {
            cluster.restart(A);
        }
    }

    private void assertOneAccount(Registrant... registrants) {
        List<JsonNode> accounts = Stream.of(registrants)
                .flatMap(each -> realm.accounts(each.email()).stream())
                .toList();
        assertThat(accounts).hasSize(1);
        JsonNode account = accounts.get(0);
        assertThat(account.path("attributes").path("consents")).hasSize(3);
        assertThat(realm.get("/users/" + account.path("id").asText() + "/credentials")
                        .findValuesAsText("type"))
                .containsExactly("password");
    }

    private String linkSentTo(Registrant somebody) {
        return keycloak.mailTo(somebody.email()).link().orElseThrow();
    }

    private boolean sawTwoMembers(int node) {
        try {
            return Files.readString(cluster.log(node)).contains("(2) [");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
