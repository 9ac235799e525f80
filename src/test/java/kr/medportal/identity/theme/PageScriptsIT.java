package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Axe;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.VirtualPasskey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a browser and a server together show: the scripts under the pages' own Content-Security-Policy. */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class PageScriptsIT {

    /** S256 challenge of RFC 7636, appendix B: an app has to send one, and no code is redeemed here. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String USERS = "/medportal/users";

    private final RunningKeycloak keycloak;
    private final List<String> complaints = new ArrayList<>();

    PageScriptsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void aFormThatComesBackHasAnAddressThatCanBeLoadedAgain(Browser browser) {
        Page page = open(browser);
        page.navigate(authorization("prompt=create"));
        page.fill("#firstName", "Mina");
        page.click("#kc-register-form button[type=submit]:not([form])");
        page.waitForSelector("#error-summary");

        page.waitForFunction("location.search.includes('execution=')");
        page.reload();

        assertThat(page.locator("#kc-register-form").count()).isEqualTo(1);
        assertThat(page.locator("#error-summary").count()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theReasonsOpenBesideTheFormAndGiveTheFocusBack(Browser browser) {
        Page page = open(browser);
        page.navigate(authorization("prompt=create"));
        page.fill("#firstName", "Mina");

        page.click("a[href='#reason-gender']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason-gender");
        page.keyboard().press("Escape");

        assertThat(page.locator("dialog[open]").count()).isZero();
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#reason-gender");
        assertThat(page.inputValue("#firstName")).isEqualTo("Mina");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theReasonsOpenWithoutJavaScriptAndKeepWhatWasTyped(Browser browser) {
        Page page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(authorization("prompt=create"));
        page.fill("#firstName", "Mina");

        page.click("a[href='#reason-phoneNumber']");
        assertThat(page.isVisible("#reason-phoneNumber")).isTrue();
        page.click("#reasons a[href='#kc-register-form']");

        assertThat(page.isVisible("#reason-phoneNumber")).isFalse();
        assertThat(page.inputValue("#firstName")).isEqualTo("Mina");
    }

    @Test
    void whatWasTypedSurvivesAChangeOfLanguagePasswordsAndConsentsAside(Browser browser) {
        Page page = open(browser);
        page.navigate(authorization("prompt=create"));
        page.fill("#firstName", "Mina");
        page.fill("#email", "mina.kim@example.org");
        page.fill("#password", "visitkorea123@");
        page.click("[aria-controls=password]");
        page.check("#gender-undisclosed");
        page.locator("#country").selectOption("DE");
        page.fill("#birthDate", "19900325");
        page.check("#consent-marketing");

        page.click("#kc-locale a[lang=ko]");
        page.waitForFunction("document.documentElement.lang === 'ko' && document.getElementById('country-search')");

        assertThat(page.inputValue("#firstName")).isEqualTo("Mina");
        assertThat(page.inputValue("#email")).isEqualTo("mina.kim@example.org");
        assertThat(page.isChecked("#gender-undisclosed")).isTrue();
        assertThat(page.inputValue("#country")).isEqualTo("DE");
        assertThat(page.inputValue("#country-search")).isEqualTo("독일");
        page.waitForFunction("document.getElementById('phone-example').textContent.startsWith('독일')");
        assertThat(page.inputValue("#birthDate")).isEqualTo("19900325");
        assertThat(page.inputValue("#password")).isEmpty();
        assertThat(page.isChecked("#consent-marketing")).isFalse();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatCannotBeReadOfTheLastLanguageDisturbsNothing(Browser browser) {
        Page page = open(browser);
        page.navigate(authorization("prompt=create"));
        page.evaluate("sessionStorage.setItem('medportal-typed', '{')");

        page.reload();
        page.click("a[href='#reason-gender']");

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason-gender");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPasskeyIsRegistered(Browser browser) {
        Account member = keycloak.accounts().create(NewAccount.member());
        Page page = open(browser);
        VirtualPasskey.plugIn(page);
        page.onDialog(dialog -> dialog.accept("My phone"));
        page.navigate(authorization("kc_action=webauthn-register"));
        page.fill("#username", member.login());
        page.fill("#password", member.password());
        page.click("#kc-login");
        page.waitForSelector("#registerWebAuthn");

        page.click("#registerWebAuthn");
        page.waitForURL(address -> address.startsWith(keycloak.portal().redirectUri()));

        JsonNode credentials = keycloak.admin().get(USERS + "/" + member.id() + "/credentials");
        assertThat(credentials.findValuesAsText("type")).contains("webauthn");
        assertThat(credentials.findValuesAsText("userLabel")).contains("My phone");
        assertThat(complaints).isEmpty();
    }

    @Test
    void recoveryCodesAreCopiedOrStandThereSelected(Browser browser) {
        Account member = keycloak.accounts().create(NewAccount.member());
        Page page = open(browser);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(authorization("kc_action=CONFIGURE_RECOVERY_AUTHN_CODES"));
        page.fill("#username", member.login());
        page.fill("#password", member.password());
        page.click("#kc-login");
        String code = page.locator("#kc-recovery-codes-list li").first().textContent();

        page.click("#copyRecoveryCodes");
        page.waitForFunction("document.getElementById('recovery-codes-status').textContent === 'Copied'");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString()).startsWith("1. " + code + "\n2. ");

        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
        page.click("#copyRecoveryCodes");
        page.waitForFunction("document.getElementById('recovery-codes-status').textContent.includes('selected')");
        assertThat(page.evaluate("getSelection().toString()").toString()).contains(code);
        assertThat(complaints).isEmpty();
    }

    /** An administrator can add such an attribute; Keycloak's own script for it speaks English only. */
    @Test
    void anAttributeWithSeveralValuesHasAFieldForEach(Browser browser) {
        Realm realm = keycloak.newRealm("page-scripts");
        ObjectNode profile = realm.get("/users/profile").deepCopy();
        ObjectNode permissions = profile.withArray("attributes")
                .addObject()
                .put("name", "allergies")
                .put("displayName", "Allergies")
                .put("multivalued", true)
                .putObject("permissions");
        permissions.putArray("view").add("user").add("admin");
        permissions.putArray("edit").add("user").add("admin");
        realm.put("/users/profile", profile);
        Page page = open(browser);
        page.navigate(realm.authorization(keycloak.portal(), Map.of("prompt", "create", "ui_locales", "ko")));
        Locator fields = page.locator("[name=allergies]");

        fields.fill("땅콩");
        assertThat(page.locator("[data-values] button:visible").allTextContents())
                .containsExactly("추가");
        page.click("[data-values] .mp-button");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("allergies-1");
        page.keyboard().type("우유");
        page.click("[data-values] .mp-button");
        page.keyboard().type("계란");
        page.locator("[data-values] .mp-reveal").nth(1).click();

        assertThat(page.evaluate("[...document.getElementsByName('allergies')].map((field) => field.value)"))
                .isEqualTo(List.of("땅콩", "계란"));
        assertThat(Axe.barriers(page, "[data-values]")).isEmpty();
        page.click("#kc-register-form [type=submit]:not([form])");
        page.waitForSelector("#error-summary");
        assertThat(page.evaluate("[...document.getElementsByName('allergies')].map((field) => field.value)"))
                .isEqualTo(List.of("땅콩", "계란"));
        assertThat(complaints).isEmpty();
    }

    private Page open(Browser browser) {
        Page page = browser.newContext().newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && page.url().startsWith(keycloak.url())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private String authorization(String extra) {
        return keycloak.realmUrl() + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE
                + "&client_id=" + keycloak.portal().clientId()
                + "&redirect_uri=" + keycloak.portal().redirectUri()
                + "&" + extra;
    }
}
