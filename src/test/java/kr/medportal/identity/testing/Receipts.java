package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.ConsentState;
import kr.medportal.identity.consent.DocumentText;
import kr.medportal.identity.consent.ShownDocument;

/** Receipts as a registration leaves them, of the documents that the portal has in force. */
public final class Receipts {

    /** Of all our documents. */
    public static final String VERSION = "2026-11-23";

    private static final Instant LONG_AGO = Instant.parse("2026-11-23T03:58:07Z");

    private Receipts() {}

    /** Somebody agreed to the terms and to the use of personal information in English, and refused the news. */
    public static List<String> inForce() {
        return Stream.of(
                        receipt("terms", ConsentState.ACCEPTED),
                        receipt("privacy", ConsentState.ACCEPTED),
                        receipt("marketing", ConsentState.REFUSED))
                .map(ConsentReceipt::format)
                .toList();
    }

    private static ConsentReceipt receipt(String id, ConsentState state) {
        ShownDocument shown = new ShownDocument(id, VERSION, "en", sha256(id, "en"), sha256(id, "ko"));
        return new ConsentReceipt(shown, state, LONG_AGO);
    }

    private static String sha256(String id, String language) {
        Path file = Path.of("themes/medportal/login/resources/documents", id, VERSION, language + ".html");
        try {
            return DocumentText.of(language, Files.readAllBytes(file)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
