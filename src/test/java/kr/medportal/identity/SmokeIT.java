package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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

/** The shortest way through everything. On Keycloak's own image, {@code mvn -Pcontainer verify}, this alone runs. */
@ExtendWith(KeycloakExtension.class)
class SmokeIT {

    private final RunningKeycloak keycloak;
    private final App portal;

    SmokeIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @Test
    void theJarIsDeployed() {
        assertThat(keycloak.realm().get("/authentication/form-action-providers").findValuesAsText("id"))
                .contains("medportal-account-kind", "medportal-consents", "medportal-captcha");
    }

    @Test
    void theRealmIsImportedWithTheAddressesOfItsApps() {
        JsonNode realm = keycloak.realm().get("");
        assertThat(realm.path("displayName").asText()).isEqualTo("Korea Medical Tourism Portal");
        assertThat(realm.path("passwordPolicy").asText()).contains("medportal-composition");
        assertThat(keycloak.realm()
                        .get("/clients?clientId=portal")
                        .at("/0/redirectUris/0")
                        .asText())
                .isEqualTo(portal.redirectUri());
    }

    /** The image has no fonts and no freetype. */
    @Test
    void thePictureIsDrawn() throws IOException {
        String source = keycloak.visitor()
                .register(portal)
                .page()
                .document()
                .expectFirst("#captcha-image")
                .attr("src");
        byte[] png = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        long shades = IntStream.range(0, picture.getWidth())
                .map(x -> picture.getRGB(x, picture.getHeight() / 2))
                .distinct()
                .count();

        assertThat(shades).isGreaterThan(2);
    }

    @Test
    void aVisitorRegistersConfirmsTheMailAndIsSignedInAndLaterSignsInAgain() {
        Registrant registrant = Registrant.valid();
        Visitor visitor = keycloak.visitor("ko");

        RegistrationForm form = visitor.register(portal);
        assertThat(form.page().language()).isEqualTo("ko");
        WebPage afterwards = form.submit(registrant);
        assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
        String link = keycloak.mailTo(registrant.email()).link().orElseThrow();
        WebPage arrived = visitor.open(link);

        assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        Tokens tokens = visitor.tokens(arrived);
        assertThat(tokens.id().path("name").asText()).isEqualTo(registrant.name());
        assertThat(keycloak.visitor()
                        .signIn(portal, registrant.email(), registrant.password())
                        .isAt(portal))
                .isTrue();
    }

    @Test
    void wrongDigitsMakeNoAccount() {
        Registrant registrant = Registrant.valid().captcha("1");
        WebPage page = keycloak.visitor().register(portal).submit(registrant);

        assertThat(page.errors()).as("%s", page).containsOnlyKeys("captcha");
        assertThat(keycloak.realm().accounts(registrant.email())).isEmpty();
    }
}
