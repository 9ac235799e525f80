package kr.medportal.identity.consent.keycloak.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.medportal.identity.consent.ConsentReceipt;

/** Decisions as CSV (RFC 4180), one line each. */
final class MembersCsv {

    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    MembersCsv(Writer out) {
        this.out = out;
    }

    void header() {
        line("id", "username", "email", "document", "version", "state", "time", "language", "text_sha256", "ko_sha256");
    }

    void add(Member member) {
        for (ConsentReceipt receipt : member.decisions()) {
            line(
                    member.id(),
                    member.username(),
                    Objects.requireNonNullElse(member.email(), ""),
                    receipt.shown().id(),
                    receipt.shown().version(),
                    receipt.state().text(),
                    receipt.time().toString(),
                    receipt.shown().language(),
                    receipt.shown().textHash(),
                    receipt.shown().koreanHash());
        }
    }

    private void line(String... cells) {
        try {
            out.write(Arrays.stream(cells).map(MembersCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Always in quotes, because some spreadsheets part cells by other characters than the comma. What they would take for
     * a formula gets an apostrophe in front, as OWASP recommends.
     */
    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
