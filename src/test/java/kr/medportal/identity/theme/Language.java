package kr.medportal.identity.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The languages of the portal and the files that their texts stand in. */
public enum Language {
    EN("en", "en"),
    KO("ko", "ko"),
    JA("ja", "ja"),
    ZH("zh-CN", "zh_Hans"),
    RU("ru", "ru");

    private final Locale locale;
    private final String stockFile;

    Language(String tag, String stockFile) {
        this.locale = Locale.forLanguageTag(tag);
        this.stockFile = stockFile;
    }

    public Locale locale() {
        return locale;
    }

    /** As {@code lang} and {@code kc_locale} have it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What this extension says, under any theme. */
    Properties extensionTexts() {
        return load("/theme-resources/messages/messages_" + locale + ".properties");
    }

    /** What our login theme says differently from Keycloak, or because Keycloak lacks it. */
    Properties themeTexts() {
        return load("/theme/medportal/login/messages/messages_" + locale + ".properties");
    }

    /** Keycloak's own texts of the login pages in this language, without its fallback to English. */
    Properties stockTexts() {
        return load("/theme/base/login/messages/messages_" + stockFile + ".properties");
    }

    /** What the mails of our theme say. */
    public Properties emailTexts() {
        return load("/theme/medportal/email/messages/messages_" + locale + ".properties");
    }

    /** All texts of a login page in this language alone: theme over Keycloak over extension, as the server does. */
    public Properties loginTexts() {
        Properties texts = new Properties();
        texts.putAll(extensionTexts());
        texts.putAll(stockTexts());
        texts.putAll(themeTexts());
        return texts;
    }

    @Override
    public String toString() {
        return tag();
    }

    private static Properties load(String resource) {
        try (InputStream in = Language.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
