package kr.medportal.identity.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.forms.login.MessageType;
import org.keycloak.theme.beans.MessageBean;
import org.keycloak.theme.beans.MessagesPerFieldBean;

/** What Keycloak hands to every page, with sample values; pages add their own. */
final class PageModel {

    private static final String BASE = "/realms/medportal/";

    private final Map<String, Object> values = new HashMap<>();
    private final MessagesPerFieldBean messagesPerField = new MessagesPerFieldBean();

    PageModel(Language language) {
        values.put("realm", realm());
        values.put("locale", locale(language));
        values.put("url", urls());
        values.put("client", Map.of("clientId", "portal", "name", "Portal", "baseUrl", "#", "attributes", Map.of()));
        values.put("title", "title");
        values.put("scripts", List.of());
        values.put("login", Map.of());
        values.put("auth", new Auth(false, List.of()));
        values.put("social", Map.of());
        values.put("messagesPerField", messagesPerField);
        values.put("authenticationSession", Map.of("authSessionIdHash", "hash"));
    }

    /** What Keycloak hands to the error page where a request failed with an exception: far less than to other pages. */
    static PageModel ofErrorHandler(Language language) {
        PageModel full = new PageModel(language);
        full.values.keySet().retainAll(Set.of("realm", "locale", "url"));
        Map<String, Object> realm = realm();
        realm.remove("displayName");
        return full.with("realm", realm).with("statusCode", 500);
    }

    PageModel with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    PageModel realm(String name, Object value) {
        Map<String, Object> realm = realm();
        realm.put(name, value);
        return with("realm", realm);
    }

    /** An error beside a field; {@code global} for the page. */
    PageModel error(String field, String text) {
        messagesPerField.addMessage(field, text, MessageType.ERROR);
        return message(MessageType.ERROR, text);
    }

    PageModel message(MessageType type, String text) {
        return with("message", new MessageBean(text, type));
    }

    /** Somebody has named an account already; with several ways to go on where there is more than one. */
    PageModel knownUser(String... ways) {
        return with("auth", new Auth(true, Arrays.stream(ways).map(Way::new).toList()));
    }

    Map<String, Object> values() {
        return values;
    }

    private static Map<String, Object> realm() {
        return new HashMap<>(Map.of(
                "name", "medportal",
                "displayName", "Korea Medical Tourism Portal",
                "internationalizationEnabled", true,
                "registrationEmailAsUsername", true,
                "registrationAllowed", true,
                "resetPasswordAllowed", true,
                "rememberMe", true,
                "password", true,
                "loginWithEmailAllowed", true,
                "duplicateEmailsAllowed", false));
    }

    private static Map<String, Object> locale(Language language) {
        List<Map<String, Object>> supported = Arrays.stream(Language.values())
                .map(each -> Map.<String, Object>of(
                        "languageTag", each.tag(),
                        "label", language.loginTexts().getProperty("locale_" + each.tag()),
                        "url", "../" + each.tag() + "/"))
                .toList();
        return Map.of("rtl", false, "currentLanguageTag", language.tag(), "supported", supported);
    }

    private static Map<String, Object> urls() {
        return Map.ofEntries(
                Map.entry("resourcesPath", "../resources"),
                Map.entry("resourcesCommonPath", "../common"),
                Map.entry("loginAction", BASE + "login-actions/authenticate"),
                Map.entry("loginUrl", BASE + "login-actions/authenticate"),
                Map.entry("registrationUrl", BASE + "login-actions/registration"),
                Map.entry("registrationAction", BASE + "login-actions/registration"),
                Map.entry("loginRestartFlowUrl", BASE + "login-actions/restart"),
                Map.entry("ssoLoginInOtherTabsUrl", BASE + "login-actions/restart"),
                Map.entry("loginResetCredentialsUrl", BASE + "login-actions/reset-credentials"),
                Map.entry("logoutConfirmAction", BASE + "logout-confirm"),
                Map.entry("oauthAction", BASE + "login-actions/consent"),
                Map.entry("oauth2DeviceVerificationAction", BASE + "device"));
    }

    /** {@code AuthenticationContextBean}. */
    public static final class Auth {

        private final boolean known;
        private final List<Way> ways;

        Auth(boolean known, List<Way> ways) {
            this.known = known;
            this.ways = ways;
        }

        public boolean showUsername() {
            return known;
        }

        public boolean showResetCredentials() {
            return false;
        }

        public boolean showTryAnotherWayLink() {
            return ways.size() > 1;
        }

        public List<Way> getAuthenticationSelections() {
            return ways;
        }

        public String getAttemptedUsername() {
            return "mina.kim@example.org";
        }
    }

    /** {@code AuthenticationSelectionOption}. */
    public static final class Way {

        private final String id;

        Way(String id) {
            this.id = id;
        }

        public String getAuthExecId() {
            return id;
        }

        public String getDisplayName() {
            return id + "-display-name";
        }

        public String getHelpText() {
            return id + "-help-text";
        }

        public String getIconCssClass() {
            return "kcAuthenticatorDefaultClass";
        }
    }
}
