package kr.medportal.identity.account.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.userprofile.UserProfileContext;

/** Fields of the registration form that are none of the profile's business. */
final class FormOnlyFields {

    private static final Set<String> CAPTCHA = Set.of("captcha", "captchaToken");
    private static final String CONSENT_PREFIX = "consent-";

    private FormOnlyFields() {}

    /** Keycloak leaves out the passwords only; a realm that takes any attribute would keep all that is left. */
    static Map<String, ?> without(Map<String, ?> incoming, UserProfileContext context) {
        if (context != UserProfileContext.REGISTRATION) {
            return incoming;
        }
        Map<String, Object> rest = new HashMap<>(incoming);
        rest.keySet().removeIf(field -> CAPTCHA.contains(field) || field.startsWith(CONSENT_PREFIX));
        return rest;
    }
}
