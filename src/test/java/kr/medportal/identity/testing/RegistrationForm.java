package kr.medportal.identity.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The registration page that a visitor has open. It can be submitted again, as after the back button. */
public final class RegistrationForm {

    private static final String CAPTCHA = "captcha";

    private final WebPage page;

    RegistrationForm(WebPage page) {
        this.page = page;
    }

    /** The same page after it was refused. */
    public static RegistrationForm on(WebPage page) {
        return new RegistrationForm(page);
    }

    /** The page itself. */
    public WebPage page() {
        return page;
    }

    /** The names of its fields, in the order of the page. */
    public Set<String> fields() {
        return page.fields();
    }

    /** The sealed challenge of its picture; empty where no picture is asked for. */
    public String captchaToken() {
        return page.value("captchaToken");
    }

    /** Fills it in, with the right digits for the picture unless others are given, and submits it. */
    public WebPage submit(Registrant registrant) {
        return page.visitor().post(page.action(), values(registrant));
    }

    private Map<String, String> values(Registrant registrant) {
        Map<String, String> typed = new LinkedHashMap<>(registrant.fields());
        String token = captchaToken();
        if (!token.isEmpty() && !typed.containsKey(CAPTCHA)) {
            typed.put(CAPTCHA, page.visitor().keycloak().captchaAnswer(token));
        }
        Map<String, String> fields = page.filledIn(typed);
        fields.keySet().removeAll(registrant.leftOut());
        return fields;
    }
}
