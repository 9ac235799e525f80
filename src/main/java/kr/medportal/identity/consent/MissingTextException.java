package kr.medportal.identity.consent;

/** A document that the catalog asks for has no text that could be shown. The message names document and version. */
public final class MissingTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingTextException(String id, String version, String language) {
        super("The document '" + id + "' has no text of version '" + version + "' in '" + language + "'");
    }
}
