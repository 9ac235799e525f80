package kr.medportal.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.medportal.identity.server.LaunchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

    private static final Map<String, String> ADDRESSES = Map.of("PORTAL_URL", "http://localhost:8081");

    @TempDir
    Path home;

    private Path realm;
    private KeptData kept;

    @BeforeEach
    void startOnce() throws IOException {
        realm = Files.writeString(home.resolve("realm.json"), "{}");
        Files.createDirectories(home.resolve("data"));
        kept = new KeptData(home);
        assertThat(kept.differsFrom(realm, ADDRESSES)).isFalse();
        kept.remember(realm, ADDRESSES);
    }

    @Test
    void theSameFileAndAddressesAreFine() {
        assertThat(kept.differsFrom(realm, ADDRESSES)).isFalse();
    }

    @Test
    void aChangedFileIsNoticedOnEveryStart() throws IOException {
        Files.writeString(realm, "{\"realm\": \"medportal\"}");
        assertThat(kept.differsFrom(realm, ADDRESSES)).isTrue();
        kept.remember(realm, ADDRESSES);
        assertThat(kept.differsFrom(realm, ADDRESSES)).isTrue();
    }

    @Test
    void otherAddressesAreRefusedWithTheWayOut() {
        assertThatThrownBy(() -> kept.differsFrom(realm, Map.of("PORTAL_URL", "http://localhost:9081")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("PORTAL_URL=http://localhost:8081")
                .hasMessageContaining("-Dmedportal.fresh");
    }

    @Test
    void nothingIsKeptAfterBeginningAnew() {
        kept.delete();
        assertThat(kept.differsFrom(realm, Map.of("PORTAL_URL", "http://localhost:9081")))
                .isFalse();
    }
}
