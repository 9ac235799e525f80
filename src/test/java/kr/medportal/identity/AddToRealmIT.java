package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.AddToRealm;
import kr.medportal.identity.testing.AddToRealm.Run;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Tokens;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/add-to-realm.sh} on realms of Keycloak's own making that have members already. */
@ExtendWith(KeycloakExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It is a bash script")
@Tag("own-processes")
class AddToRealmIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD_PASSWORD = "an old pass phrase";

    private final RunningKeycloak keycloak;
    private final App portal;

    AddToRealmIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    /** Added once for all tests: a dry run, the run, the same run again, with what the realm had after each. */
    @Nested
    class ARealmWithMembers {

        private static Realm realm;
        private static Account complete;
        private static Account bare;
        private static Account underAge;
        private static Visitor signedIn;
        private static String session;
        private static JsonNode before;
        private static Run dry;
        private static JsonNode afterDry;
        private static Run first;
        private static JsonNode after;
        private static Run second;
        private static JsonNode afterSecond;

        @BeforeAll
        static void addTo(RunningKeycloak keycloak) {
            realm = keycloak.newStockRealm(
                    "live",
                    Map.of(
                            "registrationAllowed",
                            true,
                            "verifyEmail",
                            true,
                            "passwordPolicy",
                            "length(8) and notUsername and regexPattern(^[^\"\\\\]+$)",
                            "internationalizationEnabled",
                            true,
                            "supportedLocales",
                            List.of("de", "en"),
                            "defaultLocale",
                            "de"));
            realm.put("/users/profile", profileOfItsOwn());
            NewAccount known = NewAccount.bare(OLD_PASSWORD)
                    .emailVerified()
                    .with("firstName", "Minji")
                    .with("lastName", "Kim")
                    .with("membershipNumber", "A-17");
            bare = realm.accounts().create(known.with("username", "bare"));
            NewAccount full = NewAccount.member().with("lastName", "Kim").with("membershipNumber", "A-18");
            complete = realm.accounts().create(full.with("username", "complete").with("phoneNumber", "010-8765-4321"));
            underAge = realm.accounts()
                    .create(full.with("username", "young")
                            .with(
                                    "birthDate",
                                    LocalDate.now(Clock.systemUTC())
                                            .minusYears(10)
                                            .toString())
                            .with("email", "young." + System.nanoTime() + "@example.com"));
            signedIn = realm.visitor();
            assertThat(signedIn.signIn(keycloak.portal(), complete).isAt(keycloak.portal()))
                    .isTrue();
            session = sessions();
            before = realm.everything();

            AddToRealm script = AddToRealm.of(keycloak, "live");
            dry = script.run("--dry-run");
            afterDry = realm.everything();
            first = script.run();
            after = realm.everything();
            second = script.run();
            afterSecond = realm.everything();
        }

        /** Keycloak's own profile, an attribute that only this realm has, and whatever else an account may have. */
        private static JsonNode profileOfItsOwn() {
            ObjectNode profile = realm.get("/users/profile").deepCopy();
            ((ArrayNode) profile.get("attributes"))
                    .add(JSON.valueToTree(Map.of(
                            "name",
                            "membershipNumber",
                            "displayName",
                            "회원 번호 \"A\", {5}",
                            "validations",
                            Map.of("pattern", Map.of("pattern", "^[A-Z]-[0-9]{1,5}$")),
                            "permissions",
                            Map.of("view", List.of("admin", "user"), "edit", List.of("admin")))));
            return profile.put("unmanagedAttributePolicy", "ENABLED");
        }

        private static String sessions() {
            List<String> ids = new ArrayList<>();
            realm.get("/users/" + complete.id() + "/sessions")
                    .forEach(each -> ids.add(each.path("id").asText()));
            return ids.toString();
        }

        @Test
        void aDryRunTellsWhatTheRunDoesAndChangesNothing() {
            assertThat(dry.status()).as(dry.output()).isZero();
            assertThat(afterDry).isEqualTo(before);
            assertThat(dry.marked("set")).isEmpty();
            // The mappers of a scope come in any order.
            assertThat(dry.marked("would set")).isNotEmpty().containsExactlyInAnyOrderElementsOf(first.marked("set"));
        }

        @Test
        void theSecondRunChangesNothingAndSaysSo() {
            assertThat(first.status()).as(first.output()).isZero();
            assertThat(second.status()).as(second.output()).isZero();
            assertThat(second.marked("set")).isEmpty();
            assertThat(second.marked("already so")).hasSizeGreaterThan(20);
            assertThat(second.output()).contains("Nothing to change");
            assertThat(afterSecond.toString()).isEqualTo(after.toString());
        }

        @Test
        void nothingThatTheRealmHadIsGone() {
            assertThat(after.path("passwordPolicy").asText())
                    .startsWith(before.path("passwordPolicy").asText() + " and ");
            assertThat(after.path("clients")).isEqualTo(before.path("clients"));
            assertThat(after.path("users")).isEqualTo(before.path("users"));
            assertThat(after.path("smtpServer")).isEqualTo(before.path("smtpServer"));
            assertThat(after.path("supportedLocales")).containsAll(before.path("supportedLocales"));
            assertThat(after.path("defaultLocale").asText()).isEqualTo("de");
            assertThat(after.path("authenticationFlows")).containsAll(before.path("authenticationFlows"));
            assertThat(after.path("authenticatorConfig")).containsAll(before.path("authenticatorConfig"));
            assertThat(after.path("requiredActions")).containsAll(before.path("requiredActions"));
            assertThat(after.at("/userProfile/unmanagedAttributePolicy").asText())
                    .isEqualTo("ENABLED");
            assertThat(attribute("membershipNumber")).isEqualTo(attribute(before, "membershipNumber"));
            assertThat(attribute("username")).isEqualTo(attribute(before, "username"));
            for (String name : List.of("email", "firstName", "lastName")) {
                JsonNode validations = attribute(before, name).path("validations");
                validations.fieldNames().forEachRemaining(each -> assertThat(
                                attribute(name).path("validations").path(each))
                        .isEqualTo(validations.path(each)));
            }
        }

        /** What comes in is what realm-export.json has, not a second edition of it. */
        @Test
        void theRealmHasTheSettingsOfTheProductAsTheyAre() throws Exception {
            JsonNode wanted = JSON.readTree(Path.of("realm-export.json").toFile());
            assertThat(after.path("passwordPolicy").asText())
                    .endsWith(" and " + wanted.path("passwordPolicy").asText());
            for (String theme : List.of("loginTheme", "accountTheme", "emailTheme", "adminTheme")) {
                assertThat(after.path(theme)).isEqualTo(wanted.path(theme));
            }
            assertThat(after.path("supportedLocales")).containsAll(wanted.path("supportedLocales"));
            assertThat(steps(after, "medportal registration registration form"))
                    .containsSubsequence(steps(wanted, "medportal registration form"))
                    .endsWith("medportal-captcha REQUIRED");
            assertThat(texts(after.at("/roles/realm"), "name", "description"))
                    .containsAll(texts(wanted.at("/roles/realm"), "name", "description").stream()
                            .filter(role -> !role.contains("default-roles"))
                            .toList());
            assertThat(withoutIds(named(after.path("clientScopes"), "gender")))
                    .isEqualTo(withoutIds(named(wanted.path("clientScopes"), "gender")));
        }

        @Test
        void theRequiredActionIsThatOfTheProductAndNoOtherCameIn() throws Exception {
            JsonNode wanted = JSON.readTree(Path.of("realm-export.json").toFile());
            assertThat(after.path("requiredActions"))
                    .hasSize(before.path("requiredActions").size() + 1)
                    .contains(withAlias(wanted.path("requiredActions"), "medportal-consents"));
        }

        @Test
        void theListenersOfTheRealmHaveThatOfTheProductBesideThem() throws Exception {
            JsonNode wanted = JSON.readTree(Path.of("realm-export.json").toFile());
            assertThat(before.path("eventsListeners").toString()).doesNotContain("medportal");
            assertThat(after.path("eventsListeners"))
                    .containsAll(before.path("eventsListeners"))
                    .containsAll(wanted.path("eventsListeners"));
        }

        private static JsonNode withAlias(JsonNode array, String alias) {
            return Realm.sorted(StreamSupport.stream(array.spliterator(), false)
                    .filter(each -> each.path("alias").asText().equals(alias))
                    .findFirst()
                    .orElseThrow());
        }

        @Test
        void aMemberWhoWasNeverAskedForConsentsIsAskedOnce() {
            Account member = realm.accounts()
                    .create(NewAccount.member()
                            .without("consents")
                            .with("membershipNumber", "A-19")
                            .with("username", "unasked"));

            WebPage asked = realm.visitor().signIn(portal, member);

            assertThat(asked.fields()).contains("consent-terms", "consent-privacy", "consent-marketing");
            WebPage arrived = asked.submit(Map.of("consent-terms", "on", "consent-privacy", "on"));
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        /** The steps of a flow with their requirements, in their order. */
        private static List<String> steps(JsonNode realm, String flow) {
            JsonNode found = StreamSupport.stream(
                            realm.path("authenticationFlows").spliterator(), false)
                    .filter(each -> each.path("alias").asText().equals(flow))
                    .findFirst()
                    .orElseThrow();
            return StreamSupport.stream(found.path("authenticationExecutions").spliterator(), false)
                    .sorted(Comparator.comparingInt(
                            step -> step.path("priority").asInt()))
                    .map(step -> step.path("authenticator").asText() + " "
                            + step.path("requirement").asText())
                    .toList();
        }

        private static List<String> texts(JsonNode array, String... fields) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(each -> Arrays.stream(fields)
                            .map(field -> each.path(field).asText())
                            .toList()
                            .toString())
                    .toList();
        }

        private static JsonNode named(JsonNode array, String name) {
            return StreamSupport.stream(array.spliterator(), false)
                    .filter(each -> each.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private static JsonNode withoutIds(JsonNode scope) {
            ObjectNode bare = scope.deepCopy();
            bare.remove("id");
            bare.path("protocolMappers")
                    .forEach(mapper -> ((ObjectNode) mapper).remove(List.of("id", "consentRequired")));
            return Realm.sorted(bare);
        }

        /** What comes in is what user-profile.json has, not a second edition of it. */
        @Test
        void theProfileHasTheAttributesOfTheProductAsTheyAre() throws Exception {
            JsonNode wanted = JSON.readTree(Path.of("user-profile.json").toFile());
            for (String name :
                    List.of("gender", "phoneNumber", "country", "birthDate", "phoneNumberVerified", "consents")) {
                ObjectNode kept = attribute(name).deepCopy();
                assertThat(normalised(kept)).as(name).isEqualTo(normalised(named(wanted.path("attributes"), name)));
            }
            assertThat(attribute("email").at("/validations/medportal-username").isObject())
                    .isTrue();
            assertThat(attribute("firstName")
                            .at("/annotations/medportal-canonical")
                            .asText())
                    .isEqualTo("person-name");
        }

        @Test
        void aMemberWithEverythingKeepsSessionAndData() {
            assertThat(sessions()).isEqualTo(session);
            WebPage silent = signedIn.authorize(portal, Map.of("prompt", "none"));

            Tokens tokens = signedIn.tokens(silent);

            assertThat(tokens.id().path("name").asText()).isEqualTo("Minji Kim Kim");
            assertThat(tokens.id().path("family_name").asText()).isEqualTo("Kim");
            assertThat(tokens.id().has("gender")).isFalse();
            assertThat(realm.accounts().values(complete, "phoneNumber")).containsExactly("010-8765-4321");
        }

        /** Keycloak's own scope would publish it. */
        @Test
        void theScopeProfileDisclosesNoGender() {
            assertThat(before.path("clientScopes").toString()).contains("\"user.attribute\":\"gender\"");
            for (JsonNode scope : after.path("clientScopes")) {
                if (!scope.path("name").asText().equals("gender")) {
                    assertThat(scope.toString()).doesNotContain("\"gender\"", "\"website\"", "\"birthdate\"");
                }
            }
        }

        @Test
        void aMemberWhoseStoredBirthDateIsTooYoungSignsIn() {
            WebPage arrived = realm.visitor().signIn(portal, underAge);

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        }

        @Test
        void aMemberWhoLacksSomethingIsAskedForItOnce() {
            WebPage asked = realm.visitor().signIn(portal, bare);
            assertThat(asked.errors().keySet())
                    .as("%s", asked)
                    .containsExactlyInAnyOrder("gender", "country", "birthDate");
            assertThat(asked.fields()).doesNotContain("lastName");

            WebPage arrived = asked.submit(Map.of("gender", "undisclosed", "country", "KR", "birthDate", "1990.03.25"));

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            Visitor again = realm.visitor();
            Tokens tokens = again.tokens(again.signIn(portal, bare));
            assertThat(tokens.id().path("name").asText()).isEqualTo("Minji Kim");
            assertThat(realm.accounts().values(bare, "lastName")).containsExactly("Kim");
            assertThat(realm.accounts().values(bare, "membershipNumber")).containsExactly("A-17");
            assertThat(realm.accounts().values(bare, "birthDate")).containsExactly("1990-03-25");
        }

        @Test
        void aVisitorRegisters() {
            Visitor visitor = realm.visitor();
            Registrant registrant = Registrant.valid().with("username", "visitor" + System.nanoTime());
            RegistrationForm form = visitor.register(portal);
            assertThat(form.fields())
                    .contains("firstName", "password", "consent-terms", "captcha")
                    .doesNotContain("lastName");

            WebPage refused = form.submit(registrant.captcha("0"));
            assertThat(refused.errors()).as("%s", refused).containsOnlyKeys("captcha");
            WebPage afterwards = RegistrationForm.on(refused).submit(registrant);
            assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
            WebPage arrived =
                    visitor.open(keycloak.mailTo(registrant.email()).link().orElseThrow());

            Tokens tokens = visitor.tokens(arrived);
            assertThat(tokens.id().path("name").asText()).isEqualTo(registrant.name());
            assertThat(tokens.id().path("email_verified").asBoolean()).isTrue();
            assertThat(tokens.access().at("/realm_access/roles").toString()).contains("\"member\"");
            JsonNode account = realm.accounts(registrant.email()).get(0);
            assertThat(account.at("/attributes/consents").toString()).contains("terms");
            assertThat(account.at("/attributes/phoneNumber/0").asText()).isEqualTo("+491712345678");
        }

        @Test
        void theRulesOfThePasswordHoldBesideThoseOfTheRealm() {
            WebPage refused =
                    realm.visitor().register(portal).submit(Registrant.valid().password("korea"));

            assertThat(refused.errors()).as("%s", refused).containsKey("password");
        }

        @Test
        void whatThePagesOfOtherThemesAndLanguagesLackIsTold() {
            assertThat(first.marked("note"))
                    .anyMatch(note -> note.contains("\"de\""))
                    .anyMatch(note -> note.contains("asked once"));
        }

        private static JsonNode attribute(String name) {
            return attribute(after, name);
        }

        private static JsonNode attribute(JsonNode everything, String name) {
            return named(everything.at("/userProfile/attributes"), name);
        }

        /** Keycloak writes out that an attribute has one value; {@link Realm#everything} sorts lists. */
        private static JsonNode normalised(JsonNode attribute) {
            ObjectNode normalised = attribute.deepCopy();
            if (!normalised.path("multivalued").asBoolean()) {
                normalised.remove("multivalued");
            }
            return Realm.sorted(normalised);
        }
    }

    /** The other kind of realm: no confirmation of addresses, e-mail as username, its own registration flow. */
    @Nested
    class ARunThatFailsHalfWay {

        @TempDir
        Path folder;

        @Test
        void saysWhatIsDoneAndGoesOnWhenItIsRunAgainAndCanBeTakenOut() {
            Realm realm = realmWithAFlowOfItsOwn();
            Account member = realm.accounts()
                    .create(NewAccount.bare(OLD_PASSWORD)
                            .without("consents")
                            .emailVerified()
                            .with("firstName", "Minji")
                            .with("lastName", "Kim"));
            JsonNode before = realm.everything();
            AddToRealm script = AddToRealm.of(keycloak, realm.name());

            Run undecided = script.run();
            assertThat(undecided.status()).as(undecided.output()).isEqualTo(1);
            assertThat(undecided.output())
                    .contains("a login theme of its own, \"ministry\"", "--own-theme keep", "--own-theme replace");
            assertThat(realm.everything()).isEqualTo(before);

            Run failed = script.through(
                            folder,
                            "[[ \"$1 $2\" != 'update users/profile' ]] || {",
                            "  echo 'HTTP error - 503' >&2; exit 1",
                            "}")
                    .run("--own-theme", "replace");
            assertThat(failed.status()).as(failed.output()).isEqualTo(1);
            assertThat(failed.marked("set")).contains("role member", "step medportal-captcha");
            assertThat(failed.output())
                    .contains("STOPPED: the user profile: HTTP error - 503")
                    .contains("What is marked \"set\" above is done, nothing else.");
            assertThat(realm.get("").path("registrationFlow").asText()).isEqualTo("sign-up");
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();

            Run completed = script.run("--own-theme", "replace", "--existing-members", "leave");
            assertThat(completed.status()).as(completed.output()).isZero();
            assertThat(completed.marked("already so")).contains("role member", "step medportal-captcha (REQUIRED)");
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
            Registrant registrant = Registrant.valid();
            WebPage arrived = realm.visitor().register(portal).submit(registrant);
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();

            Run removed = script.run("--remove");
            assertThat(removed.status()).as(removed.output()).isZero();
            JsonNode after = realm.everything();
            for (String field : List.of(
                    "passwordPolicy",
                    "registrationFlow",
                    "authenticationFlows",
                    "clients",
                    "loginTheme",
                    "eventsListeners")) {
                assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            }
            // The accounts have receipts of consents and the names of roles.
            ObjectNode rest = after.deepCopy();
            rest.remove(List.of("users", "roles", "clientScopes"));
            assertThat(rest.toString()).doesNotContainIgnoringCase("medportal");
            assertThat(realm.visitor()
                            .signIn(portal, registrant.email(), registrant.password())
                            .isAt(portal))
                    .isTrue();
            assertThat(realm.accounts(registrant.email())
                            .get(0)
                            .at("/attributes/birthDate/0")
                            .asText())
                    .isEqualTo("1990-03-25");

            Run again = script.run("--remove");
            assertThat(again.marked("set")).as(again.output()).isEmpty();
            assertThat(realm.everything().toString()).isEqualTo(after.toString());
        }

        private Realm realmWithAFlowOfItsOwn() {
            Realm realm = keycloak.newStockRealm(
                    "live-too",
                    Map.of("registrationAllowed", true, "registrationEmailAsUsername", true, "loginTheme", "ministry"));
            realm.post("/authentication/flows/registration/copy", Map.of("newName", "sign-up"));
            realm.put("", Map.of("registrationFlow", "sign-up"));
            return realm;
        }
    }

    @Nested
    class NothingIsChanged {

        @TempDir
        Path folder;

        @Test
        void whereTheThemeLacksTheDocumentsThatMembersWouldBeAskedFor() {
            Realm realm = keycloak.newStockRealm("script-no-documents", Map.of());
            Account member = realm.accounts()
                    .create(NewAccount.bare(OLD_PASSWORD)
                            .without("consents")
                            .emailVerified()
                            .with("firstName", "Minji")
                            .with("lastName", "Kim"));
            JsonNode before = realm.everything();

            Run run = AddToRealm.of(keycloak, realm.name()).run("--parts", "reconsent");

            assertThat(run.status()).as(run.output()).isEqualTo(1);
            assertThat(run.output())
                    .contains("the realm's login theme does not have the documents", "Nothing has been changed.");
            assertThat(realm.everything()).isEqualTo(before);
            assertThat(realm.visitor().signIn(portal, member).isAt(portal)).isTrue();
        }

        /** Keycloak's own e-mail theme has no template for the mails. */
        @Test
        void whereTheThemeLacksTheMailsThatMembersWouldGet() {
            Realm realm = keycloak.newStockRealm("script-no-mails", Map.of());
            JsonNode before = realm.everything();

            Run run = AddToRealm.of(keycloak, realm.name()).run("--parts", "notices");

            assertThat(run.status()).as(run.output()).isZero();
            assertThat(run.marked("note"))
                    .anyMatch(note -> note.contains("lacks the mails of medportal-notices: left out"));
            assertThat(realm.everything()).isEqualTo(before);
        }

        @Test
        void withAWrongPassword() {
            Run run = AddToRealm.of(keycloak, "any").password("wrong").run();

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .contains("STOPPED: no sign-in at " + keycloak.url(), "Invalid user credentials")
                    .endsWith("Nothing has been changed.\n");
        }

        @Test
        void inARealmThatIsNotThere() {
            Run run = AddToRealm.of(keycloak, "nowhere").run();

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .contains("STOPPED: the realm \"nowhere\" cannot be read", "not found")
                    .endsWith("Nothing has been changed.\n");
        }

        /** As a server answers that is the same in all but what the jar brings. */
        @Test
        void whereTheJarIsMissing() {
            Run run = AddToRealm.of(keycloak, "any")
                    .through(
                            folder,
                            "if [[ \"$1 $2\" == 'get serverinfo' ]]; then",
                            "  info=$(\"$real\" \"$@\")",
                            "  printf '%s' \"${info//medportal/another}\"; exit",
                            "fi")
                    .run();

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .contains("does not have MedPortal Identity", "medportal-captcha", "medportal-composition")
                    .contains("Copy medportal-identity.jar into providers/")
                    .endsWith("Nothing has been changed.\n");
        }

        @Test
        void onAnotherKeycloak() {
            Run run = AddToRealm.of(keycloak, "any")
                    .through(
                            folder,
                            "if [[ \"$1 $2\" == 'get serverinfo' ]]; then",
                            "  echo '{ \"version\" : \"25.0.6\" }'; exit",
                            "fi")
                    .run();

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output()).contains("this is Keycloak 25.0.6").endsWith("Nothing has been changed.\n");
        }

        @Test
        void whereNoPasswordCouldPassBothPolicies() {
            Realm realm = keycloak.newStockRealm("live-strict", Map.of("passwordPolicy", "length(20)"));
            JsonNode before = realm.everything();

            Run run = AddToRealm.of(keycloak, realm.name()).run();

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output()).contains("length(20)", "9 to 15").endsWith("Nothing has been changed.\n");
            assertThat(realm.everything()).isEqualTo(before);
        }

        @Test
        void withOptionsThatCannotBe() {
            for (List<String> wrong : List.of(
                    List.<String>of(),
                    List.of("--realm", "a"),
                    List.of("--realm", "master", "--config", "pom.xml"),
                    List.of("--realm", "a", "--config", "nowhere"),
                    List.of("--realm", "a", "--config", "pom.xml", "--parts", "profil"),
                    List.of("--realm", "a", "--server", "http://localhost:1", "--user", "b", "--password", "c"),
                    List.of("--sorry"))) {
                assertThat(AddToRealm.runBare(wrong.toArray(String[]::new)).status())
                        .as("%s", wrong)
                        .isEqualTo(2);
            }
        }
    }
}
