package kr.medportal.identity.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which text of a document somebody was shown: the evidence in a receipt.
 *
 * @param id of the document
 * @param version of the document
 * @param language of the text shown
 * @param textHash SHA-256 of the text shown, 64 hexadecimal digits in lower case
 * @param koreanHash the same of the Korean text, which prevails; equal to {@code textHash} where that was shown
 */
public record ShownDocument(String id, String version, String language, String textHash, String koreanHash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException where one of them is not what it should be */
    public ShownDocument {
        if (!ConsentDocument.isId(id)
                || !ConsentDocument.isVersion(version)
                || !DocumentLanguage.isTag(language)
                || !HASH.matcher(textHash).matches()
                || !HASH.matcher(koreanHash).matches()) {
            throw new IllegalArgumentException("Not a document that can have been shown");
        }
    }

    /**
     * What a page in this language shows of a document.
     *
     * @throws MissingTextException without a Korean text: that one prevails, so nothing can be agreed to without it
     */
    public static ShownDocument choose(ConsentDocument document, Locale page, DocumentTexts texts) {
        DocumentText korean = korean(document, texts);
        DocumentText text = DocumentLanguage.candidates(page).stream()
                .flatMap(language -> texts.find(document.id(), document.version(), language).stream())
                .findFirst()
                .orElse(korean);
        return of(document, text, korean);
    }

    /**
     * Whether who was shown this saw the document as it is asked for now, to the last byte.
     *
     * @param korean the document's {@link #korean}
     */
    boolean isCurrent(ConsentDocument document, DocumentText korean, DocumentTexts texts) {
        return texts.find(document.id(), document.version(), language)
                .map(text -> of(document, text, korean))
                .filter(this::equals)
                .isPresent();
    }

    /** One line, {@code <id> <version> <language> <hash> <Korean hash>}, which {@link #parse} reads. */
    public String format() {
        return String.join(" ", id, version, language, textHash, koreanHash);
    }

    /** @return empty where the text is not one that {@link #format} made */
    public static Optional<ShownDocument> parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShownDocument(words[0], words[1], words[2], words[3], words[4]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ShownDocument of(ConsentDocument document, DocumentText text, DocumentText korean) {
        return new ShownDocument(document.id(), document.version(), text.language(), text.sha256(), korean.sha256());
    }

    /** @throws MissingTextException where there is none */
    static DocumentText korean(ConsentDocument document, DocumentTexts texts) {
        return texts.find(document.id(), document.version(), DocumentLanguage.PREVAILING)
                .orElseThrow(
                        () -> new MissingTextException(document.id(), document.version(), DocumentLanguage.PREVAILING));
    }
}
