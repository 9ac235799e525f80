package kr.medportal.identity.password;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.phone.PhoneNumber;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of a password while it is typed is what the server says of it when it is sent (R3, R4, R5). */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class PasswordGuideIT {

    private static final int PASSWORDS = 2000;

    private static final PersonalData MINJI = new PersonalData(
            BirthDate.parse("1990-03-25").orElseThrow(),
            PhoneNumber.parse("+821087654321", null).orElseThrow(),
            "Minji Kim",
            "minji.kimova@example.com");

    private static final List<PasswordRule> RULES =
            List.of(PasswordComposition.parse("9-15 !@#$%^*-]\\"), PersonalDataRule.STRICT);

    private static Realm strict;

    private final RunningKeycloak keycloak;
    private Page page;

    PasswordGuideIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @BeforeAll
    static void makeTheRealm(RunningKeycloak keycloak) {
        strict = keycloak.newRealm("password-guide");
        strict.put(
                "",
                Map.of(
                        "passwordPolicy",
                        "medportal-composition(9-15 !@#$%^*-]\\) and medportal-personal-data(strict)"
                                + " and medportal-strength(2)"));
    }

    @BeforeEach
    void openTheForm(Browser browser) {
        page = browser.newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage();
    }

    @Test
    void browserAndServerAgreeOnEveryRequirementAndEveryScore() {
        fillIn(strict);
        page.locator("#password").pressSequentially("a");
        assertThat(page.locator(".mp-safety")).isVisible();
        List<String> passwords = randomPasswords();

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> seen = (List<Map<String, Object>>) page.evaluate(
                """
                async (passwords) => {
                  const box = document.querySelector("[data-password-guide]");
                  const script = document.querySelector("script[src*=passwordVisibility]").src;
                  const guide = await import(script.replace("passwordVisibility", "password-guide"));
                  const known = new URLSearchParams(new FormData(document.getElementById("kc-register-form")));
                  for (const name of [...known.keys()].filter((key) => key.includes("assword"))) known.delete(name);
                  const rules = await (await fetch(box.dataset.address, { method: "POST", body: known })).json();
                  return passwords.map((password) => ({
                    met: rules.requirements.filter((rule) => guide.isMet(rule, password)).map((rule) => rule.kind),
                    score: guide.score(rules, password),
                  }));
                }
                """,
                passwords);

        List<Map<String, Object>> expected = passwords.stream()
                .map(password ->
                        Map.of("met", metOnTheServer(password), "score", PasswordStrength.score(password, MINJI)))
                .toList();
        assertThat(IntStream.range(0, PASSWORDS).filter(i -> !expected.get(i).equals(seen.get(i))))
                .as("passwords on which browser and server disagree")
                .isEmpty();
        assertThat(expected.stream().map(answer -> answer.get("score")).distinct())
                .hasSize(5);
        assertThat(expected.stream().map(answer -> answer.get("met")).distinct().count())
                .isGreaterThan(50);
    }

    @Test
    void theListFollowsWhatIsTyped() {
        fillIn(strict);
        Locator password = page.locator("#password");

        password.focus();
        assertThat(requirement("length")).hasText("9 to 15 characters (not met yet)");
        assertThat(requirement("special")).containsText("! @ # $ % ^ * - ] \\");
        password.pressSequentially("minji");
        assertThat(requirement("letter")).hasAttribute("data-met", "true");
        assertThat(requirement("digit")).hasAttribute("data-met", "false");
        assertThat(requirement("no-name")).hasAttribute("data-met", "false");
        assertThat(page.locator(".mp-safety")).containsText("too easy to guess, so it cannot be used");
        password.fill("gv7Tq!w2Lz#9");
        assertThat(page.locator("[data-met=false]")).hasCount(0);
        assertThat(page.locator(".mp-safety")).hasText(Pattern.compile("Safety:\\s+very safe"));
        assertThat(page.locator(".mp-guide [role=status]"))
                .hasText(Pattern.compile("9 of 9 rules met\\. Safety:\\s+very safe"));
    }

    @Test
    void whereARealmHasNoneOfTheRulesThereIsNoList() {
        Realm without = keycloak.newRealm("password-guide-none");
        without.put("", Map.of("passwordPolicy", ""));
        page.navigate(form(without));

        page.waitForResponse(
                "**/medportal-password", () -> page.locator("#password").focus());
        page.locator("#password").pressSequentially("anything");

        assertThat(page.locator(".mp-guide")).isHidden();
        assertThat(page.locator(".mp-guide [role=status]")).isEmpty();
        assertThat(page.locator("script[src*=zxcvbn]")).hasCount(0);
    }

    @Test
    void whereARealmAsksForStrengthAloneThereIsTheMeter() {
        Realm strength = keycloak.newRealm("password-guide-strength");
        strength.put("", Map.of("passwordPolicy", "medportal-strength(3)"));
        page.navigate(form(strength));

        page.locator("#password").pressSequentially("korea");

        assertThat(page.locator(".mp-safety")).isVisible();
        assertThat(page.locator(".mp-checklist")).isHidden();
        assertThat(page.locator(".mp-guide [role=status]"))
                .hasText(page.locator(".mp-safety").innerText());
    }

    @Test
    void personalDataThatIsTypedLaterCountsAsWell() {
        page.navigate(form(strict));
        page.locator("#password").pressSequentially("zq19900325!x");
        assertThat(requirement("no-birth-date")).hasAttribute("data-met", "true");

        page.fill("#birthDate", "19900325");
        page.locator("#birthDate").press("Tab");

        assertThat(requirement("no-birth-date")).hasAttribute("data-met", "false");
    }

    @Test
    void theMetersScriptComesWithTheFirstKeystrokeAndThePasswordGoesNowhere() {
        List<Request> requests = new ArrayList<>();
        page.onRequest(requests::add);
        page.navigate(form(strict));
        page.locator("#password").focus();
        assertThat(requirement("length")).isVisible();
        assertThat(requests).noneMatch(request -> request.url().contains("zxcvbn"));

        page.locator("#password").pressSequentially("gv7Tq!w2Lz#9");
        assertThat(page.locator(".mp-safety")).isVisible();

        assertThat(requests).anyMatch(request -> request.url().contains("zxcvbn"));
        assertThat(requests).allSatisfy(request -> assertThat(request.url() + request.postData())
                .doesNotContain("gv7T"));
    }

    @Test
    void whoeverSetsANewPasswordIsKnown() {
        Account member = keycloak.accounts().create(NewAccount.member());
        page.navigate(keycloak.realm().authorization(keycloak.portal(), Map.of("kc_action", "UPDATE_PASSWORD")));
        page.fill("#username", member.login());
        page.fill("#password", member.password());
        page.click("#kc-login");

        page.locator("#password-new").pressSequentially("zq19900325!x");

        assertThat(requirement("no-birth-date")).hasAttribute("data-met", "false");
        assertThat(requirement("no-phone-number")).hasAttribute("data-met", "true");
    }

    @Test
    void whoeverHasOnlyNamedAnAccountLearnsNothingOfIt() {
        Account member = keycloak.accounts().create(NewAccount.member());
        page.navigate(keycloak.realm().authorization(keycloak.portal(), Map.of()));
        page.fill("#username", member.login());
        page.fill("#password", "not-the-password");
        page.click("#kc-login");
        assertThat(page.locator("#input-error-username")).isVisible();

        assertThat(answerTo("#kc-form-login"))
                .contains("requirements")
                .doesNotContain("19900325")
                .doesNotContain(member.login());
    }

    @Test
    void whoeverHasSomethingElseToDoLearnsNothingOfTheAccount() {
        Account member = keycloak.accounts().create(NewAccount.member());
        page.navigate(keycloak.realm().authorization(keycloak.portal(), Map.of("kc_action", "CONFIGURE_TOTP")));
        page.fill("#username", member.login());
        page.fill("#password", member.password());
        page.click("#kc-login");
        assertThat(page.locator("#kc-totp-settings-form")).isVisible();

        assertThat(answerTo("#kc-totp-settings-form"))
                .contains("requirements")
                .doesNotContain("19900325")
                .doesNotContain(member.login());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, application/x-www-form-urlencoded, '', 200",
        "POST, application/x-www-form-urlencoded, 'birthDate=&x&client_id=portal&client_id=x&tab_id=x', 200",
        "POST, '', 'birthDate=19900325', 200",
        "POST, application/json, '{}', 415",
        "GET, application/x-www-form-urlencoded, '', 405"
    })
    void whatNoPageSendsIsAnsweredAsHttpHasIt(String method, String type, String body, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak.realmUrl() + "/medportal-password"))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    /** What the server tells to the page of a form, without any field of it. */
    private String answerTo(String form) {
        return (String) page.evaluate(
                """
                async (form) => {
                  const action = new URL(document.querySelector(form).action);
                  const body = new URLSearchParams();
                  for (const name of ["client_id", "tab_id"]) body.set(name, action.searchParams.get(name));
                  const address = action.pathname.replace(/login-actions.*/, "medportal-password");
                  return (await fetch(address, { method: "POST", body })).text();
                }
                """,
                form);
    }

    @Test
    void capsLockIsTold() {
        page.navigate(form(strict));
        Locator password = page.locator("#password");

        password.evaluate(
                "field => field.dispatchEvent(new KeyboardEvent('keydown', {key: 'A', modifierCapsLock: true}))");
        assertThat(page.locator("#caps-lock-password")).hasText("Caps Lock is on.");
        password.evaluate("field => field.dispatchEvent(new KeyboardEvent('keyup', {key: 'CapsLock'}))");
        assertThat(page.locator("#caps-lock-password")).isEmpty();
    }

    private void fillIn(Realm realm) {
        page.navigate(form(realm));
        page.fill("#firstName", "Minji Kim");
        page.fill("#email", "minji.kimova@example.com");
        page.locator("#country").selectOption("KR");
        page.fill("#phoneNumber", "010-8765-4321");
        page.fill("#birthDate", "19900325");
    }

    private String form(Realm realm) {
        return realm.authorization(keycloak.portal(), Map.of("prompt", "create"));
    }

    private Locator requirement(String kind) {
        return page.locator("[data-requirement=" + kind + "]");
    }

    private static List<String> metOnTheServer(String password) {
        return RULES.stream()
                .flatMap(rule -> rule.requirements(MINJI).stream())
                .filter(requirement -> requirement.isMetBy(password))
                .map(requirement ->
                        requirement.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Pieces that people make passwords of, personal data among them, and noise; the same ones in every run. */
    private static List<String> randomPasswords() {
        Random random = new Random(20261127);
        List<String> pieces = List.of(
                ("password korea dragon iloveyou qwerty 1qaz2wsx sakura moskva P@ssw0rd s3cr3t Minji minji kimova Kim Mi\u0301nji"
                                + " 19900325 900325 25031990 0325 1990 2024 2026 8765 4321 876543 01087654321 821087654321"
                                + " aaaa 1111 abcd 9876 zxcvbn asdf 12.3.1990 !! @ # ] \\ - ~ ( \u00e9 \uff11 \u043f\u0430 \ud83d\ude00")
                        .split(" "));
        String noise = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^*";
        Set<String> passwords = new LinkedHashSet<>();
        while (passwords.size() < PASSWORDS) {
            StringBuilder password = new StringBuilder();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                if (random.nextBoolean()) {
                    password.append(pieces.get(random.nextInt(pieces.size())));
                } else {
                    random.ints(1 + random.nextInt(5), 0, noise.length())
                            .forEach(c -> password.append(noise.charAt(c)));
                }
            }
            passwords.add(password.toString());
        }
        return List.copyOf(passwords);
    }
}
