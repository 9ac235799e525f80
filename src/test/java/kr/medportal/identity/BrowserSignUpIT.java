package kr.medportal.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.DemoAppPage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.OutboxPage;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.SignUpPage;
import kr.medportal.identity.testing.Tokens;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portal is for: somebody comes, signs up, and is known in every app, each in a browser of their language. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class BrowserSignUpIT {

    private record Person(String language, Registrant data) {

        @Override
        public String toString() {
            return data.name() + " in " + language;
        }
    }

    private final RunningKeycloak keycloak;

    BrowserSignUpIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    static Stream<Person> people() {
        return Stream.of(
                new Person(
                        "ru",
                        Registrant.valid()
                                .name("Анна Сергеевна Ёлкина")
                                .gender("female")
                                .country("RU")
                                .phone("8 (912) 345-67-89")
                                .birthDate("1990.03.25")),
                new Person(
                        "ko",
                        Registrant.valid()
                                .name("김민지")
                                .gender("undisclosed")
                                .country("KR")
                                .phone("010-1234-5678")
                                .birthDate("19851231")
                                .consentTo("marketing")),
                new Person(
                        "en",
                        Registrant.valid()
                                .name("Conor O’Brien")
                                .gender("male")
                                .country("GB")
                                .phone("07400 123456")
                                .birthDate("1978/07/04")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void aPersonSignsUpConfirmsTheMailAndIsKnownInEveryApp(Person person, Browser browser) {
        Registrant registrant = person.data();
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(person.language()));
        PageWatch watch = PageWatch.over(context, keycloak);

        DemoAppPage first = DemoAppPage.open(context, keycloak.portal());
        SignUpPage form = first.register();
        assertThat(first.page().locator("html")).hasAttribute("lang", person.language());
        form.fill(registrant, keycloak.realm()).submit();
        assertThat(first.page().locator("#verify-address")).hasText(registrant.email());

        keycloak.mailTo(registrant.email());
        Page tab = OutboxPage.open(context, keycloak).followLinkSentTo(registrant.email());
        DemoAppPage portal = DemoAppPage.in(tab);
        portal.assertSignedIn(registrant);
        assertClaims(portal.tokens(), registrant);
        // The tab that waited for the confirmation goes on by itself.
        first.assertSignedIn(registrant);

        DemoAppPage community = DemoAppPage.open(context, keycloak.community());
        community.assertSignedIn(registrant);
        assertThat(community.addresses())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(keycloak.community().redirectUri()));
        assertThat(community.tokens().id().path("sub"))
                .isEqualTo(portal.tokens().id().path("sub"));

        portal.signOut();
        portal.assertSignedOut();
        first.assertSignedOut();
        community.assertSignedOut();
        community.signIn();
        assertThat(community.page().locator("#password")).isVisible();
        assertThat(watch.faults()).isEmpty();
    }

    private void assertClaims(Tokens tokens, Registrant registrant) {
        for (JsonNode claims : List.of(tokens.id(), tokens.access(), keycloak.userinfo(tokens))) {
            assertThat(claims.path("name").asText()).isEqualTo(registrant.name());
            assertThat(claims.path("email").asText()).isEqualTo(registrant.email());
            assertThat(claims.path("email_verified").asBoolean()).isTrue();
            assertThat(claims.toString()).doesNotContain("gender", "birthDate", "birthdate", "phone", "country");
        }
    }
}
