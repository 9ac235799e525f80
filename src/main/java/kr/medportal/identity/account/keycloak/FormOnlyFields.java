package kr.medportal.identity.account.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/** Fields of the registration form that are none of the profile's business. */
final class FormOnlyFields {

    private static final Set<String> CAPTCHA = Set.of("captcha", "captchaToken");
    private static final String CONSENT_PREFIX = "consent-";

    private FormOnlyFields() {}

    /**
     * Keycloak leaves out the passwords only; a realm that takes any attribute would keep all that is left.
     *
     * @param metadata of the realm's profile; an attribute of its own that has such a name stays
     */
    static Map<String, ?> without(Map<String, ?> incoming, UserProfileContext context, UserProfileMetadata metadata) {
        if (context != UserProfileContext.REGISTRATION) {
            return incoming;
        }
        Map<String, Object> rest = new HashMap<>(incoming);
        rest.keySet()
                .removeIf(field -> isOurs(field) && metadata.getAttribute(field).isEmpty());
        return rest;
    }

    private static boolean isOurs(String field) {
        return CAPTCHA.contains(field) || field.startsWith(CONSENT_PREFIX);
    }
}
