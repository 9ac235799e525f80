package kr.medportal.identity.captcha.keycloak.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class UnaskedRequestsTest {

    private final UnaskedRequests requests =
            new UnaskedRequests(Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void areCountedForEachAddress() {
        assertThat(requests.admit("192.0.2.1", "a", 2)).isTrue();
        assertThat(requests.admit("192.0.2.1", "b", 2)).isTrue();

        assertThat(requests.admit("192.0.2.1", "c", 2)).isFalse();
        assertThat(requests.admit("192.0.2.2", "c", 2)).isTrue();
    }

    @Test
    void areCountedForEachAccountFromHoweverManyAddresses() {
        assertThat(requests.admit("192.0.2.1", "Anna@example.com", 2)).isTrue();
        assertThat(requests.admit("192.0.2.2", "anna@example.com", 2)).isTrue();

        assertThat(requests.admit("192.0.2.3", "ANNA@example.com", 2)).isFalse();
        assertThat(requests.admit("192.0.2.3", "other@example.com", 2)).isTrue();
    }

    @Test
    void areAllAskedWithAThresholdOfNone() {
        assertThat(requests.admit("192.0.2.1", "a", 0)).isFalse();
    }
}
