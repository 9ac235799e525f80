package kr.medportal.identity.consent.keycloak.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.medportal.identity.consent.DocumentLanguage;
import kr.medportal.identity.consent.DocumentText;
import kr.medportal.identity.consent.DocumentTexts;
import kr.medportal.identity.consent.keycloak.DocumentAddress;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;

/** What the template {@code medportal-document.ftl} gets, as {@code document}. */
final class DocumentPage {

    private DocumentPage() {}

    /**
     * @return {@code id}, {@code version}, {@code language}, {@code html}; {@code contents}: a list of {@code id},
     *     {@code html}; {@code prevails}: whether this is the Korean
     *     text; {@code koreanUrl}; {@code others}: a list of {@code language}, {@code name}, {@code url}
     */
    static Map<String, Object> model(
            KeycloakSession session, DocumentTexts texts, String id, String version, DocumentText text) {
        KeycloakContext context = session.getContext();
        List<Map<String, Object>> others = Stream.concat(
                        context.getRealm().getSupportedLocalesStream().sorted(), Stream.of("en", "ko"))
                .distinct()
                .filter(language -> !language.equals(text.language()))
                .filter(language -> texts.find(id, version, language).isPresent())
                .map(language -> Map.<String, Object>of(
                        "language", language,
                        "name", DocumentLanguage.nameOf(language),
                        "url", DocumentAddress.path(context, id, version, language)))
                .toList();
        return Map.of(
                "id", id,
                "version", version,
                "language", text.language(),
                "html", text.html(),
                "contents",
                        text.contents().stream()
                                .map(heading -> Map.of("id", heading.id(), "html", heading.html()))
                                .toList(),
                "prevails", text.language().equals(DocumentLanguage.PREVAILING),
                "koreanUrl", DocumentAddress.path(context, id, version, DocumentLanguage.PREVAILING),
                "others", others);
    }
}
