package kr.medportal.identity.consent;

import static kr.medportal.identity.consent.ConsentState.ACCEPTED;
import static kr.medportal.identity.consent.ConsentState.REFUSED;
import static kr.medportal.identity.consent.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentHistoryTest {

    private static final ConsentDocument TERMS = new ConsentDocument("terms", "2", true);
    private static final ConsentDocument MARKETING = new ConsentDocument("marketing", "2", false);
    private static final ConsentCatalog CATALOG = new ConsentCatalog(List.of(TERMS, MARKETING));

    private static ConsentReceipt receipt(String id, String version, ConsentState state, int second) {
        return new ConsentReceipt(
                new ShownDocument(id, version, "en", "0".repeat(64), "1".repeat(64)),
                state,
                Instant.parse("2026-12-01T08:15:00Z").plusSeconds(second));
    }

    private static ConsentHistory history(ConsentReceipt... receipts) {
        return ConsentHistory.of(Stream.of(receipts).map(ConsentReceipt::format).toList());
    }

    @Nested
    class TheNewestReceipt {

        @Test
        void isThatOfTheLatestTimeWhereverItStands() {
            ConsentReceipt old = receipt("terms", "1", ACCEPTED, 1);
            ConsentReceipt recent = receipt("terms", "2", ACCEPTED, 2);

            assertThat(history(old, recent).newest("terms")).contains(recent);
            assertThat(history(recent, old).newest("terms")).contains(recent);
        }

        @Test
        void isTheLastOfTheSameSecond() {
            ConsentReceipt given = receipt("marketing", "2", ACCEPTED, 1);
            ConsentReceipt withdrawn = receipt("marketing", "2", WITHDRAWN, 1);

            assertThat(history(given, withdrawn).newest("marketing")).contains(withdrawn);
        }

        @Test
        void isOfItsOwnDocument() {
            assertThat(history(receipt("terms", "2", ACCEPTED, 1)).newest("marketing"))
                    .isEmpty();
        }

        @Test
        void isNoneWhereNoReceiptCanBeRead() {
            assertThat(ConsentHistory.of(List.of("", "terms", "terms 2 accepted"))
                            .newest("terms"))
                    .isEmpty();
        }
    }

    @Nested
    class AMember {

        @Test
        void withoutReceiptsIsAskedForEverything() {
            assertThat(history().lacks(CATALOG)).isTrue();
            assertThat(history().open(CATALOG)).containsExactly(TERMS, MARKETING);
        }

        @Test
        void whoAgreedToTheVersionInForceIsAskedNothing() {
            ConsentHistory history = history(receipt("terms", "2", ACCEPTED, 1), receipt("marketing", "2", REFUSED, 1));

            assertThat(history.lacks(CATALOG)).isFalse();
            assertThat(history.open(CATALOG)).isEmpty();
        }

        @Test
        void isAskedForANewVersionOfARequiredDocumentOnly() {
            ConsentHistory history = history(receipt("terms", "1", ACCEPTED, 1), receipt("marketing", "2", REFUSED, 1));

            assertThat(history.lacks(CATALOG)).isTrue();
            assertThat(history.open(CATALOG)).containsExactly(TERMS);
        }

        @Test
        void isAskedWhereTheVersionInForceIsAnEarlierOneAgain() {
            ConsentHistory history = history(receipt("terms", "2", ACCEPTED, 1), receipt("terms", "3", ACCEPTED, 2));

            assertThat(history.lacks(CATALOG)).isTrue();
        }

        @Test
        void isNotKeptFromGoingOnByAnOptionalDocumentThatIsNew() {
            ConsentHistory history = history(receipt("terms", "2", ACCEPTED, 1));

            assertThat(history.lacks(CATALOG)).isFalse();
            assertThat(history.open(CATALOG)).containsExactly(MARKETING);
        }

        @ParameterizedTest
        @EnumSource(ConsentState.class)
        void isAskedForAnOptionalDocumentThatWasDecidedAboutAtAnotherVersion(ConsentState decided) {
            assertThat(history(receipt("terms", "2", ACCEPTED, 1), receipt("marketing", "1", decided, 1))
                            .lacks(CATALOG))
                    .isTrue();
            assertThat(history(receipt("terms", "2", ACCEPTED, 1), receipt("marketing", "2", decided, 1))
                            .lacks(CATALOG))
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(ConsentState.class)
        void isAskedForAnOptionalDocumentOfThatVersionOnce(ConsentState decided) {
            assertThat(history(receipt("marketing", "2", decided, 1)).open(CATALOG))
                    .containsExactly(TERMS);
        }

        @ParameterizedTest
        @EnumSource(
                value = ConsentState.class,
                names = {"REFUSED", "WITHDRAWN"})
        void isAskedForWhatWasOptionalAndIsRequiredNow(ConsentState decided) {
            ConsentHistory history = history(receipt("terms", "2", ACCEPTED, 1), receipt("terms", "2", decided, 2));

            assertThat(history.agrees(TERMS)).isFalse();
            assertThat(history.lacks(CATALOG)).isTrue();
            assertThat(history.open(CATALOG)).contains(TERMS);
        }
    }

    @Nested
    class TheNewsOfASubmission {

        @Test
        void isEveryDecisionAboutAVersionThatIsNew() {
            ConsentReceipt terms = receipt("terms", "2", ACCEPTED, 9);
            ConsentReceipt marketing = receipt("marketing", "2", REFUSED, 9);

            assertThat(history(receipt("terms", "1", ACCEPTED, 1), receipt("marketing", "1", ACCEPTED, 1))
                            .news(List.of(terms, marketing)))
                    .containsExactly(terms, marketing);
        }

        @ParameterizedTest
        @EnumSource(
                value = ConsentState.class,
                names = {"ACCEPTED", "REFUSED"})
        void isNothingWhereTheSameWasDecidedBefore(ConsentState decided) {
            assertThat(history(receipt("marketing", "2", decided, 1))
                            .news(List.of(receipt("marketing", "2", decided, 9))))
                    .isEmpty();
        }

        @Test
        void isNothingWhereItWasWithdrawnBefore() {
            assertThat(history(receipt("marketing", "2", WITHDRAWN, 1))
                            .news(List.of(receipt("marketing", "2", REFUSED, 9))))
                    .isEmpty();
        }

        @Test
        void isAWithdrawalWhereTheSameVersionWasAgreedTo() {
            assertThat(history(receipt("marketing", "2", ACCEPTED, 1))
                            .news(List.of(receipt("marketing", "2", REFUSED, 9))))
                    .containsExactly(receipt("marketing", "2", WITHDRAWN, 9));
        }

        @ParameterizedTest
        @EnumSource(
                value = ConsentState.class,
                names = {"REFUSED", "WITHDRAWN"})
        void isAnAgreementAfterAnythingElse(ConsentState decided) {
            ConsentReceipt given = receipt("marketing", "2", ACCEPTED, 9);

            assertThat(history(receipt("marketing", "2", decided, 1)).news(List.of(given)))
                    .containsExactly(given);
        }
    }
}
