package kr.medportal.identity.consent;

import java.util.Optional;

/** Where the documents' texts are kept: an HTML fragment for each id, version and language. */
@FunctionalInterface
public interface DocumentTexts {

    /**
     * @param language as its file is named, such as {@code ko} or {@code zh-CN}
     * @return the text; empty where there is none, or where a name could not be that of a document
     */
    Optional<DocumentText> find(String id, String version, String language);
}
