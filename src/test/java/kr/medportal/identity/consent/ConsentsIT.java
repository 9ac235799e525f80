package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.server.FileTree;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationDesk;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consents on the real registration page, the receipts that are kept (rule R12). */
@ExtendWith(KeycloakExtension.class)
class ConsentsIT {

    private static final String STEP = "medportal-consents";
    private static final String VERSION = "2026-11-23";
    private static final List<String> IDS = List.of("terms", "privacy", "marketing");
    private static final PageMessage REQUIRED = PageMessage.of(MessageKey.CONSENT_REQUIRED);

    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final App portal;
    private final Registrant registrant = Registrant.valid();

    ConsentsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.realm();
        this.portal = keycloak.portal();
    }

    @Nested
    class TheBoxes {

        private final RegistrationForm form = keycloak.visitor().register(portal);

        @Test
        void areNotTickedBeforehandAndTellWhichAreRequired() {
            for (String id : IDS) {
                Element box = box(form.page(), id);
                assertThat(box.hasAttr("checked")).as(id).isFalse();
                assertThat(box.hasAttr("required")).as(id).isEqualTo(!id.equals("marketing"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"terms", "privacy"})
        void areAskedForWhereTheyAreRequired(String id) {
            new RegistrationDesk(keycloak).refuses(registrant.withoutConsentTo(id), "consent-" + id, REQUIRED);
        }

        @Test
        void areAskedForBothAtOnce() {
            new RegistrationDesk(keycloak)
                    .refuses(
                            registrant.withoutConsentTo("terms").withoutConsentTo("privacy"),
                            Map.of("consent-terms", REQUIRED, "consent-privacy", REQUIRED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "false", "off", "true", "ON", "on ", "0", "terms"})
        void areNotTickedByAnotherValueThanABrowserSends(String value) {
            assertRefused(form.submit(registrant.with("consent-terms", value)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"on", "false", ""})
        void areNotTickedTwice(String value) {
            assertRefused(form.submitForged(registrant, Map.of("consent-terms", value)));
        }

        @Test
        void keepTheOtherTicksWhenOneIsMissing() {
            WebPage page = form.submit(registrant.withoutConsentTo("terms").consentTo("marketing"));

            assertThat(box(page, "terms").hasAttr("checked")).isFalse();
            assertThat(box(page, "privacy").hasAttr("checked")).isTrue();
            assertThat(box(page, "marketing").hasAttr("checked")).isTrue();
        }

        private void assertRefused(WebPage page) {
            ReadablePage.check(page, "en");
            assertThat(page.errors()).isEqualTo(Map.of("consent-terms", REQUIRED.in(Language.EN)));
            assertThat(box(page, "terms").hasAttr("checked")).isFalse();
            assertThat(realm.accounts(registrant.email())).isEmpty();
            assertThat(realm.events("REGISTER_ERROR", registrant.email())
                            .get(0)
                            .path("error")
                            .asText())
                    .isEqualTo("consent_missing");
        }
    }

    @Nested
    class TheReceipts {

        @ParameterizedTest
        @EnumSource(Language.class)
        void sayWhatWasAgreedToInTheLanguageOfThePage(Language language) throws IOException {
            Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            keycloak.visitor(language.tag()).register(portal).submit(registrant.consentTo("marketing"));

            List<ConsentReceipt> receipts = receipts(realm, registrant);
            for (int i = 0; i < IDS.size(); i++) {
                ConsentReceipt receipt = receipts.get(i);
                assertThat(receipt.shown()).isEqualTo(shown(IDS.get(i), language.tag()));
                assertThat(receipt.state()).isEqualTo(ConsentState.ACCEPTED);
                assertThat(receipt.time()).isBetween(before, Instant.now());
            }
            assertThat(receipts).hasSize(IDS.size());
        }

        @Test
        void sayThatAnOptionalDocumentWasRefused() {
            keycloak.visitor().register(portal).submit(registrant);

            assertThat(receipts(realm, registrant))
                    .extracting(ConsentReceipt::state)
                    .containsExactly(ConsentState.ACCEPTED, ConsentState.ACCEPTED, ConsentState.REFUSED);
        }

        @Test
        void takeAnOptionalDocumentThatIsTickedTwiceForRefused() {
            RegistrationForm form = keycloak.visitor().register(portal);

            form.submitForged(registrant.consentTo("marketing"), Map.of("consent-marketing", "on"));

            assertThat(receipts(realm, registrant).get(2).state()).isEqualTo(ConsentState.REFUSED);
        }

        @Test
        void followTheReaderWhoChangesTheLanguage() throws IOException {
            RegistrationForm form = keycloak.visitor("ru").register(portal).in("ja");

            form.submit(registrant);

            assertThat(receipts(realm, registrant).get(0).shown()).isEqualTo(shown("terms", "ja"));
        }

        @Test
        void nameTheEnglishTextForAReaderOfALanguageThatThePortalDoesNotHave() throws IOException {
            WebPage page = keycloak.visitor("fr").register(portal).page();
            assertThat(page.language()).isEqualTo("en");

            RegistrationForm.on(page).submit(registrant);

            assertThat(receipts(realm, registrant).get(0).shown()).isEqualTo(shown("terms", "en"));
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It is a shell script")
        void areHeldAgainstTheFilesByTheScriptOfTheOperator(@TempDir Path folder) throws Exception {
            keycloak.visitor("ru").register(portal).submit(registrant);
            String account = realm.accounts(registrant.email()).get(0).toString();
            Path texts = folder.resolve("documents");
            FileTree.copy(Path.of("themes/medportal/login/resources/documents"), texts);

            assertThat(verify(texts, account)).isZero();

            Path altered = texts.resolve("privacy/2026-11-23/ru.html");
            byte[] text = Files.readAllBytes(altered);
            text[text.length / 2] ^= 1;
            Files.write(altered, text);
            assertThat(verify(texts, account)).isEqualTo(1);
        }

        private int verify(Path texts, String account) throws IOException, InterruptedException {
            Process script = new ProcessBuilder("deploy/verify-receipts.sh", texts.toString())
                    .redirectErrorStream(true)
                    .start();
            try (Writer in = script.outputWriter(StandardCharsets.UTF_8)) {
                in.write(account);
            }
            String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.lines()).as(said).hasSize(IDS.size());
            return script.waitFor();
        }

        @Test
        void areEventsToo() {
            keycloak.visitor("ja").register(portal).submit(registrant.consentTo("marketing"));

            String account =
                    realm.accounts(registrant.email()).get(0).path("id").asText();
            assertThat(realm.get("/events?type=CUSTOM_REQUIRED_ACTION&user=" + account))
                    .extracting(
                            event -> event.at("/details/consent_document").asText(),
                            event -> event.at("/details/consent_version").asText(),
                            event -> event.at("/details/consent_language").asText(),
                            event -> event.at("/details/consent_state").asText())
                    .containsExactlyInAnyOrder(
                            tuple("terms", VERSION, "ja", "accepted"),
                            tuple("privacy", VERSION, "ja", "accepted"),
                            tuple("marketing", VERSION, "ja", "accepted"));
        }

        @Test
        void cannotBeForgedAndNoFieldOfTheFormBecomesAnAttribute() {
            String forged =
                    "terms 2026-11-23 accepted 2020-01-01T00:00:00Z en " + "0".repeat(64) + " " + "0".repeat(64);
            RegistrationForm form = keycloak.visitor().register(portal);

            WebPage page = form.submitForged(
                    registrant,
                    Map.of("consents", forged, "user.attributes.consents", forged, "phoneNumberVerified", "+1"));

            assertThat(page.errors()).as("%s", page).isEmpty();
            JsonNode attributes = realm.accounts(registrant.email()).get(0).path("attributes");
            assertThat(attributes.path("consents").toString()).doesNotContain("2020-01-01");
            assertThat(attributes.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("gender", "phoneNumber", "country", "birthDate", "consents", "locale");
        }
    }

    @Nested
    class AnAdministrator {

        private static Realm own;

        @BeforeAll
        static void makeARealm(RunningKeycloak keycloak) {
            own = keycloak.newRealm("consents-settings");
        }

        @Test
        void canDoWithoutConsents() {
            own.require(STEP, "DISABLED");
            try {
                RegistrationForm form = own.visitor().register(portal);
                assertThat(form.fields()).noneMatch(field -> field.startsWith("consent"));
                assertThat(form.page().document().select(".mp-consent")).isEmpty();

                WebPage page = form.submit(registrant);

                assertThat(page.errors()).as("%s", page).isEmpty();
                assertThat(own.accounts(registrant.email())).hasSize(1);
                assertThat(receipts(own, registrant)).isEmpty();
            } finally {
                own.require(STEP, "REQUIRED");
            }
        }

        @Test
        void canDoWithoutADocument() {
            own.inForce("terms 2026-11-23 required");
            try {
                own.visitor().register(portal).submit(registrant.withoutConsentTo("privacy"));

                assertThat(receipts(own, registrant))
                        .extracting(receipt -> receipt.shown().id())
                        .containsExactly("terms");
            } finally {
                own.inForce();
            }
        }

        @Test
        void canAddADocumentWhileSomebodyIsRegisteringWhoIsThenAskedForIt() {
            own.inForce("terms 2026-11-23 required");
            try {
                RegistrationForm form = own.visitor().register(portal);
                own.inForce("terms 2026-11-23 required", "privacy 2026-11-23 required");

                WebPage page =
                        form.submitForged(registrant.withoutConsentTo("privacy"), Map.of("consent-privacy", "on"));

                assertThat(page.errors())
                        .isEqualTo(Map.of(
                                "consent-privacy",
                                PageMessage.of(MessageKey.CONSENT_CHANGED).in(Language.EN)));
                assertThat(box(page, "terms").hasAttr("checked")).isTrue();
                assertThat(box(page, "privacy").hasAttr("checked")).isFalse();
                assertThat(RegistrationForm.on(page).submit(registrant).errors())
                        .isEmpty();
                assertThat(receipts(own, registrant)).hasSize(2);
            } finally {
                own.inForce();
            }
        }
    }

    private static Element box(WebPage page, String id) {
        return page.document().expectFirst("input[type=checkbox][name=consent-" + id + "]");
    }

    private static List<ConsentReceipt> receipts(Realm realm, Registrant registrant) {
        JsonNode lines =
                realm.accounts(registrant.email()).get(0).path("attributes").path("consents");
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> ConsentReceipt.parse(line.asText()).orElseThrow())
                .toList();
    }

    /** The hashes are counted here anew, from the files of the theme as they lie in the sources. */
    private static ShownDocument shown(String id, String language) throws IOException {
        return new ShownDocument(id, VERSION, language, sha256(id, language), sha256(id, "ko"));
    }

    private static String sha256(String id, String language) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(id, language)));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Path file(String id, String language) {
        return Path.of("themes/medportal/login/resources/documents", id, VERSION, language + ".html");
    }
}
