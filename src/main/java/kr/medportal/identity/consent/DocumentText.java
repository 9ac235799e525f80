package kr.medportal.identity.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document's text in one language, exactly as its file has it.
 *
 * @param language as the file is named
 * @param html the fragment
 * @param sha256 of the file's bytes, 64 hexadecimal digits in lower case: what {@code sha256sum} prints
 */
public record DocumentText(String language, String html, String sha256) {

    /** @param file the bytes of the file, in UTF-8 */
    public static DocumentText of(String language, byte[] file) {
        return new DocumentText(
                language,
                new String(file, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(digest().digest(file)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
