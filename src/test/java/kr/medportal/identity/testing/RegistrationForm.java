package kr.medportal.identity.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

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

    /** The empty form in another language; the registration stays the same. */
    public RegistrationForm in(String languageTag) {
        return new RegistrationForm(page.in(languageTag));
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

    /** The same, to another address than the page's: to a certain node of several. */
    public WebPage submitTo(URI address, Registrant registrant) {
        return page.visitor().post(address, values(registrant));
    }

    /** The same with further values, of fields that it has or has not: what only a forged request does. */
    public WebPage submitForged(Registrant registrant, Map<String, String> more) {
        return page.visitor().post(page.action(), values(registrant), more);
    }

    /**
     * Submits it several times at the same moment, as an impatient person or a program does: the same page, the same
     * picture, the same session. The pages come in the order of what was filled in.
     */
    public List<WebPage> submitAtOnce(Registrant... registrants) {
        List<Callable<WebPage>> submissions = new ArrayList<>();
        for (Registrant registrant : registrants) {
            Map<String, String> values = values(registrant);
            submissions.add(() -> page.visitor().post(page.action(), values));
        }
        return AtOnce.call(submissions);
    }

    private Map<String, String> values(Registrant registrant) {
        Map<String, String> typed = new LinkedHashMap<>(registrant.fields());
        String token = captchaToken();
        if (!token.isEmpty() && !typed.containsKey(CAPTCHA)) {
            typed.put(CAPTCHA, page.visitor().captchaAnswer(token));
        }
        Map<String, String> fields = page.filledIn(typed);
        fields.keySet().removeAll(registrant.leftOut());
        return fields;
    }
}
