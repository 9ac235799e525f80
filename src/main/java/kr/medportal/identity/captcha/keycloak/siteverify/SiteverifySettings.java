package kr.medportal.identity.captcha.keycloak.siteverify;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.medportal.identity.keycloak.ExecutionConfig;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Which service is asked, and how.
 *
 * @param widget how the service's script finds its place
 * @param script address of the service's script, for the visitor's browser
 * @param verify address that this server asks
 * @param siteKey names the site; public
 * @param secret of the site; never shown, never logged
 * @param header one more header for the service, or none
 * @param origins of scripts and frames that the page may load
 */
record SiteverifySettings(
        Widget widget,
        URI script,
        URI verify,
        String siteKey,
        String secret,
        Optional<Header> header,
        Set<String> origins) {

    private static final String WIDGET = "siteverify-widget";
    private static final String SCRIPT = "siteverify-script";
    private static final String VERIFY = "siteverify-address";
    private static final String SITE_KEY = "siteverify-site-key";
    private static final String SECRET = "siteverify-secret";
    private static final String HEADER = "siteverify-header";
    private static final String ORIGINS = "siteverify-origins";

    /** What no other network carries: this machine, or a name without dots, as containers have. */
    private static final Pattern NEAR = Pattern.compile("\\[::1]|127(\\.\\d{1,3}){3}|[A-Za-z][A-Za-z0-9-]*");

    /** A name and a value as RFC 9110, 5.1 and 5.5 have them; no line breaks. */
    private static final Pattern HEADER_LINE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x21-\\x7e][\\x20-\\x7e]*)");

    /** A host source of a Content-Security-Policy, with a scheme: nothing in it could begin another directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d{1,5})?");

    /** The same as the console shows them. */
    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(WIDGET)
            .label("medportalSettingSiteverifyWidget")
            .helpText("medportalSettingSiteverifyWidgetHelp")
            .type(ProviderConfigProperty.LIST_TYPE)
            .options(Arrays.stream(Widget.values()).map(Widget::id).toList())
            .defaultValue(Widget.RECAPTCHA.id())
            .add()
            .property()
            .name(SCRIPT)
            .label("medportalSettingSiteverifyScript")
            .helpText("medportalSettingSiteverifyScriptHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .property()
            .name(VERIFY)
            .label("medportalSettingSiteverifyAddress")
            .helpText("medportalSettingSiteverifyAddressHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .property()
            .name(SITE_KEY)
            .label("medportalSettingSiteverifySiteKey")
            .helpText("medportalSettingSiteverifySiteKeyHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .property()
            .name(SECRET)
            .label("medportalSettingSiteverifySecret")
            .helpText("medportalSettingSiteverifySecretHelp")
            .type(ProviderConfigProperty.PASSWORD)
            .secret(true)
            .add()
            .property()
            .name(HEADER)
            .label("medportalSettingSiteverifyHeader")
            .helpText("medportalSettingSiteverifyHeaderHelp")
            .type(ProviderConfigProperty.PASSWORD)
            .secret(true)
            .add()
            .property()
            .name(ORIGINS)
            .label("medportalSettingSiteverifyOrigins")
            .helpText("medportalSettingSiteverifyOriginsHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .build();

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException for a setting that is missing or cannot work */
    static SiteverifySettings of(ExecutionConfig config) {
        URI script = config.read(SCRIPT, "", SiteverifySettings::address);
        Set<String> origins = new LinkedHashSet<>();
        origins.add(origin(script));
        origins.addAll(config.read(ORIGINS, "", SiteverifySettings::origins));
        return new SiteverifySettings(
                config.read(WIDGET, Widget.RECAPTCHA.id(), Widget::named),
                script,
                config.read(VERIFY, "", SiteverifySettings::address),
                config.read(SITE_KEY, "", SiteverifySettings::present),
                config.read(SECRET, "", SiteverifySettings::present),
                config.read(HEADER, "", SiteverifySettings::header),
                origins);
    }

    /**
     * With what the vault has in the place of the secret and of the header's value.
     *
     * @param vault gives what a reference leads to, and any other text as it is; empty where it leads nowhere
     * @throws InvalidSettingException for a reference that leads nowhere: it must not be sent in the secret's place
     */
    SiteverifySettings opened(Function<String, Optional<String>> vault) {
        return new SiteverifySettings(
                widget,
                script,
                verify,
                siteKey,
                opened(vault, SECRET, secret),
                header.map(sent -> new Header(sent.name(), opened(vault, HEADER, sent.value()))),
                origins);
    }

    private static String opened(Function<String, Optional<String>> vault, String setting, String text) {
        return vault.apply(text)
                .map(String::strip)
                .orElseThrow(() -> new InvalidSettingException(setting, "the vault has nothing of that name"));
    }

    private static String present(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("is missing");
        }
        return text;
    }

    private static URI address(String text) {
        URI address = URI.create(present(text));
        String host = address.getHost();
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && host != null
                        && NEAR.matcher(host).matches());
        if (host == null || !safe) {
            throw new IllegalArgumentException("not an address with https: " + text);
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("has a name or password in it");
        }
        return address;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private static Set<String> origins(String text) {
        Set<String> origins = new LinkedHashSet<>();
        for (String origin : text.split("\\s+")) {
            if (!ORIGIN.matcher(origin).matches() && !origin.isEmpty()) {
                throw new IllegalArgumentException("not an origin: " + origin);
            }
            origins.add(origin);
        }
        origins.remove("");
        return origins;
    }

    private static Optional<Header> header(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = HEADER_LINE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a header: it is written as a name, a colon, a value");
        }
        return Optional.of(new Header(parts.group(1), parts.group(2)));
    }

    /** Without what is secret, so that no log can tell it. */
    @Override
    public String toString() {
        return "SiteverifySettings[verify=" + verify + "]";
    }

    /** One header of an HTTP request. */
    record Header(String name, String value) {}
}
