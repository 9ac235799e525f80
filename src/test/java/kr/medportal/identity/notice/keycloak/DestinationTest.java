package kr.medportal.identity.notice.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example/", "http://localhost:8081/", "HTTPS://portal.example/a?b=c"})
    void aMailLeadsToWebPages(String address) {
        assertThat(Destination.isOnTheWeb(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/portal",
                "portal/",
                "app://home",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "a https://b/"
            })
    void aMailLeadsNowhereElse(String address) {
        assertThat(Destination.isOnTheWeb(address)).isFalse();
    }
}
