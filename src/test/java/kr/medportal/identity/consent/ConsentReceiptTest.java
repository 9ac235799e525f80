package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentReceiptTest {

    private static final String RUSSIAN = "01".repeat(32);
    private static final String KOREAN = "ab".repeat(32);
    private static final String LINE = "terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru " + RUSSIAN + " " + KOREAN;

    @Test
    void isOneLineThatAPersonCanRead() {
        ConsentReceipt receipt = new ConsentReceipt(
                new ShownDocument("terms", "2026-11-23", "ru", RUSSIAN, KOREAN),
                ConsentState.ACCEPTED,
                Instant.parse("2026-12-01T08:15:30.987Z"));

        assertThat(receipt.format()).isEqualTo(LINE);
        assertThat(ConsentReceipt.parse(LINE)).contains(receipt);
    }

    @Property
    void whatWasWrittenIsRead(@ForAll("receipts") ConsentReceipt receipt) {
        assertThat(ConsentReceipt.parse(receipt.format())).contains(receipt);
    }

    @Property
    void fitsTheIndexedColumnOfAnAttribute(@ForAll("receipts") ConsentReceipt receipt) {
        assertThat(receipt.format()).hasSizeLessThanOrEqualTo(230).matches("[!-~ ]+");
    }

    @Test
    void theLongestOneFitsToo() {
        ConsentReceipt longest = new ConsentReceipt(
                new ShownDocument("a".repeat(32), "1".repeat(24), "zho-Hans-CN", RUSSIAN, KOREAN),
                ConsentState.WITHDRAWN,
                Instant.parse("9999-12-31T23:59:59Z"));

        assertThat(longest.format()).hasSize(230);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "terms",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru",
                "terms 2026-11-23 agreed 2026-12-01T08:15:30Z ru %s %s",
                "terms 2026-11-23 ACCEPTED 2026-12-01T08:15:30Z ru %s %s",
                "terms 2026-11-23 accepted 2026-12-01 ru %s %s",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30.5Z ru %s %s",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30+00:00 ru %s %s",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30Z RU %s %s",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru %s0 %s",
                "Terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru %s %s",
                "terms ../23 accepted 2026-12-01T08:15:30Z ru %s %s",
                "terms  2026-11-23 accepted 2026-12-01T08:15:30Z ru %s %s",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru %s %s ",
                "terms 2026-11-23 accepted 2026-12-01T08:15:30Z ru %s %s\n",
            })
    void nothingElseIsAReceipt(String line) {
        assertThat(ConsentReceipt.parse(line.replaceFirst("%s", RUSSIAN).replaceFirst("%s", KOREAN)))
                .isEmpty();
    }

    @Provide
    Arbitrary<ConsentReceipt> receipts() {
        Arbitrary<String> hashes =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        Arbitrary<ShownDocument> shown = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(32),
                        Arbitraries.strings()
                                .withCharRange('0', '9')
                                .withCharRange('A', 'Z')
                                .ofMinLength(1)
                                .ofMaxLength(24),
                        Arbitraries.of("en", "ko", "ja", "zh-CN", "ru", "zho-Hans-CN"),
                        hashes,
                        hashes)
                .as(ShownDocument::new);
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(0, Instant.parse("9999-12-31T23:59:59Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
        return Combinators.combine(shown, Arbitraries.of(ConsentState.class), times)
                .as(ConsentReceipt::new);
    }
}
