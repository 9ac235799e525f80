package kr.medportal.identity.testing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody fills into the registration form. Whatever a test does not mention is valid. */
public final class Registrant {

    private final Map<String, String> fields;
    private final Set<String> leftOut;

    private Registrant(Map<String, String> fields, Set<String> leftOut) {
        this.fields = fields;
        this.leftOut = leftOut;
    }

    /** Somebody whom the portal accepts, with an e-mail address that nobody else has. */
    public static Registrant valid() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("firstName", "Anna Schmidt");
        fields.put("email", "visitor." + UUID.randomUUID().toString().replace("-", "") + "@example.com");
        fields.put("password", "visitkorea123@");
        fields.put("password-confirm", "visitkorea123@");
        fields.put("gender", "female");
        fields.put("phoneNumber", "0171 2345678");
        fields.put("country", "DE");
        fields.put("birthDate", "19900325");
        fields.put("consent-terms", "on");
        fields.put("consent-privacy", "on");
        return new Registrant(fields, Set.of());
    }

    public Registrant name(String name) {
        return with("firstName", name);
    }

    public Registrant email(String email) {
        return with("email", email);
    }

    /** The password and its confirmation. */
    public Registrant password(String password) {
        return with("password", password).with("password-confirm", password);
    }

    public Registrant gender(String gender) {
        return with("gender", gender);
    }

    public Registrant phone(String number) {
        return with("phoneNumber", number);
    }

    /** An ISO 3166-1 alpha-2 code. */
    public Registrant country(String code) {
        return with("country", code);
    }

    public Registrant birthDate(String date) {
        return with("birthDate", date);
    }

    /** Does not tick a document's checkbox. */
    public Registrant withoutConsentTo(String document) {
        return without("consent-" + document);
    }

    /** Ticks a document's checkbox. */
    public Registrant consentTo(String document) {
        return with("consent-" + document, "on");
    }

    /** Types this for the picture; by default the right digits are typed. */
    public Registrant captcha(String typed) {
        return with("captcha", typed);
    }

    /** Any field by its name. */
    public Registrant with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        Set<String> stillLeftOut = new HashSet<>(leftOut);
        stillLeftOut.remove(field);
        return new Registrant(changed, stillLeftOut);
    }

    /** Sends no such field at all: an unticked checkbox, or what only a forged request does. */
    public Registrant without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        Set<String> alsoLeftOut = new HashSet<>(leftOut);
        alsoLeftOut.add(field);
        return new Registrant(changed, alsoLeftOut);
    }

    public String email() {
        return fields.getOrDefault("email", "");
    }

    public String password() {
        return fields.getOrDefault("password", "");
    }

    public String name() {
        return fields.getOrDefault("firstName", "");
    }

    Map<String, String> fields() {
        return fields;
    }

    Set<String> leftOut() {
        return leftOut;
    }
}
