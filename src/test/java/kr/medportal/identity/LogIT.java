package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.LogSearch;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Secrets.Kind;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The last of the suite (see {@code junit-platform.properties}): looks through all that the server has printed since
 * the first test for what the tests have typed, got and followed.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(KeycloakExtension.class)
class LogIT {

    private final RunningKeycloak keycloak;
    private final App portal;

    LogIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @Test
    void tellsNoPasswordNoCodeNoTokenAndNoPhoneNumber() {
        Registrant somebody = registersWithMistakesAndSignsInWithMistakes();

        Map<String, Kind> secrets = keycloak.secrets().all();
        assertThat(secrets.values()).contains(Kind.values());
        assertThat(secrets)
                .containsEntry(somebody.password(), Kind.PASSWORD)
                .containsEntry("wrong" + somebody.password(), Kind.PASSWORD)
                .containsEntry("+491712345678", Kind.PHONE_NUMBER)
                .containsEntry("01712345678", Kind.PHONE_NUMBER);
        assertThat(keycloak.log())
                .as("the log of the server on which all this happened")
                .content()
                .contains("REGISTER_ERROR", "LOGIN_ERROR", somebody.email());
        assertThat(new LogSearch(secrets).in(keycloak.log())).isEmpty();
    }

    /** What a server is most likely to complain about. */
    private Registrant registersWithMistakesAndSignsInWithMistakes() {
        Registrant somebody = Registrant.valid().phone("0171 2345678").country("DE");
        Visitor visitor = keycloak.visitor();
        WebPage page = visitor.register(portal).submit(somebody.captcha("1234567"));
        page = RegistrationForm.on(page).submit(somebody.birthDate("19900230"));
        page = RegistrationForm.on(page).submit(somebody);
        assertThat(page.errors()).as("%s", page).isEmpty();
        String link = keycloak.mailTo(somebody.email()).link().orElseThrow();
        visitor.open(link.replace("key=", "key=x"));
        visitor.open(link);
        keycloak.visitor().open(link);
        assertThat(keycloak.visitor()
                        .signIn(portal, somebody.email(), somebody.password())
                        .isAt(portal))
                .isTrue();
        keycloak.visitor().signIn(portal, somebody.email(), "wrong" + somebody.password());
        return somebody;
    }
}
