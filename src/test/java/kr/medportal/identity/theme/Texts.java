package kr.medportal.identity.theme;

import java.text.MessageFormat;
import java.util.Properties;

/** Texts as Keycloak formats them. */
public final class Texts {

    private Texts() {}

    /** @throws AssertionError when {@code texts} does not have the key */
    public static String format(Language language, Properties texts, String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new AssertionError(language + " lacks " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
