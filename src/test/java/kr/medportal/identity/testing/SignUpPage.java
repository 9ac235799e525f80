package kr.medportal.identity.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** The registration page in a browser. */
public final class SignUpPage {

    private static final String CAPTCHA = "captcha";

    private final Page page;

    SignUpPage(Page page) {
        this.page = page;
    }

    /** A tab that shows it. */
    public static SignUpPage in(Page page) {
        return new SignUpPage(page);
    }

    /** Fills it in, with the right digits where a picture is shown unless others are given. */
    public SignUpPage fill(Registrant registrant, Realm realm) {
        registrant.fields().forEach(this::enter);
        if (!registrant.fields().containsKey(CAPTCHA)) {
            typeDigits(realm);
        }
        return this;
    }

    /** Types the right digits where a picture is shown: not after they were given once. */
    public SignUpPage typeDigits(Realm realm) {
        Locator token = page.locator("#captchaToken");
        if (token.count() > 0) {
            enter(CAPTCHA, realm.captchaAnswer(token.inputValue()));
        }
        return this;
    }

    /** The button that sends it. */
    public Locator button() {
        return page.locator("#kc-register-form button[type=submit]:not([form]):not([form])");
    }

    /** Sends it. */
    public void submit() {
        button().click();
    }

    /** What stands in a text field. */
    public String value(String field) {
        return field(field).inputValue();
    }

    /** The message beside a field. */
    public Locator error(String field) {
        return page.locator("#input-error-" + field);
    }

    private void enter(String name, String value) {
        Map<String, Runnable> ways = Map.of(
                "radio",
                        () -> page.locator("[name=" + name + "][value=" + value + "]")
                                .check(),
                "checkbox", () -> field(name).check(),
                "select-one", () -> field(name).selectOption(value));
        String type = (String) field(name).first().evaluate("field => field.type");
        ways.getOrDefault(type, () -> field(name).fill(value)).run();
    }

    private Locator field(String name) {
        return page.locator("#kc-register-form [name=" + name + "]");
    }
}
