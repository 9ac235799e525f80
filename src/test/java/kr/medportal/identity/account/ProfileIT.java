package kr.medportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.AccountApi;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.ProfileError;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be changed in an account that exists, by whom, and how it is kept (R1, R6, R7, R9, R10, R17). */
@ExtendWith(KeycloakExtension.class)
class ProfileIT {

    private static final String READ_ONLY = "error-user-attribute-read-only";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final RunningKeycloak keycloak;
    private final Accounts accounts;
    private final App portal;

    ProfileIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
        this.portal = keycloak.portal();
    }

    /** Through which REST API a profile is changed. */
    enum Door {
        ACCOUNT_API,
        ADMIN_API
    }

    private List<ProfileError> change(Door door, Account account, Map<String, List<String>> changes) {
        return change(keycloak.realm(), door, account, changes);
    }

    private List<ProfileError> change(Realm realm, Door door, Account account, Map<String, List<String>> changes) {
        return switch (door) {
            case ACCOUNT_API -> owner(realm, account).change(changes);
            case ADMIN_API -> realm.accounts().change(account, changes);
        };
    }

    @Nested
    class WhatIsAccepted {

        static Stream<Arguments> notations() {
            Stream<Arguments> dates = Stream.of("19850702", "1985.07.02", "1985/7/2", "１９８５０７０２", " 1985-07-02 ")
                    .map(typed -> arguments(Map.of("birthDate", typed), "birthDate", "1985-07-02"));
            Stream<Arguments> numbers = Stream.of(
                            "010-2345-6789", "010 2345 6789", "０１０２３４５６７８９", "+82 (0)10 2345 6789")
                    .map(typed -> arguments(Map.of("phoneNumber", typed), "phoneNumber", "+821023456789"));
            Stream<Arguments> numbersOfTheCountryThatComesWithThem = Stream.of(
                    arguments(Map.of("country", "DE", "phoneNumber", "0171 2345678"), "phoneNumber", "+491712345678"),
                    arguments(
                            Map.of("country", "RU", "phoneNumber", "8 (912) 345-67-89"),
                            "phoneNumber",
                            "+79123456789"));
            Stream<Arguments> others = Stream.of(
                    arguments(Map.of("gender", "undisclosed"), "gender", "undisclosed"),
                    arguments(Map.of("country", "JP"), "country", "JP"));
            return Stream.of(dates, numbers, numbersOfTheCountryThatComesWithThem, others)
                    .flatMap(each -> each)
                    .flatMap(each -> Stream.of(Door.values())
                            .map(door -> arguments(door, each.get()[0], each.get()[1], each.get()[2])));
        }

        @ParameterizedTest
        @MethodSource("notations")
        void isKeptInOneNotationThatBothApisShow(
                Door door, Map<String, String> typed, String attribute, String canonical) {
            Account account = accounts.create(NewAccount.member());

            assertThat(change(door, account, lists(typed))).isEmpty();

            assertThat(accounts.values(account, attribute)).containsExactly(canonical);
            assertThat(owner(account).values(attribute)).containsExactly(canonical);
        }

        @ParameterizedTest
        @EnumSource
        void thePhoneNumberCanBeTakenOut(Door door) {
            Account account = accounts.create(NewAccount.member());

            assertThat(change(door, account, Map.of("phoneNumber", List.of()))).isEmpty();

            assertThat(accounts.values(account, "phoneNumber")).isEmpty();
        }

        @Test
        void anAdministratorMayMakeAnAccountInAnyNotation() {
            Account account = accounts.create(NewAccount.member()
                    .with("firstName", " Zoe\u0308 Kim ")
                    .with("birthDate", "1990.03.25")
                    .with("phoneNumber", "010-8765-4321"));

            assertThat(accounts.values(account, "firstName")).containsExactly("Zo\u00eb Kim");
            assertThat(accounts.values(account, "birthDate")).containsExactly("1990-03-25");
            assertThat(accounts.values(account, "phoneNumber")).containsExactly("+821087654321");
        }

        @ParameterizedTest
        @EnumSource
        void whatWasImportedGetsThereWithTheNextChange(Door door) {
            Account account = accounts.importOne(NewAccount.member()
                    .with("firstName", "Zoe\u0308 Kim")
                    .with("birthDate", "1990.03.25")
                    .with("phoneNumber", "010-8765-4321"));
            assertThat(accounts.values(account, "birthDate")).containsExactly("1990.03.25");

            assertThat(change(door, account, Map.of("gender", List.of("male")))).isEmpty();

            assertThat(accounts.values(account, "birthDate")).containsExactly("1990-03-25");
            assertThat(accounts.values(account, "phoneNumber")).containsExactly("+821087654321");
            assertThat(accounts.values(account, "firstName"))
                    .as("the name is not the owner's to change")
                    .containsExactly(door == Door.ADMIN_API ? "Zo\u00eb Kim" : "Zoe\u0308 Kim");
        }

        @Test
        void onlyTheOwnerMustGiveEverything() {
            Account account = accounts.create(NewAccount.member());
            Map<String, List<String>> nothing =
                    Map.of("gender", List.of(), "country", List.of(), "birthDate", List.of());

            assertThat(owner(account).change(nothing))
                    .extracting(ProfileError::field, ProfileError::message)
                    .containsExactlyInAnyOrder(
                            tuple("gender", "error-user-attribute-required"),
                            tuple("country", "error-user-attribute-required"),
                            tuple("birthDate", "error-user-attribute-required"));

            assertThat(accounts.change(account, nothing)).isEmpty();
            assertThat(accounts.values(account, "birthDate")).isEmpty();
        }
    }

    @Nested
    class WhatIsRefused {

        static Stream<Arguments> refusals() {
            LocalDate today = LocalDate.now(Clock.system(SEOUL));
            return Stream.of(
                            arguments("birthDate", "19900230", MessageKey.BIRTH_DATE_NOT_A_DATE.key()),
                            arguments("birthDate", "1990325", MessageKey.BIRTH_DATE_NOT_A_DATE.key()),
                            arguments("birthDate", today.plusDays(2).toString(), MessageKey.BIRTH_DATE_IN_FUTURE.key()),
                            arguments(
                                    "birthDate",
                                    today.minusYears(121).toString(),
                                    MessageKey.BIRTH_DATE_TOO_LONG_AGO.key()),
                            arguments(
                                    "birthDate",
                                    today.minusYears(19).plusDays(2).toString(),
                                    MessageKey.BIRTH_DATE_UNDER_AGE.key()),
                            arguments("phoneNumber", "12345", MessageKey.PHONE_NOT_A_NUMBER.key()),
                            arguments("phoneNumber", "02-312-3456", MessageKey.PHONE_NOT_MOBILE.key()),
                            arguments("gender", "other", "error-invalid-value"),
                            arguments("country", "Korea", "error-invalid-value"))
                    .flatMap(each -> Stream.of(Door.values())
                            .map(door -> arguments(door, each.get()[0], each.get()[1], each.get()[2])));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void isNamedByItsFieldAndChangesNothing(Door door, String attribute, String typed, String message) {
            Account account = accounts.create(NewAccount.member());
            JsonNode before = accounts.get(account);

            List<ProfileError> errors = change(
                    door,
                    account,
                    attribute.equals("gender")
                            ? Map.of(attribute, List.of(typed))
                            : Map.of(attribute, List.of(typed), "gender", List.of("male")));

            assertThat(errors)
                    .extracting(ProfileError::field, ProfileError::message)
                    .containsExactly(tuple(attribute, message));
            assertThat(accounts.get(account)).isEqualTo(before);
        }

        @ParameterizedTest
        @EnumSource
        void theMessageForSomebodyUnderAgeGetsTheAge(Door door) {
            Account account = accounts.create(NewAccount.member());

            List<ProfileError> errors = change(
                    door,
                    account,
                    Map.of(
                            "birthDate",
                            List.of(LocalDate.now(Clock.system(SEOUL))
                                    .minusYears(10)
                                    .toString())));

            assertThat(errors).hasSize(1);
            assertThat(errors.get(0).parameters()).endsWith("19");
        }

        @ParameterizedTest
        @EnumSource
        void receiptsAndWhatIsVerifiedAreWrittenByNobody(Door door) {
            Account account = accounts.create(NewAccount.member());

            for (String attribute : List.of("consents", "phoneNumberVerified")) {
                List<String> before = accounts.values(account, attribute);

                assertThat(change(door, account, Map.of(attribute, List.of("+821087654321"))))
                        .as(attribute)
                        .extracting(ProfileError::field, ProfileError::message)
                        .containsExactly(tuple(attribute, READ_ONLY));
                assertThat(accounts.values(account, attribute)).as(attribute).isEqualTo(before);
            }
        }
    }

    @Nested
    class NameAndEmail {

        private final Account account = accounts.create(NewAccount.member());

        @ParameterizedTest
        @ValueSource(strings = {"firstName", "email"})
        void areNotTheOwnersToChange(String attribute) {
            AccountApi owner = owner(account);
            JsonNode before = accounts.get(account);

            assertThat(owner.change(Map.of(attribute, List.of("somebody.else@example.com"))))
                    .extracting(ProfileError::field, ProfileError::message)
                    .containsExactly(tuple(attribute, READ_ONLY));

            assertThat(accounts.get(account)).isEqualTo(before);
            assertThat(metadata(owner, attribute).path("readOnly").asBoolean()).isTrue();
        }

        @Test
        void areNotTheOwnersToChangeOnTheProfilePage() {
            Visitor visitor = keycloak.visitor();
            visitor.signIn(portal, account);
            WebPage page = visitor.authorize(portal, Map.of("kc_action", "UPDATE_PROFILE"));
            assertThat(page.fields()).contains("birthDate").doesNotContain("firstName", "email", "username");

            WebPage refused = visitor.post(
                    page.action(),
                    Map.of(
                            "firstName", "Somebody Else",
                            "gender", "female",
                            "country", "KR",
                            "birthDate", "19900325"));

            assertThat(refused.errors()).as("%s", refused).containsOnlyKeys("firstName");
            assertThat(accounts.values(account, "firstName")).containsExactly("Minji Kim");
        }

        @Test
        void theRestOfTheProfilePageIsKeptInOneNotation() {
            Visitor visitor = keycloak.visitor();
            visitor.signIn(portal, account);
            WebPage page = visitor.authorize(portal, Map.of("kc_action", "UPDATE_PROFILE"));

            WebPage arrived =
                    page.submit(Map.of("birthDate", "1985.07.02", "country", "DE", "phoneNumber", "0171 2345678"));

            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
            assertThat(accounts.values(account, "birthDate")).containsExactly("1985-07-02");
            assertThat(accounts.values(account, "phoneNumber")).containsExactly("+491712345678");
        }

        @Test
        void areAnAdministratorsToChange() {
            String email = "new." + UUID.randomUUID().toString().replace("-", "") + "@example.com";

            assertThat(accounts.change(account, Map.of("firstName", List.of("O’Brien"), "email", List.of(email))))
                    .isEmpty();

            assertThat(accounts.values(account, "firstName")).containsExactly("O’Brien");
            assertThat(accounts.values(account, "username")).containsExactly(email);
            assertThat(keycloak.visitor()
                            .signIn(portal, email, account.password())
                            .isAt(portal))
                    .isTrue();
            assertThat(keycloak.visitor().signIn(portal, account).isAt(portal)).isFalse();
        }

        /** R2: whom an administrator lets in may have any valid address. */
        @Test
        void anAdministratorMayGiveAnAddressThatNobodyCouldRegister() {
            String email = "o'brien+" + UUID.randomUUID() + "@example.com";

            assertThat(accounts.change(account, Map.of("email", List.of(email))))
                    .isEmpty();

            assertThat(keycloak.visitor()
                            .signIn(portal, email, account.password())
                            .isAt(portal))
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"<b>Kim</b>", "Kim\u202eijniM", "Kim\u0007"})
        void areHeldToTheRulesForAdministratorsToo(String name) {
            assertThat(accounts.change(account, Map.of("firstName", List.of(name))))
                    .extracting(ProfileError::field, ProfileError::message)
                    .containsExactly(tuple("firstName", MessageKey.NAME_FORBIDDEN_CHARACTER.key()));
        }

        @Test
        void anEmptyNameIsFilledInOnce() {
            Account nameless = accounts.create(NewAccount.member().without("firstName"));
            Visitor visitor = keycloak.visitor();
            WebPage arrived = visitor.signIn(portal, nameless).submit(Map.of("firstName", " Zoe\u0308 Kim "));
            AccountApi owner = keycloak.accountApi(visitor.tokens(arrived));

            assertThat(accounts.values(nameless, "firstName")).containsExactly("Zo\u00eb Kim");
            assertThat(owner.change(Map.of("firstName", List.of("Somebody Else"))))
                    .extracting(ProfileError::field, ProfileError::message)
                    .containsExactly(tuple("firstName", READ_ONLY));
        }
    }

    @Nested
    class AnUnchangedBirthDate {

        @ParameterizedTest
        @EnumSource
        void isNeverRefusedForTheTimeThatPasses(Door door) {
            String born = LocalDate.now(Clock.system(SEOUL)).minusYears(119).toString();
            Account account = accounts.create(NewAccount.member().with("birthDate", born));

            keycloak.at(
                    Duration.ofDays(3 * 365), () -> assertThat(change(door, account, Map.of("gender", List.of("male"))))
                            .isEmpty());

            assertThat(accounts.values(account, "birthDate")).containsExactly(born);
            assertThat(accounts.values(account, "gender")).containsExactly("male");
        }
    }

    @Nested
    class WhatTheRegistrationFormSendsBesides {

        @Test
        void neverBecomesAnAttribute() {
            Account account = registered(keycloak.realm());

            assertThat(accounts.unmanaged(account)).isEmpty();
            assertReceiptsOutlastEdits(account);
        }

        private void assertReceiptsOutlastEdits(Account account) {
            List<String> receipts = accounts.values(account, "consents");
            assertThat(receipts).hasSize(3);

            assertThat(owner(account).change(Map.of("gender", List.of("male")))).isEmpty();
            assertThat(accounts.change(account, Map.of("gender", List.of("undisclosed"))))
                    .isEmpty();
            assertThat(owner(account).change(Map.of("consents", List.of())))
                    .extracting(ProfileError::message)
                    .containsExactly(READ_ONLY);

            assertThat(accounts.values(account, "consents")).isEqualTo(receipts);
        }
    }

    /** A realm of their own for tests that need another profile; each begins with the portal's. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhereTheProfileIsConfiguredOtherwise {

        private static final String PROFILE = "/users/profile";

        private final Realm realm = keycloak.newRealm("profile-it");
        private final JsonNode original = realm.get(PROFILE);

        @AfterEach
        void restoreTheProfile() {
            realm.put(PROFILE, original);
        }

        @ParameterizedTest
        @EnumSource
        void anUnchangedBirthDateIsNotRefused(Door door) {
            Account account = realm.accounts().create(NewAccount.member().with("birthDate", "2001-05-06"));

            raiseTheAgeTo("40");

            assertThat(change(realm, door, account, Map.of("gender", List.of("male"))))
                    .isEmpty();
            assertThat(change(realm, door, account, Map.of("birthDate", List.of("20010506"))))
                    .isEmpty();
            assertThat(change(realm, door, account, Map.of("birthDate", List.of("2001-05-07"))))
                    .extracting(ProfileError::message)
                    .containsExactly(MessageKey.BIRTH_DATE_UNDER_AGE.key());
            assertThat(realm.accounts().values(account, "gender")).containsExactly("male");
            assertThat(realm.accounts().values(account, "birthDate")).containsExactly("2001-05-06");
        }

        @Test
        void anUnchangedBirthDateStopsNoSignIn() {
            Account account = realm.accounts().create(NewAccount.member().with("birthDate", "2001-05-06"));

            raiseTheAgeTo("40");

            WebPage arrived = realm.visitor().signIn(portal, account);
            assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        }

        /** A realm that takes whatever attribute comes must still not keep the answers to pictures. */
        @Test
        void whatTheRegistrationFormSendsBesidesBecomesNoAttribute() {
            realm.put(PROFILE, ((ObjectNode) original.deepCopy()).put("unmanagedAttributePolicy", "ENABLED"));

            Account account = registered(realm);

            assertThat(realm.accounts().unmanaged(account)).isEmpty();
        }

        private void raiseTheAgeTo(String years) {
            JsonNode changed = original.deepCopy();
            ((ObjectNode) named(changed.path("attributes"), "birthDate").at("/validations/medportal-birth-date"))
                    .put("minimum-age", years);
            realm.put(PROFILE, changed);
        }
    }

    private Account registered(Realm realm) {
        Registrant registrant = Registrant.valid();
        Visitor visitor = realm.visitor();
        WebPage page = visitor.register(portal).submit(registrant);
        assertThat(page.errors()).as("%s", page).isEmpty();
        WebPage arrived =
                visitor.open(keycloak.mailTo(registrant.email()).link().orElseThrow());
        String id = visitor.tokens(arrived).id().path("sub").asText();
        return new Account(id, registrant.email(), registrant.password());
    }

    private AccountApi owner(Account account) {
        return owner(keycloak.realm(), account);
    }

    private AccountApi owner(Realm realm, Account account) {
        Visitor visitor = realm.visitor();
        return realm.accountApi(visitor.tokens(visitor.signIn(portal, account)));
    }

    private static JsonNode metadata(AccountApi owner, String name) {
        return named(owner.get().at("/userProfileMetadata/attributes"), name);
    }

    private static JsonNode named(JsonNode attributes, String name) {
        for (JsonNode attribute : attributes) {
            if (attribute.path("name").asText().equals(name)) {
                return attribute;
            }
        }
        throw new AssertionError("No attribute " + name);
    }

    private static Map<String, List<String>> lists(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
