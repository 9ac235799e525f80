package kr.medportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The check of the profile at every sign-in asks for what is missing, and never keeps anyone out over what cannot be
 * mended: accounts come from imports and administrators in any state.
 */
@ExtendWith(KeycloakExtension.class)
class VerifyProfileIT {

    private static final Map<String, String> COMPLETE = Map.of(
            "firstName", "Minji Kim",
            "gender", "female",
            "country", "KR",
            "birthDate", "19900325");

    private final RunningKeycloak keycloak;
    private final Accounts accounts;
    private final App portal;
    private final Visitor visitor;

    VerifyProfileIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor();
    }

    @Nested
    class AnImportedAccountSignsInAtOnce {

        static Stream<Arguments> leftAsTheyAre() {
            return Stream.of(
                    arguments("a date with periods", change("birthDate", "1990.03.25")),
                    arguments("a date without separators", change("birthDate", "19900325")),
                    arguments("a date in full-width digits", change("birthDate", "１９９０－０３－２５")),
                    arguments("a date before which its owner was too young", change("birthDate", yearsAgo(10))),
                    arguments("a date longer ago than is believed", change("birthDate", yearsAgo(125))),
                    arguments("a national number", change("phoneNumber", "010-8765-4321")),
                    arguments("a number in full-width digits", change("phoneNumber", "０１０８７６５４３２１")),
                    arguments("a number that is not mobile", change("phoneNumber", "+8223123456")),
                    arguments("no number", (UnaryOperator<NewAccount>) account -> account.without("phoneNumber")),
                    arguments("a decomposed name", change("firstName", "Zoe\u0308 Kim")),
                    arguments("a name between blanks", change("firstName", "  Minji Kim ")),
                    arguments("a name that the rules refuse", change("firstName", "<b>Kim</b>")),
                    arguments("a name that turns the text", change("firstName", "Kim\u202eijniM")),
                    arguments("a name that is too long", change("firstName", "김".repeat(120))),
                    arguments("a surname of its own", change("lastName", "Kim")),
                    arguments("an attribute that nobody knows", change("captcha", "12345")),
                    arguments("an address that nobody could register", (UnaryOperator<NewAccount>)
                            account -> account.with("email", "o'brien+" + System.nanoTime() + "@example.com")),
                    arguments("a username that is not the address", (UnaryOperator<NewAccount>)
                            account -> account.with("username", "kim" + System.nanoTime())),
                    arguments("a username and no address", (UnaryOperator<NewAccount>) account ->
                            account.with("username", "kim" + System.nanoTime()).without("email")));
        }

        @ParameterizedTest(name = "with {0}")
        @MethodSource("leftAsTheyAre")
        void whenNothingMustBeMended(String what, UnaryOperator<NewAccount> change) {
            Account account = accounts.importOne(change.apply(NewAccount.member()));

            WebPage arrived = visitor.signIn(portal, account);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        }

        private static UnaryOperator<NewAccount> change(String attribute, String value) {
            return account -> account.with(attribute, value);
        }

        private static String yearsAgo(int years) {
            return LocalDate.now(Clock.systemUTC()).minusYears(years).toString();
        }
    }

    @Nested
    class AnImportedAccountIsAskedForWhatIsMissing {

        @ParameterizedTest
        @ValueSource(strings = {"firstName", "gender", "country", "birthDate"})
        void whenOneThingIs(String attribute) {
            Account account = accounts.importOne(NewAccount.member().without(attribute));

            mends(account, Set.of(attribute), Map.of(attribute, COMPLETE.get(attribute)));
        }

        @Test
        void whenAllIs() {
            Account account = accounts.importOne(
                    NewAccount.member().without("firstName", "gender", "country", "birthDate", "phoneNumber"));

            mends(account, COMPLETE.keySet(), COMPLETE);
        }

        static Stream<Arguments> leftovers() {
            return Stream.of(
                    arguments("firstName", new String[] {" \u3000 "}),
                    arguments("gender", new String[] {"F"}),
                    arguments("country", new String[] {"Korea"}),
                    arguments("country", new String[] {"kr"}),
                    arguments("birthDate", new String[] {"unknown"}),
                    arguments("birthDate", new String[] {"1990-02-30"}),
                    arguments("birthDate", new String[] {"1990-03-25", "1991-03-25"}));
        }

        @ParameterizedTest
        @MethodSource("leftovers")
        void whenWhatIsThereMeansNothing(String attribute, String... values) {
            Account account = accounts.importOne(NewAccount.member().with(attribute, values));

            mends(account, Set.of(attribute), Map.of(attribute, COMPLETE.get(attribute)));
        }

        @Test
        void whenTheNumberMeansNothing() {
            Account account = accounts.importOne(NewAccount.member().with("phoneNumber", "call my brother"));

            mends(account, Set.of("phoneNumber"), Map.of("phoneNumber", ""));

            assertThat(accounts.values(account, "phoneNumber")).isEmpty();
        }

        /** A national number cannot be understood without the country. */
        @Test
        void whenTheNumberLacksItsCountry() {
            Account account = accounts.importOne(
                    NewAccount.member().with("phoneNumber", "010-8765-4321").without("country"));

            mends(account, Set.of("country", "phoneNumber"), Map.of("country", "KR"));

            assertThat(accounts.values(account, "phoneNumber")).containsExactly("+821087654321");
        }

        /** The page keeps what can be kept and goes on asking for the rest. */
        @Test
        void untilAllOfItIsRight() {
            Account account = accounts.importOne(
                    NewAccount.member().with("birthDate", "unknown").without("firstName"));
            WebPage asked = visitor.signIn(portal, account);

            WebPage refused = asked.submit(Map.of("firstName", "Zoe\u0308 Kim", "birthDate", "19900230"));

            assertThat(refused.errors()).as("%s", refused).containsOnlyKeys("birthDate");
            assertThat(refused.value("firstName")).isEqualTo("Zoe\u0308 Kim");
            WebPage arrived = refused.submit(Map.of("birthDate", "1990.03.25"));
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(accounts.values(account, "firstName")).containsExactly("Zo\u00eb Kim");
            assertThat(accounts.values(account, "birthDate")).containsExactly("1990-03-25");
        }

        /** The name is shown but cannot be written, once there is one. */
        @Test
        void butNotForTheNameAgain() {
            Account account = accounts.importOne(
                    NewAccount.member().with("firstName", "<b>Kim</b>").without("gender"));

            WebPage asked = visitor.signIn(portal, account);

            assertThat(asked.errors()).containsOnlyKeys("gender");
            assertThat(asked.fields()).contains("birthDate").doesNotContain("firstName");
            assertThat(asked.text()).doesNotContain("${").doesNotContain("{0}");
            WebPage arrived = asked.submit(Map.of("gender", "male"));
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(accounts.values(account, "firstName")).containsExactly("<b>Kim</b>");
        }

        private void mends(Account account, Set<String> asked, Map<String, String> answers) {
            WebPage page = visitor.signIn(portal, account);
            assertThat(page.errors().keySet()).as("%s", page).isEqualTo(asked);

            WebPage arrived = page.submit(answers);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(keycloak.visitor().signIn(portal, account).isAt(portal))
                    .as("the next sign-in asks for nothing")
                    .isTrue();
        }
    }

    @Nested
    class AnAccountThatAnAdministratorMade {

        @ParameterizedTest
        @ValueSource(strings = {"en", "ko"})
        void withAnAddressAndATemporaryPasswordGetsThrough(String language) {
            Account account = accounts.create(NewAccount.bare("welcome2026#").temporaryPassword());
            Visitor owner = keycloak.visitor(language);

            Set<String> steps = new LinkedHashSet<>();
            WebPage arrived = through(owner, account, steps);

            assertThat(arrived.isAt(portal)).as("%s after %s", arrived, steps).isTrue();
            assertThat(steps).containsExactlyInAnyOrder("mail", "password", "profile");
            assertThat(owner.tokens(arrived).id().path("name").asText()).isEqualTo("Minji Kim");
            assertThat(accounts.values(account, "birthDate")).containsExactly("1990-03-25");
            Account afterwards = new Account(account.id(), account.login(), "visitkorea123@");
            assertThat(keycloak.visitor().signIn(portal, afterwards).isAt(portal))
                    .isTrue();
        }

        @Test
        void completesItsProfileInAnyNotation() {
            Account account = accounts.create(NewAccount.bare("welcome2026#").emailVerified());
            Map<String, String> answers = new LinkedHashMap<>(COMPLETE);
            answers.put("birthDate", "１９９０．０３．２５");
            answers.put("phoneNumber", "０１０－８７６５－４３２１");

            WebPage arrived = visitor.signIn(portal, account).submit(answers);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(accounts.values(account, "birthDate")).containsExactly("1990-03-25");
            assertThat(accounts.values(account, "phoneNumber")).containsExactly("+821087654321");
        }

        @Test
        void isHeldToTheAgeWhenItsOwnerGivesTheDate() {
            Account account = accounts.create(NewAccount.bare("welcome2026#").emailVerified());
            Map<String, String> answers = new LinkedHashMap<>(COMPLETE);
            answers.put(
                    "birthDate", LocalDate.now(Clock.systemUTC()).minusYears(12).toString());

            WebPage refused = visitor.signIn(portal, account).submit(answers);

            assertThat(refused.errors()).as("%s", refused).containsOnlyKeys("birthDate");
            assertThat(refused.error("birthDate").orElseThrow()).contains("19");
        }

        /** Keycloak's own check leaves itself out when an app "starts" it; and what is due cannot be cancelled. */
        @Test
        void cannotLeaveTheCheckOutByAskingForIt() {
            Account account = accounts.create(NewAccount.bare("welcome2026#").emailVerified());

            WebPage asked = visitor.authorize(portal, Map.of("kc_action", "VERIFY_PROFILE"))
                    .submit(Map.of("username", account.login(), "password", account.password()));
            assertThat(asked.isAt(portal)).as("%s", asked).isFalse();
            assertThat(asked.fields()).contains("birthDate");

            WebPage cancelled = visitor.post(asked.action(), Map.of("cancel-aia", "true"));
            assertThat(cancelled.isAt(portal)).as("%s", cancelled).isFalse();
        }

        private WebPage through(Visitor owner, Account account, Set<String> steps) {
            WebPage page = owner.signIn(portal, account);
            while (!page.isAt(portal)) {
                assertThat(page.text()).doesNotContain("${").doesNotContain("{0}");
                if (has(page, "password-new")) {
                    steps.add("password");
                    page = page.submit(Map.of("password-new", "visitkorea123@", "password-confirm", "visitkorea123@"));
                } else if (has(page, "birthDate")) {
                    steps.add("profile");
                    page = page.submit(COMPLETE);
                } else if (steps.add("mail")) {
                    page = owner.open(keycloak.mailTo(account.login()).link().orElseThrow());
                } else {
                    return page;
                }
            }
            return page;
        }

        private boolean has(WebPage page, String field) {
            return page.document().getElementById(field) != null;
        }
    }
}
