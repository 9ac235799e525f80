package kr.medportal.identity.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.phone.MobilePhoneRule;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.ConsolePage;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Receipts;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's own consoles, as members and administrators see them with this profile, these rules, these texts. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class ConsolesIT {

    /** What stands where a text should: an unfilled placeholder, an untranslated key. */
    private static final Pattern RAW = Pattern.compile("\\$\\{|\\{\\d|\\{\\{|medportal[A-Z.-]|error-[a-z]");

    private static final Map<String, String> LABELS = Map.of(
            "firstName", "medportalName",
            "email", "medportalEmail",
            "phoneNumber", "medportalPhoneNumber",
            "country", "medportalCountry",
            "birthDate", "medportalBirthDate");

    private static final String[] RECEIPTS = Receipts.inForce().toArray(String[]::new);

    private final RunningKeycloak keycloak;
    private final Accounts accounts;

    ConsolesIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void aMemberChangesEverythingButNameAndEmail(String language, Browser browser) {
        Account member =
                accounts.importOne(NewAccount.member().with("locale", language).with("consents", RECEIPTS));
        ConsolePage console = ConsolePage.ofAccount(page(browser, language), keycloak, member);

        console.picture("account-console-" + language);
        readsWell(console, language);
        for (String attribute : List.of("firstName", "email", "username")) {
            assertThat(console.field(attribute)).isDisabled();
        }

        refuses(console, language, "account-console-refused-" + language);
        assertThat(accounts.values(member, "birthDate")).containsExactly("1990-03-25");

        console.field("birthDate").fill("1985.07.02");
        console.field("phoneNumber").fill("010-2345-6789");
        console.choose("undisclosed");
        console.save();
        console.reload();

        assertThat(console.field("birthDate")).hasValue("1985-07-02");
        assertThat(console.field("phoneNumber")).hasValue("+821023456789");
        assertThat(accounts.values(member, "gender")).containsExactly("undisclosed");
        assertThat(accounts.values(member, "firstName")).containsExactly("Minji Kim");
        assertThat(accounts.values(member, "consents")).containsExactly(RECEIPTS);
    }

    @Test
    @Tag("pinned-keycloak")
    void theAccountMenuIsKeycloaksWithOneItemMore() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> ours = new ArrayList<>();
        json.readTree(Files.readAllBytes(Path.of("themes/medportal/account/resources/content.json")))
                .forEach(ours::add);
        ours.removeIf(item -> item.has("modulePath"));

        assertThat(json.createArrayNode().addAll(ours)).isEqualTo(json.readTree(menuOfKeycloak()));
    }

    private static byte[] menuOfKeycloak() throws IOException {
        Path libraries = Path.of(System.getProperty("keycloak.home"), "lib", "lib", "main");
        try (Stream<Path> files = Files.list(libraries)) {
            Path console = files.filter(file -> file.getFileName().toString().contains("keycloak-account-ui"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile jar = new ZipFile(console.toFile())) {
                return jar.getInputStream(jar.getEntry("theme/keycloak.v3/account/resources/content.json"))
                        .readAllBytes();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void aMemberGetsToTheConsentsAndBack(String language, Browser browser) {
        Account member =
                accounts.importOne(NewAccount.member().with("locale", language).with("consents", RECEIPTS));
        Page page = page(browser, language);
        ConsolePage.ofAccount(page, keycloak, member);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(RenderedMessage.bundle(language).getProperty("medportalConsentsDecidedTitle")))
                .click();

        assertThat(page.locator("#decision-terms")).containsText("2026-11-23");
        page.locator("#consent-marketing").check();
        page.locator("button[name=save]").click();
        assertThat(page.locator("input[name=email]")).hasValue(member.login());
        assertThat(page).hasURL(keycloak.realmUrl() + "/account/");
        assertThat(accounts.values(member, "consents").get(3)).startsWith("marketing 2026-11-23 accepted");
    }

    /** The console of Keycloak 26.5 leaves the button open; the server keeps the receipts as they are all the same. */
    @Test
    @Tag("pinned-keycloak")
    void aMemberIsNotOfferedToAddAReceipt(Browser browser) {
        Account member =
                accounts.importOne(NewAccount.member().with("locale", "en").with("consents", RECEIPTS));

        ConsolePage console = ConsolePage.ofAccount(page(browser, "en"), keycloak, member);

        assertThat(console.addValue()).isDisabled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void anAdministratorChangesEverything(String language, Browser browser) {
        Account member = accounts.importOne(NewAccount.member().with("consents", RECEIPTS));
        String email = "changed." + UUID.randomUUID().toString().replace("-", "") + "@example.com";
        ConsolePage console = ConsolePage.ofUser(page(browser, language), keycloak, administrator(language), member);

        console.picture("admin-console-" + language);
        readsWell(console, language);
        refuses(console, language, "admin-console-refused-" + language);

        console.field("firstName").fill("<b>Kim</b>");
        console.save();
        assertThat(console.error("firstName"))
                .hasText(RenderedMessage.ofAttribute(
                        "firstName", Violation.of(MessageKey.NAME_FORBIDDEN_CHARACTER, "<"), language));
        console.field("firstName").fill("김민지");
        console.field("email").fill(email);
        console.field("birthDate").fill("1985.07.02");
        console.field("phoneNumber").fill("010-2345-6789");
        console.save();
        console.picture("admin-console-saved-" + language);

        assertThat(accounts.values(member, "firstName")).containsExactly("김민지");
        assertThat(accounts.values(member, "email")).containsExactly(email);
        assertThat(accounts.values(member, "username")).containsExactly(email);
        assertThat(accounts.values(member, "birthDate")).containsExactly("1985-07-02");
        assertThat(accounts.values(member, "phoneNumber")).containsExactly("+821023456789");
        assertThat(accounts.values(member, "consents")).containsExactly(RECEIPTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void anAdministratorIsToldWhyAPasswordIsRefused(String language, Browser browser) {
        Account member = accounts.create(NewAccount.member().with("birthDate", "1990-03-25"));
        ConsolePage console = ConsolePage.ofUser(page(browser, language), keycloak, administrator(language), member);

        console.resetPassword("kimchi19900325!");

        console.picture("admin-console-password-" + language);
        assertThat(console.alerts().first())
                .containsText(RenderedMessage.of(Violation.of(MessageKey.PASSWORD_BIRTH_DATE), language));
        assertThat(console.text()).doesNotContainPattern(RAW);
        assertThat(keycloak.visitor().signIn(keycloak.portal(), member).isAt(keycloak.portal()))
                .isTrue();
    }

    private static void readsWell(ConsolePage console, String language) {
        LABELS.forEach((attribute, key) -> assertThat(console.label(attribute))
                .as(attribute)
                .isEqualTo(RenderedMessage.bundle(language).getProperty(key)));
        assertThat(console.groups())
                .contains(
                        RenderedMessage.bundle(language).getProperty("medportalGroupAboutYou"),
                        RenderedMessage.bundle(language).getProperty("medportalGroupRecords"));
        assertThat(console.field("country").locator("input")).hasValue(language.equals("ko") ? "대한민국" : "South Korea");
        assertThat(console.text()).doesNotContainPattern(RAW);
    }

    private static void refuses(ConsolePage console, String language, String picture) {
        console.field("birthDate").fill("19900230");
        console.field("phoneNumber").fill("12345");
        console.save();

        console.picture(picture);
        assertThat(console.error("birthDate"))
                .hasText(RenderedMessage.ofAttribute(
                        "birthDate", Violation.of(MessageKey.BIRTH_DATE_NOT_A_DATE), language));
        assertThat(console.error("phoneNumber"))
                .hasText(RenderedMessage.ofAttribute(
                        "phoneNumber", MobilePhoneRule.check("12345", "KR").orElseThrow(), language));
        assertThat(console.text()).doesNotContainPattern(RAW);

        console.field("birthDate").fill("20200101");
        console.save();
        assertThat(console.error("birthDate"))
                .hasText(RenderedMessage.ofAttribute(
                        "birthDate", Violation.of(MessageKey.BIRTH_DATE_UNDER_AGE, 19), language));
        assertThat(console.text()).doesNotContainPattern(RAW);
    }

    /** One of the portal's own people, so that the console speaks this language. */
    private Account administrator(String language) {
        Account administrator = accounts.create(NewAccount.member().with("locale", language));
        accounts.makeAdministrator(administrator);
        return administrator;
    }

    private static Page page(Browser browser, String language) {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(1300, 1500))
                .newPage();
    }
}
