package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentCatalogTest {

    @Test
    void keepsTheOrderInWhichTheDocumentsAreListed() {
        ConsentCatalog catalog = ConsentCatalog.parse(List.of(
                "terms 2026-11-23 required", "  privacy\t2026-12-01   required ", "", "marketing 1.0 optional"));

        assertThat(catalog.documents())
                .containsExactly(
                        new ConsentDocument("terms", "2026-11-23", true),
                        new ConsentDocument("privacy", "2026-12-01", true),
                        new ConsentDocument("marketing", "1.0", false));
    }

    @Test
    void oneAgreementIsEnough() {
        assertThat(ConsentCatalog.parse(List.of("terms 2026-11-23 required")).documents())
                .hasSize(1);
    }

    @Test
    void findsADocumentByItsId() {
        ConsentCatalog catalog =
                ConsentCatalog.parse(List.of("terms 2026-11-23 required", "marketing 2026-11-23 optional"));

        assertThat(catalog.find("marketing")).contains(new ConsentDocument("marketing", "2026-11-23", false));
        assertThat(catalog.find("privacy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "terms | 'terms' is not '<document> <version> required|optional'",
                "terms 2026-11-23 | 'terms 2026-11-23' is not",
                "terms 2026-11-23 required now | 'terms 2026-11-23 required now' is not",
                "terms 2026-11-23 mandatory | 'mandatory' in 'terms 2026-11-23 mandatory' is neither",
                "terms 2026-11-23 Required | 'Required' in 'terms 2026-11-23 Required' is neither",
                "Terms 2026-11-23 required | 'Terms' is not a document's id",
                "../terms 2026-11-23 required | '../terms' is not a document's id",
                "terms/x 2026-11-23 required | 'terms/x' is not a document's id",
                "1terms 2026-11-23 required | '1terms' is not a document's id",
                "abcdefghijklmnopqrstuvwxyz0123456 1 required | 'abcdefghijklmnopqrstuvwxyz0123456' is not a"
                        + " document's id",
                "terms .. required | '..' is not a version of 'terms'",
                "terms 2026/11 required | '2026/11' is not a version of 'terms'",
                "terms 1234567890123456789012345 required | '1234567890123456789012345' is not a version of 'terms'",
                "terms ２０２６ required | '２０２６' is not a version of 'terms'",
            })
    void saysWhatIsWrongWithAnEntry(String entry, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentCatalog.parse(List.of("marketing 1 optional", entry)))
                .withMessageStartingWith(reason);
    }

    @Test
    void refusesADocumentThatIsListedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentCatalog.parse(List.of("terms 1 required", "terms 2 optional")))
                .withMessage("the document 'terms' is listed twice");
    }

    @Test
    void refusesACatalogWithoutDocuments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentCatalog.parse(List.of("", " ")))
                .withMessage("no document is listed");
    }
}
