package kr.medportal.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import kr.medportal.identity.server.LaunchException;
import kr.medportal.identity.server.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {

    private static final String PROPERTY = "medportal.port.community";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void aPortIsTheStandardOneUnlessAPropertyNamesAnother() {
        assertThat(Service.COMMUNITY.configuredPort()).isEqualTo(8082);
        System.setProperty(PROPERTY, "9182");
        assertThat(Service.COMMUNITY.configuredPort()).isEqualTo(9182);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", ""})
    void whatIsNoPortIsSaidWithItsProperty(String value) {
        System.setProperty(PROPERTY, value);
        assertThatThrownBy(Service.COMMUNITY::configuredPort)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("-Dmedportal.port.community=" + value);
    }

    @Test
    void aBusyPortIsReportedWithItsServiceAndTheWayOut() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Service.KEYCLOAK.requireFree(port))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("Port " + port + " (Keycloak) is in use; free it or choose another with"
                            + " -Dmedportal.port.keycloak=...");
        }
    }

    @Test
    void aListenerOnAllAddressesIsNoticedToo() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void aPortalBesideOthersHasAPortOfItsOwnForEachService() {
        LocalAddresses addresses = LocalAddresses.anywhere();
        assertThat(addresses.ports().values()).hasSize(Service.values().length).doesNotHaveDuplicates();
        assertThat(addresses.realmVariables())
                .containsEntry("PORTAL_URL", "http://localhost:" + addresses.port(Service.PORTAL))
                .containsEntry("SMTP_PORT", Integer.toString(addresses.port(Service.MAIL)));
    }
}
