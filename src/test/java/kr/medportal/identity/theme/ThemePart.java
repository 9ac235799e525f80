package kr.medportal.identity.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;

/** A part of theme {@code medportal} with the parents that it stands on, the nearest first. */
enum ThemePart {
    LOGIN(Theme.Type.LOGIN, "base"),
    ACCOUNT(Theme.Type.ACCOUNT, "keycloak.v3", "base"),
    EMAIL(Theme.Type.EMAIL, "base"),
    ADMIN(Theme.Type.ADMIN, "keycloak.v2", "base");

    private final Theme.Type type;
    private final List<String> parents;

    ThemePart(Theme.Type type, String... parents) {
        this.type = type;
        this.parents = List.of(parents);
    }

    /** What our theme says in that very language. */
    Properties own(Locale language) {
        return texts("medportal", language);
    }

    /** What Keycloak says in that very language. */
    Properties stock(Locale language) {
        Properties texts = new Properties();
        for (int i = parents.size() - 1; i >= 0; i--) {
            texts.putAll(texts(parents.get(i), language));
        }
        return texts;
    }

    /** What a reader of that language gets, without what it falls back to and without the texts of the extension. */
    Properties all(Locale language) {
        Properties texts = stock(language);
        texts.putAll(own(language));
        return texts;
    }

    private Properties texts(String theme, Locale language) {
        try {
            return new ClassLoaderTheme(theme, type, ThemePart.class.getClassLoader()).getMessages(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
