package kr.medportal.identity.theme;

import java.util.Locale;
import java.util.Properties;

/** What the consoles say. */
public final class ConsoleTexts {

    private ConsoleTexts() {}

    /** Keycloak's and ours together, in that very language. */
    public static Properties ofTheAccountConsole(String language) {
        return ThemePart.ACCOUNT.all(Locale.forLanguageTag(language));
    }
}
