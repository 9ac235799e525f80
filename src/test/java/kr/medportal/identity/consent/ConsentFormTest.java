package kr.medportal.identity.consent;

import static kr.medportal.identity.message.MessageKey.CONSENT_CHANGED;
import static kr.medportal.identity.message.MessageKey.CONSENT_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.medportal.identity.message.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentFormTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<String> ON = List.of("on");

    private final Texts texts = new Texts()
            .with("terms/1/ko", "이용약관")
            .with("terms/1/en", "Terms")
            .with("terms/1/ru", "Условия")
            .with("marketing/1/ko", "소식")
            .with("marketing/1/en", "News");
    private final ConsentForm form = form("terms 1 required", "marketing 1 optional");

    private ConsentForm form(String... documents) {
        return new ConsentForm(ConsentCatalog.parse(Arrays.asList(documents)), texts);
    }

    private static Map.Entry<String, Violation> required(String field) {
        return entry(field, Violation.of(CONSENT_REQUIRED));
    }

    private static Map.Entry<String, Violation> changed(String field) {
        return entry(field, Violation.of(CONSENT_CHANGED));
    }

    @Nested
    class APage {

        @Test
        void showsEachTextInItsLanguageOrElseInEnglish() {
            assertThat(form.show(RUSSIAN)).extracting(ShownDocument::language).containsExactly("ru", "en");
        }

        @Test
        void showsTheKoreanTextWhereThereIsNoOther() {
            texts.without("marketing/1/en");

            assertThat(form.show(RUSSIAN)).extracting(ShownDocument::language).containsExactly("ru", "ko");
        }

        @Test
        void isEvidenceOfTheTextShownAndOfTheKoreanOne() {
            ShownDocument terms = form.show(RUSSIAN).get(0);

            assertThat(terms.textHash())
                    .isEqualTo(texts.find("terms", "1", "ru").orElseThrow().sha256());
            assertThat(terms.koreanHash())
                    .isEqualTo(texts.find("terms", "1", "ko").orElseThrow().sha256())
                    .isNotEqualTo(terms.textHash());
        }

        @Test
        void cannotBeShownWithoutAKoreanText() {
            texts.without("marketing/1/ko");

            assertThatThrownBy(() -> form.show(RUSSIAN))
                    .isInstanceOf(MissingTextException.class)
                    .hasMessage("The document 'marketing' has no text of version '1' in 'ko'");
        }
    }

    @Nested
    class ASubmission {

        private final List<ShownDocument> shown = form.show(RUSSIAN);

        @Test
        void withEveryRequiredBoxTickedPasses() {
            assertThat(form.check(shown, Map.of("consent-terms", ON))).isEmpty();
        }

        @Test
        void withoutARequiredFieldIsRefusedBesideIt() {
            assertThat(form.check(shown, Map.of("consent-marketing", ON))).containsExactly(required("consent-terms"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "false", "true", "ON", "on ", "off", "on,on", "1"})
        void withAnyOtherValueIsRefused(String value) {
            assertThat(form.check(shown, Map.of("consent-terms", List.of(value))))
                    .containsExactly(required("consent-terms"));
        }

        @Test
        void withARepeatedFieldIsRefused() {
            assertThat(form.check(shown, Map.of("consent-terms", List.of("on", "on"))))
                    .containsExactly(required("consent-terms"));
        }

        @Test
        void thatNamesTheFieldWithoutAValueIsRefused() {
            Map<String, List<String>> fields = new HashMap<>();
            fields.put("consent-terms", List.of());

            assertThat(form.check(shown, fields)).containsExactly(required("consent-terms"));
        }

        @Test
        void leavesAReceiptOfEveryDecision() {
            Instant time = Instant.parse("2026-12-01T08:15:30Z");

            assertThat(form.receipts(shown, Map.of("consent-terms", ON), time))
                    .containsExactly(
                            new ConsentReceipt(shown.get(0), ConsentState.ACCEPTED, time),
                            new ConsentReceipt(shown.get(1), ConsentState.REFUSED, time));
        }
    }

    /** Between the page and its submission. */
    @Nested
    class WhenTheDocumentsChange {

        private final Map<String, List<String>> all = Map.of("consent-terms", ON, "consent-marketing", ON);
        private final List<ShownDocument> shown = form.show(RUSSIAN);

        @Test
        void aNewVersionIsAskedForAgain() {
            texts.with("terms/2/ko", "이용약관").with("terms/2/ru", "Условия");

            assertThat(form("terms 2 required", "marketing 1 optional").check(shown, all))
                    .containsExactly(changed("consent-terms"));
        }

        @Test
        void soIsATextOfWhichOneLetterChanged() {
            texts.with("terms/1/ru", "условия").with("marketing/1/en", "News!");

            assertThat(form.check(shown, all)).containsExactly(changed("consent-terms"), changed("consent-marketing"));
        }

        @Test
        void soIsATextOfWhichTheKoreanOneChanged() {
            texts.with("terms/1/ko", "이용 약관");

            assertThat(form.check(shown, all)).containsExactly(changed("consent-terms"));
        }

        @Test
        void soIsATextThatIsGone() {
            texts.without("terms/1/ru");

            assertThat(form.check(shown, all)).containsExactly(changed("consent-terms"));
        }

        @Test
        void aDocumentThatWasAddedIsAskedFor() {
            texts.with("privacy/1/ko", "개인정보");

            assertThat(form("terms 1 required", "privacy 1 required").check(shown, all))
                    .containsExactly(changed("consent-privacy"));
        }

        @Test
        void aDocumentThatWasTakenOutIsNot() {
            ConsentForm less = form("terms 1 required");

            assertThat(less.check(shown, all)).isEmpty();
            assertThat(less.receipts(shown, all, Instant.EPOCH)).hasSize(1);
        }

        @Test
        void aTranslationThatWasAddedChangesNothing() {
            texts.with("marketing/1/ru", "Новости");

            assertThat(form.check(shown, all)).isEmpty();
        }

        @Test
        void aDocumentWithoutAKoreanTextCannotBeAskedFor() {
            assertThatThrownBy(
                            () -> form("terms 1 required", "privacy 1 optional").check(shown, all))
                    .isInstanceOf(MissingTextException.class)
                    .hasMessage("The document 'privacy' has no text of version '1' in 'ko'");
        }

        @Test
        void withoutAPageEverythingIsAskedFor() {
            assertThat(form.check(List.of(), all))
                    .containsExactly(changed("consent-terms"), changed("consent-marketing"));
        }
    }

    @Nested
    class TheNoteOfWhatWasShown {

        @Test
        void isReadAsItWasWritten() {
            for (ShownDocument document : form.show(RUSSIAN)) {
                assertThat(ShownDocument.parse(document.format())).contains(document);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "terms 1 ru", "terms 1 ru 00 00", "a b c d e", "terms 1 ru 00 00 00"})
        void isNothingElse(String line) {
            assertThat(ShownDocument.parse(line)).isEmpty();
        }
    }
}
