package kr.medportal.identity.consent.keycloak.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.consent.DocumentLanguage;
import kr.medportal.identity.consent.DocumentText;
import kr.medportal.identity.consent.DocumentTexts;
import kr.medportal.identity.consent.keycloak.ConsentSettings;
import kr.medportal.identity.consent.keycloak.DocumentAddress;
import kr.medportal.identity.consent.keycloak.ThemeTexts;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.message.MessageKey;
import org.jboss.logging.Logger;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The documents as pages that anyone can open. The full address names id, version and language and is what receipts are
 * about; a shorter one leads to the version in force, in the reader's language.
 */
public final class DocumentsResource {

    private static final Logger log = Logger.getLogger(DocumentsResource.class);

    /** Five minutes: an operator who mends a text should not wait longer for it to show. */
    private static final int CACHE_SECONDS = 300;

    private final KeycloakSession session;
    private final DocumentTexts texts;

    DocumentsResource(KeycloakSession session) {
        this.session = session;
        this.texts = new ThemeTexts(session);
    }

    /** There is no list of documents. */
    @GET
    public Response none() {
        return notFound();
    }

    /** Leads to the version in force. */
    @GET
    @Path("{id}")
    public Response current(@PathParam("id") String id) {
        return version(id).map(version -> inReadersLanguage(id, version)).orElseGet(this::notFound);
    }

    /** Leads to the text in the reader's language. */
    @GET
    @Path("{id}/{version}")
    public Response version(@PathParam("id") String id, @PathParam("version") String version) {
        return inReadersLanguage(id, version);
    }

    /** The page itself. {@code kc_locale}, which the theme's language menu adds, leads to the other language. */
    @GET
    @Path("{id}/{version}/{language}")
    public Response text(
            @PathParam("id") String id, @PathParam("version") String version, @PathParam("language") String language) {
        if (requestedLanguage().isPresent()) {
            return inReadersLanguage(id, version);
        }
        return texts.find(id, version, language)
                .map(text -> page(id, version, text))
                .orElseGet(this::notFound);
    }

    private Response page(String id, String version, DocumentText text) {
        // The page speaks the language of its text, whatever the browser prefers.
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, text.language());
        Response page = session.getProvider(LoginFormsProvider.class)
                .setAttribute("document", DocumentPage.model(session, texts, id, version, text))
                .createForm("medportal-document.ftl");
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(CACHE_SECONDS);
        return Response.fromResponse(page)
                .language(text.language())
                .cacheControl(cache)
                .build();
    }

    private Response inReadersLanguage(String id, String version) {
        Locale reader = requestedLanguage().map(Locale::forLanguageTag).orElseGet(() -> session.getContext()
                .resolveLocale(null));
        return DocumentLanguage.candidates(reader).stream()
                .flatMap(language -> texts.find(id, version, language).stream())
                .findFirst()
                .map(text -> Response.seeOther(DocumentAddress.of(session.getContext(), id, version, text.language()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(this::notFound);
    }

    private Optional<String> requestedLanguage() {
        return Optional.ofNullable(session.getContext()
                        .getUri()
                        .getQueryParameters()
                        .getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM))
                .filter(DocumentLanguage::isTag);
    }

    private Optional<String> version(String id) {
        try {
            return ConsentSettings.of(session.getContext().getRealm())
                    .catalog()
                    .find(id)
                    .map(ConsentDocument::version);
        } catch (InvalidSettingException e) {
            log.errorf(
                    "No document of the realm %s can be shown without its version: %s",
                    session.getContext().getRealm().getName(), e.getMessage());
            return Optional.empty();
        }
    }

    private Response notFound() {
        return session.getProvider(LoginFormsProvider.class)
                .setError(MessageKey.DOCUMENT_NOT_FOUND.key())
                .createErrorPage(Response.Status.NOT_FOUND);
    }
}
