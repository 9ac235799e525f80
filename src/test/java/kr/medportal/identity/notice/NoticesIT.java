package kr.medportal.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.medportal.identity.demo.CaughtMail;
import kr.medportal.identity.server.Ports;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mails of {@code medportal-notices}, from a real Keycloak by a real mail server. */
@ExtendWith(KeycloakExtension.class)
class NoticesIT {

    private static final String WELCOME = "medportalWelcomeSubject";
    private static final String DELETED = "medportalAccountDeletedSubject";
    private static final String CONFIRM = "main a[href*=action-token]";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final RunningKeycloak keycloak;
    private final App portal;

    NoticesIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    @Nested
    class TheWelcome {

        @ParameterizedTest
        @EnumSource
        void comesOnceTheAddressIsConfirmedInTheLanguageOfTheRegistration(Language language) {
            Registrant registrant = Registrant.valid().name("Ivan Petrov");
            Visitor visitor = keycloak.visitor(language.tag());
            visitor.register(portal).submit(registrant);
            String link = confirmation(registrant.email());
            assertThat(subjects(registrant.email())).hasSize(1).doesNotContain(subject(WELCOME, language));

            WebPage arrived = visitor.open(link);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            CaughtMail welcome = mail(registrant.email(), WELCOME, language);
            assertThat(welcome.links()).containsExactly(portal.redirectUri(), keycloak.realmUrl() + "/account/");
            assertThat(welcome.text()).contains("Ivan Petrov", "inquiry@visitmedicalkorea.example");
            assertThat(Jsoup.parse(welcome.html()).expectFirst("html").attr("lang"))
                    .isEqualTo(language.tag());
        }

        @Test
        void comesInTheLanguageOfTheRegistrationWhateverTheBrowserThatOpensTheLinkPrefers() {
            Registrant registrant = Registrant.valid();
            keycloak.visitor("ko").register(portal).submit(registrant);

            confirmElsewhere(keycloak.visitor("en"), confirmation(registrant.email()));

            assertThat(mail(registrant.email(), WELCOME, Language.KO)).isNotNull();
        }

        @Test
        void comesOnceHoweverOftenTheLinkIsOpened() {
            Registrant registrant = Registrant.valid();
            Visitor visitor = keycloak.visitor();
            visitor.register(portal).submit(registrant);
            String link = confirmation(registrant.email());

            visitor.open(link);
            visitor.open(link);
            assertThat(keycloak.visitor().open(link).status()).isLessThan(500);
            visitor.signIn(portal);
            keycloak.visitor().signIn(portal, registrant.email(), registrant.password());

            assertThat(noticesBeforeTheGoodbye(account(keycloak.realm(), registrant)))
                    .containsExactly(subject(WELCOME, Language.EN));
        }

        /** Keycloak lets one of them be first and rolls back the others, after they have reported that all went well. */
        @Test
        void comesOnceWhenTheLinkIsOpenedTwiceAtTheSameMoment() {
            Registrant registrant = Registrant.valid();
            keycloak.visitor().register(portal).submit(registrant);
            String link = confirmation(registrant.email());
            List<Visitor> browsers = Stream.generate(keycloak::visitor).limit(4).toList();
            List<WebPage> asked =
                    browsers.stream().map(browser -> browser.open(link)).toList();

            List<WebPage> confirmed = AtOnce.call(asked.stream()
                    .map(page -> (Callable<WebPage>) () -> page.follow(CONFIRM))
                    .toList());

            assertThat(confirmed).anyMatch(page -> page.status() == 200);
            assertThat(noticesBeforeTheGoodbye(account(keycloak.realm(), registrant)))
                    .containsExactly(subject(WELCOME, Language.EN));
        }

        @Test
        void doesNotComeAgainWhenTheAddressIsConfirmedAgain() {
            Registrant registrant = Registrant.valid();
            Visitor visitor = keycloak.visitor();
            visitor.register(portal).submit(registrant);
            visitor.open(confirmation(registrant.email()));
            Account member = account(keycloak.realm(), registrant);

            confirmAgain(member);

            assertThat(noticesBeforeTheGoodbye(member)).containsExactly(subject(WELCOME, Language.EN));
        }

        @Test
        void doesNotComeToAMemberFromBeforeThisMail() {
            Account member = keycloak.accounts().create(NewAccount.member());

            confirmAgain(member);

            assertThat(noticesBeforeTheGoodbye(member)).isEmpty();
        }

        @Test
        void comesAtTheFirstSignInWhereTheAddressWasConfirmedAnotherWay() {
            Registrant registrant = Registrant.valid();
            keycloak.visitor("ru").register(portal).submit(registrant);
            confirmation(registrant.email());
            Account member = account(keycloak.realm(), registrant);
            keycloak.accounts().set(member, Map.of("emailVerified", true));
            assertThat(subjects(registrant.email())).hasSize(1);

            WebPage arrived = keycloak.visitor().signIn(portal, member);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(mail(registrant.email(), WELCOME, Language.RU)).isNotNull();
        }
    }

    @Nested
    class TheGoodbye {

        @ParameterizedTest
        @EnumSource
        void comesInTheMembersOwnLanguage(Language language) {
            Account member = keycloak.accounts()
                    .create(NewAccount.member().with("locale", language.tag()).with("firstName", "Ivan Petrov"));

            WebPage gone = deleteAccount(keycloak.visitor(language == Language.EN ? "ko" : "en"), member);

            assertThat(gone.document().select("#kc-info-message"))
                    .as("%s", gone)
                    .isNotEmpty();
            CaughtMail goodbye = mail(member.login(), DELETED, language);
            assertThat(goodbye.text()).contains("Ivan Petrov", "inquiry@visitmedicalkorea.example");
            assertThat(Jsoup.parse(goodbye.html()).expectFirst("html").attr("lang"))
                    .isEqualTo(language.tag());
            assertThat(keycloak.realm().accounts(member.login())).isEmpty();
        }

        @Test
        void comesInTheBrowsersLanguageWhereTheMemberHasChosenNone() {
            Account member = keycloak.accounts().create(NewAccount.member());

            deleteAccount(keycloak.visitor("ja"), member);

            assertThat(mail(member.login(), DELETED, Language.JA)).isNotNull();
        }

        @Test
        void doesNotComeWhenAnAdministratorRemovesTheAccount() {
            Account removed = keycloak.accounts().create(NewAccount.member());
            Account leaving = keycloak.accounts().create(NewAccount.member());

            keycloak.accounts().delete(removed);

            assertThat(noticesBeforeTheGoodbye(leaving)).isEmpty();
            assertThat(subjects(removed.login())).isEmpty();
        }

        @Test
        void doesNotComeToAnAddressThatWasNeverConfirmed() {
            Realm realm = keycloak.newRealm("notices-unconfirmed");
            realm.put("", Map.of("verifyEmail", false));
            Account member = realm.accounts().create(NewAccount.member());
            realm.accounts().set(member, Map.of("emailVerified", false));

            deleteAccount(realm.visitor(), member);

            assertThat(realm.accounts(member.login())).isEmpty();
            assertThat(noticesBeforeTheGoodbye(keycloak.accounts().create(NewAccount.member())))
                    .isEmpty();
            assertThat(subjects(member.login())).isEmpty();
        }
    }

    /** The member's own action succeeds all the same. */
    @Nested
    class WithoutAMailServer {

        @Test
        void theLogNamesTheRealmAndTheMailAndNobody() {
            Realm realm = keycloak.newRealm("notices-refused");
            JsonNode refusing = ((ObjectNode) realm.get("").path("smtpServer")).put("port", Ports.free());

            confirmAndDelete(realm, refusing);

            assertThat(warnings(realm)).hasSize(2).allSatisfy(line -> assertThat(line)
                    .doesNotContain("@", "Schmidt", "Kim"));
            assertThat(warnings(realm).get(0)).contains("WARN", "the mail \"welcome\" could not be sent");
            assertThat(warnings(realm).get(1)).contains("WARN", "the mail \"account-deleted\" could not be sent");
        }

        @Test
        void aRealmThatHasNoneSaysNothing() {
            Realm realm = keycloak.newRealm("notices-no-server");

            confirmAndDelete(realm, JsonNodeFactory.instance.objectNode());

            assertThat(warnings(realm)).isEmpty();
        }

        /** @param mailServer that the realm has from the moment on when the link of the confirmation has arrived */
        private void confirmAndDelete(Realm realm, JsonNode mailServer) {
            Registrant registrant = Registrant.valid();
            Visitor visitor = realm.visitor();
            visitor.register(portal).submit(registrant);
            String link = confirmation(registrant.email());
            realm.put("", Map.of("smtpServer", mailServer));

            WebPage arrived = visitor.open(link);
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(realm.accounts(registrant.email())
                            .get(0)
                            .path("emailVerified")
                            .asBoolean())
                    .isTrue();

            WebPage gone = deleteAccount(realm.visitor(), account(realm, registrant));
            assertThat(gone.status()).isEqualTo(200);
            assertThat(gone.document().select("#kc-info-message"))
                    .as("%s", gone)
                    .isNotEmpty();
            assertThat(realm.accounts(registrant.email())).isEmpty();
            assertThat(subjects(registrant.email())).hasSize(1);
        }

        private List<String> warnings(Realm realm) {
            try (Stream<String> lines = Files.lines(keycloak.log(), StandardCharsets.ISO_8859_1)) {
                return lines.filter(line -> line.contains("Realm " + realm.name() + ": "))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String confirmation(String address) {
        return mail(address, "emailVerificationSubject", null).link().orElseThrow();
    }

    private static void confirmElsewhere(Visitor visitor, String link) {
        assertThat(visitor.open(link).follow(CONFIRM).status()).isEqualTo(200);
    }

    /** An administrator takes the confirmation back, and the member's next sign-in asks for it. */
    private void confirmAgain(Account member) {
        keycloak.accounts().set(member, Map.of("emailVerified", false));
        Visitor visitor = keycloak.visitor();
        assertThat(visitor.signIn(portal, member).isAt(portal)).isFalse();
        WebPage arrived = visitor.open(confirmation(member.login()));
        assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        assertThat(visitor.tokens(arrived).id().path("email_verified").asBoolean())
                .isTrue();
    }

    private WebPage deleteAccount(Visitor visitor, Account member) {
        return visitor.authorize(portal, Map.of("kc_action", "delete_account"))
                .submit(Map.of("username", member.login(), "password", member.password()))
                .submit(Map.of());
    }

    private static Account account(Realm realm, Registrant registrant) {
        JsonNode account = realm.accounts(registrant.email()).get(0);
        return new Account(account.path("id").asText(), registrant.email(), registrant.password());
    }

    /**
     * What a member was sent by {@code medportal-notices} before the last mail that there can be: the member deletes the
     * account, and whatever was on its way has come before the mail about that.
     */
    private List<String> noticesBeforeTheGoodbye(Account member) {
        deleteAccount(keycloak.visitor(), member);
        mail(member.login(), DELETED, null);
        return subjects(member.login()).stream()
                .filter(subject -> anyLanguage(WELCOME).contains(subject))
                .toList();
    }

    /** @param language {@code null} for whichever */
    private CaughtMail mail(String address, String subject, @Nullable Language language) {
        List<String> subjects = language == null ? anyLanguage(subject) : List.of(subject(subject, language));
        return keycloak.mails()
                .await(mail -> mail.to().equalsIgnoreCase(address) && subjects.contains(mail.subject()), TIMEOUT)
                .orElseThrow(() -> new AssertionError("None of " + subjects + " but " + subjects(address)));
    }

    private List<String> subjects(String address) {
        return keycloak.mails().mailsTo(address).stream()
                .map(CaughtMail::subject)
                .toList();
    }

    private static List<String> anyLanguage(String subject) {
        return Arrays.stream(Language.values())
                .map(language -> subject(subject, language))
                .toList();
    }

    private static String subject(String key, Language language) {
        return language.emailTexts().getProperty(key);
    }
}
