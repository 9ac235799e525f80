package kr.medportal.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerAddressesTest {

    @Test
    void anAddressIsThatOfItsVariable() {
        Addresses addresses = new ContainerAddresses(Map.of(
                "KEYCLOAK_URL", "https://id.example",
                "PROVIDER_MICROSITE_URL", "https://providers.example"));

        assertThat(addresses.of(Service.KEYCLOAK)).isEqualTo("https://id.example");
        assertThat(addresses.of(Service.PROVIDER_MICROSITE)).isEqualTo("https://providers.example");
    }

    @Test
    void withoutOneItIsTheStandardPortOfThisMachine() {
        Addresses addresses = new ContainerAddresses(Map.of("OUTBOX_URL", ""));

        assertThat(addresses.of(Service.PORTAL)).isEqualTo("http://localhost:8081");
        assertThat(addresses.of(Service.OUTBOX)).isEqualTo("http://localhost:8025");
    }
}
