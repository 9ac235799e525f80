package kr.medportal.identity.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document's text in one language, exactly as its file has it.
 *
 * @param language as the file is named
 * @param html the fragment
 * @param sha256 of the file's bytes, 64 hexadecimal digits in lower case: what {@code sha256sum} prints
 */
public record DocumentText(String language, String html, String sha256) {

    private static final Pattern SECTION =
            Pattern.compile("<section id=\"([A-Za-z][\\w-]*)\">\\s*<h2>(.*?)</h2>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** @param file the bytes of the file, in UTF-8 */
    public static DocumentText of(String language, byte[] file) {
        return new DocumentText(
                language,
                new String(file, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(digest().digest(file)));
    }

    /**
     * Its sections, for a table of contents: every {@code <section id="...">} that begins with an {@code <h2>}.
     *
     * @return empty for a text that is not written that way
     */
    public List<Heading> contents() {
        return SECTION.matcher(html)
                .results()
                .map(section -> new Heading(section.group(1), plain(section.group(2))))
                .toList();
    }

    private static String plain(String html) {
        return TAG.matcher(html).replaceAll("").strip();
    }

    /**
     * Of a section.
     *
     * @param id anchor of the section
     * @param html what it says, without tags; entities as they are in the file
     */
    public record Heading(String id, String html) {}

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
