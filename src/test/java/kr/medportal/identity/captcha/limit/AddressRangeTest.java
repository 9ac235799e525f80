package kr.medportal.identity.captcha.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0000:0000:0000:0002",
        "2001:db8:1:2::1, [2001:db8:1:2::9]",
        "fe80::1, fe80::2%eth0",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:c000:207, 192.0.2.7"
    })
    void takesTogetherWhatOneVisitorHas(String one, String other) {
        assertThat(AddressRange.of(one)).isEqualTo(AddressRange.of(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.8", "2001:db8:1:2::1, 2001:db8:1:3::1", "::1, 127.0.0.1"})
    void partsWhatTwoHave(String one, String other) {
        assertThat(AddressRange.of(one)).isNotEqualTo(AddressRange.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "unix:", "a:b:c", "192.0.2.7, 192.0.2.8"})
    void leavesWhatIsNoAddressAsItIs(String address) {
        assertThat(AddressRange.of(address)).isEqualTo(address);
    }

    /** As a proxy that names nobody ({@code Forwarded: for=unknown}) is told to extensions. */
    @Test
    void takesTogetherAllThatAProxyHides() {
        assertThat(AddressRange.of(null)).isEqualTo("unknown");
    }

    @Test
    void looksNoNameUp() {
        assertThat(AddressRange.of("no-such-host.invalid")).isEqualTo("no-such-host.invalid");
    }
}
