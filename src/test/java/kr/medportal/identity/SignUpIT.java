package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a portal app's "Register" to being signed in there and in the next app, without JavaScript. */
@ExtendWith(KeycloakExtension.class)
class SignUpIT {

    private final RunningKeycloak keycloak;
    private final App portal;
    private final App community;
    private final Visitor visitor;

    SignUpIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.community = keycloak.community();
        this.visitor = keycloak.visitor();
    }

    @Test
    void aVisitorRegistersConfirmsTheMailAndIsSignedIn() {
        Registrant registrant = Registrant.valid();

        WebPage afterwards = visitor.register(portal).submit(registrant);
        assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
        WebPage arrived = visitor.open(linkSentTo(registrant));

        assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        Tokens tokens = visitor.tokens(arrived);
        for (JsonNode claims : new JsonNode[] {tokens.id(), tokens.access()}) {
            assertThat(claims.path("name").asText()).isEqualTo(registrant.name());
            assertThat(claims.path("email").asText()).isEqualTo(registrant.email());
            assertThat(claims.path("email_verified").asBoolean()).isTrue();
            assertThat(claims.has("gender")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh-CN", "ru"})
    void theLanguageOfTheRegistrationIsThatOfAllMailsAfterwards(String language) {
        Registrant registrant = Registrant.valid();
        keycloak.visitor(language).register(portal).submit(registrant);
        keycloak.mailTo(registrant.email());

        JsonNode user = keycloak.admin().get("/medportal/users?exact=true&email=" + registrant.email());
        assertThat(user.path(0).path("attributes").path("locale").path(0).asText())
                .isEqualTo(language);
    }

    @Test
    void nothingOpensBeforeTheMailIsConfirmed() {
        Registrant registrant = Registrant.valid();
        visitor.register(portal).submit(registrant);

        WebPage page = keycloak.visitor().signIn(portal, registrant.email(), registrant.password());

        assertThat(page.isAt(portal)).as("%s", page).isFalse();
    }

    @Test
    void aMailThatWasOpenedTooLateConfirmsNothing() {
        Registrant registrant = Registrant.valid();
        visitor.register(portal).submit(registrant);
        String link = linkSentTo(registrant);

        keycloak.at(Duration.ofDays(2), () -> {
            WebPage page = visitor.open(link);
            assertThat(page.isAt(portal)).as("%s", page).isFalse();
            assertThat(page.status()).isLessThan(500);
        });

        JsonNode user = keycloak.admin().get("/medportal/users?exact=true&email=" + registrant.email());
        assertThat(user.path(0).path("emailVerified").asBoolean(true)).isFalse();
    }

    @Test
    void theNextAppAsksForNoPasswordUntilSignOut() {
        Registrant registrant = Registrant.valid();
        visitor.register(portal).submit(registrant);
        Tokens tokens = visitor.tokens(visitor.open(linkSentTo(registrant)));

        WebPage next = visitor.signIn(community);
        assertThat(next.isAt(community)).as("%s", next).isTrue();
        assertThat(visitor.tokens(next).id().path("sub").asText())
                .isEqualTo(tokens.id().path("sub").asText());

        assertThat(visitor.signOut(portal, tokens).isAt(portal)).isTrue();
        assertThat(visitor.signIn(community).isAt(community)).isFalse();
    }

    /** Keycloak's own five minutes are short for a mail that may be read on another device, the next morning. */
    @Test
    void theLinkStillWorksTheNextMorning() {
        Registrant registrant = Registrant.valid();
        visitor.register(portal).submit(registrant);
        String link = linkSentTo(registrant);

        keycloak.at(Duration.ofHours(23), () -> {
            Visitor phone = keycloak.visitor();
            WebPage asked = phone.open(link);
            String confirm =
                    asked.document().select("main a[href*=action-token]").attr("abs:href");
            assertThat(confirm).as("%s", asked).isNotEmpty();
            assertThat(phone.open(confirm).status()).isEqualTo(200);
        });

        JsonNode user = keycloak.admin().get("/medportal/users?exact=true&email=" + registrant.email());
        assertThat(user.path(0).path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void aRefusedFieldKeepsWhatWasTyped() {
        Registrant registrant = Registrant.valid().birthDate("19900230");

        WebPage refused = visitor.register(portal).submit(registrant);

        assertThat(refused.error("birthDate")).as("%s", refused).isPresent();
        assertThat(refused.value("birthDate")).isEqualTo("19900230");
        assertThat(refused.value("email")).isEqualTo(registrant.email());
        WebPage mended = RegistrationForm.on(refused).submit(registrant.birthDate("1990.03.25"));
        assertThat(mended.errors()).as("%s", mended).isEmpty();
        assertThat(keycloak.mailTo(registrant.email()).link()).isPresent();
    }

    private String linkSentTo(Registrant registrant) {
        return keycloak.mailTo(registrant.email()).link().orElseThrow();
    }
}
