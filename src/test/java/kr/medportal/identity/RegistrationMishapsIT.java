package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong while people register: a page that helps them each time, one account at most, never half of one. */
@ExtendWith(KeycloakExtension.class)
class RegistrationMishapsIT {

    private static final String REGISTER_LINK = "#kc-registration a";

    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final App portal;
    private final Visitor visitor;
    private final Registrant registrant = Registrant.valid();

    RegistrationMishapsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.realm();
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor("ko");
    }

    @Nested
    class TheFormIsSubmittedTwiceAtOnce {

        private final Registrant other = Registrant.valid();

        @RepeatedTest(3)
        void andMakesOneAccount() {
            List<WebPage> pages = visitor.register(portal).submitAtOnce(registrant, registrant);

            assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "ko"));
            assertOneWholeAccount(registrant);
            assertThat(visitor.open(linkSentTo(registrant)).isAt(portal)).isTrue();
            assertThat(keycloak.mails().mailsTo(registrant.email()))
                    .filteredOn(mail -> mail.text().contains("/login-actions/action-token"))
                    .hasSize(1);
        }

        @RepeatedTest(3)
        void andMakesOneAccountOfTwoAddressesAndOnePicture() {
            List<WebPage> pages = visitor.register(portal).submitAtOnce(registrant, other);

            assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "ko"));
            assertOneWholeAccount(registrant, other);
        }

        @RepeatedTest(3)
        void andMakesOneAccountOfTwoAddressesAndOneSolvedPicture() {
            WebPage solved = visitor.register(portal).submit(registrant.birthDate("19900230"));
            assertThat(solved.document().select("#captcha-solved")).hasSize(1);

            List<WebPage> pages = RegistrationForm.on(solved).submitAtOnce(registrant, other);

            assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "ko"));
            assertOneWholeAccount(registrant, other);
        }

        @RepeatedTest(3)
        void andThePageOfTheSubmissionThatCameTooLateMakesNoSecondAccount() {
            List<WebPage> pages = visitor.register(portal).submitAtOnce(registrant, registrant);

            pages.stream()
                    .filter(page -> !page.document().select("#kc-register-form").isEmpty())
                    .forEach(
                            page -> ReadablePage.check(RegistrationForm.on(page).submit(other), "ko"));
            assertOneWholeAccount(registrant, other);
        }
    }

    @Nested
    class TheBackButtonShowsAnOlderPage {

        private final RegistrationForm older = visitor.register(portal);

        @Test
        void ofAFormThatWasRefusedSinceAndItCanBeFilledInAnew() {
            older.submit(registrant.birthDate("19900230"));

            WebPage page = older.submit(registrant);

            ReadablePage.check(page, "ko");
            assertThat(page.document().select("#error-summary").text())
                    .contains(PageMessage.ofKeycloak("expiredActionMessage").in(Language.KO));
            assertThat(realm.accounts(registrant.email())).isEmpty();
            RegistrationForm.on(page).submit(registrant);
            assertOneWholeAccount(registrant);
        }

        @Test
        void ofAFormThatWasTakenSinceAndTheVisitorGoesOnWithTheMail() {
            older.submit(registrant);

            WebPage page = older.submit(registrant);

            ReadablePage.check(page, "ko");
            WebPage next = page.follow("#loginContinueLink");
            ReadablePage.check(next, "ko");
            assertThat(next.text()).contains(registrant.email());
            assertOneWholeAccount(registrant);
            assertThat(visitor.open(linkSentTo(registrant)).isAt(portal)).isTrue();
        }

        @Test
        void ofAFormThatWasTakenSinceAndTheVisitorStartsAgain() {
            older.submit(registrant);

            WebPage next = older.submit(registrant).follow("#loginRestartLink");

            ReadablePage.check(next, "ko");
            assertThat(next.fields()).contains("username", "password");
            assertOneWholeAccount(registrant);
        }

        @Test
        void ofAFormThatWasTakenSinceAndIsFilledInForSomebodyElse() {
            Registrant other = Registrant.valid();
            older.submit(registrant);

            WebPage page = older.submit(other);

            ReadablePage.check(page, "ko");
            assertOneWholeAccount(registrant, other);
            assertThat(realm.accounts(other.email())).isEmpty();
        }
    }

    @Nested
    class TheSessionIsLost {

        @ParameterizedTest
        @EnumSource(Language.class)
        void withItsCookiesAfterTheAppAskedForARegistration(Language language) {
            Visitor reader = keycloak.visitor(language.tag());
            RegistrationForm form = reader.register(portal);
            reader.forgetCookies();

            WebPage page = form.submit(registrant);

            assertThatItSendsBackToTheApp(page, language);
        }

        @Test
        void withItsCookiesAfterTheSignInPage() {
            RegistrationForm form = RegistrationForm.on(visitor.signIn(portal).follow(REGISTER_LINK));
            visitor.forgetCookies();

            WebPage page = form.submit(registrant);

            assertThatItSendsBackToTheApp(page, Language.KO);
        }

        @Test
        void withTimeAfterTheAppAskedForARegistration() {
            assertThatItStartsAgain(visitor.register(portal));
        }

        @Test
        void withTimeAfterTheSignInPage() {
            assertThatItStartsAgain(RegistrationForm.on(visitor.signIn(portal).follow(REGISTER_LINK)));
        }

        private void assertThatItSendsBackToTheApp(WebPage page, Language language) {
            ReadablePage.check(page, language.tag());
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.text())
                    .contains(PageMessage.ofKeycloak("cookieNotFoundMessage").in(language));
            assertThat(page.document().select("#backToApplication").attr("href"))
                    .isEqualTo(portal.redirectUri());
            assertThat(realm.accounts(registrant.email())).isEmpty();
        }

        private void assertThatItStartsAgain(RegistrationForm form) {
            keycloak.at(Duration.ofHours(2), () -> {
                WebPage page = form.submit(registrant);

                ReadablePage.check(page, "ko");
                assertThat(page.document().select("[role=alert]").text())
                        .contains(PageMessage.ofKeycloak("loginTimeout").in(Language.KO));
                assertThat(realm.accounts(registrant.email())).isEmpty();
                RegistrationForm.on(page.follow(REGISTER_LINK)).submit(registrant);
                assertOneWholeAccount(registrant);
            });
        }
    }

    @Nested
    class TheAddressIsTaken {

        @Test
        void andIsTypedAsItsOwnerTypedIt() {
            assertThatItIsRefused(registrant.email());
        }

        @Test
        void andIsTypedInAnotherCase() {
            assertThatItIsRefused(registrant.email().toUpperCase(Locale.ROOT));
        }

        private void assertThatItIsRefused(String email) {
            keycloak.visitor().register(portal).submit(registrant);

            WebPage page = visitor.register(portal)
                    .submit(registrant.name("Somebody Else").email(email));

            ReadablePage.check(page, "ko");
            assertThat(page.errors()).containsOnlyKeys("email");
            assertThat(page.value("email")).isEqualTo(email);
            assertOneWholeAccount(registrant);
        }

        @RepeatedTest(3)
        void byTwoPeopleAtTheSameMoment() {
            RegistrationForm one = visitor.register(portal);
            RegistrationForm two = keycloak.visitor("ko").register(portal);
            Registrant sameInCapitals = registrant.email(registrant.email().toUpperCase(Locale.ROOT));

            List<WebPage> pages = AtOnce.call(
                    List.<Callable<WebPage>>of(() -> one.submit(registrant), () -> two.submit(sameInCapitals)));

            assertThat(pages).allSatisfy(page -> ReadablePage.check(page, "ko"));
            assertOneWholeAccount(registrant);
        }
    }

    /** Of all these people exactly one has an account, with everything that the registration gives. */
    private void assertOneWholeAccount(Registrant... registrants) {
        List<JsonNode> accounts = Stream.of(registrants)
                .map(Registrant::email)
                .distinct()
                .flatMap(email -> realm.accounts(email).stream())
                .toList();
        assertThat(accounts).hasSize(1);
        JsonNode account = accounts.get(0);
        String path = "/users/" + account.path("id").asText();
        assertThat(account.path("firstName").asText()).isEqualTo(registrant.name());
        assertThat(account.path("attributes").fieldNames())
                .toIterable()
                .contains("gender", "country", "birthDate", "phoneNumber");
        assertThat(account.path("attributes").path("consents")).hasSize(3);
        assertThat(account.path("requiredActions").toString()).doesNotContain("UPDATE_PASSWORD");
        assertThat(realm.get(path + "/credentials").findValuesAsText("type")).containsExactly("password");
        assertThat(realm.get(path + "/role-mappings/realm").findValuesAsText("name"))
                .containsExactlyInAnyOrder("member", "default-roles-medportal");
    }

    private String linkSentTo(Registrant somebody) {
        return keycloak.mailTo(somebody.email()).link().orElseThrow();
    }
}
