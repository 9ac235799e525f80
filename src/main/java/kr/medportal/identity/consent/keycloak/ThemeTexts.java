package kr.medportal.identity.consent.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.DocumentLanguage;
import kr.medportal.identity.consent.DocumentText;
import kr.medportal.identity.consent.DocumentTexts;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/**
 * The texts in the realm's login theme, {@code resources/documents/<id>/<version>/<language>.html}; a theme that has
 * ours as its parent replaces or adds single files. A client's own login theme does not count: everyone of the realm
 * agrees to the same texts.
 */
public final class ThemeTexts implements DocumentTexts {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Those of the realm that the session's request is about. */
    public ThemeTexts(KeycloakSession session) {
        this(session, session.getContext().getRealm());
    }

    /** Those of this realm. */
    public ThemeTexts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public Optional<DocumentText> find(String id, String version, String language) {
        if (!ConsentDocument.isId(id) || !ConsentDocument.isVersion(version) || !DocumentLanguage.isTag(language)) {
            return Optional.empty();
        }
        return read(id, version, language, language);
    }

    /**
     * What is new in a version, in the best language for a page: {@code summary-<language>.html} beside the text.
     *
     * @return empty where the version has none
     */
    public Optional<DocumentText> summary(ConsentDocument document, Locale page) {
        return DocumentLanguage.candidates(page).stream()
                .flatMap(language -> read(document.id(), document.version(), language, "summary-" + language).stream())
                .findFirst();
    }

    private Optional<DocumentText> read(String id, String version, String language, String name) {
        String path = "documents/" + id + "/" + version + "/" + name + ".html";
        try (InputStream file = theme().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(DocumentText.of(language, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + " of the login theme", e);
        }
    }

    private Theme theme() throws IOException {
        String name = realm.getLoginTheme();
        if (name == null || name.isEmpty()) {
            name = session.getProvider(ThemeSelectorProvider.class).getDefaultThemeName(Theme.Type.LOGIN);
        }
        return session.theme().getTheme(name, Theme.Type.LOGIN);
    }
}
