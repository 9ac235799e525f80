package kr.medportal.identity.consent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kr.medportal.identity.consent.ConsentDocument;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentSettingsTest {

    private static List<ConsentDocument> documents(String setting) {
        return ConsentSettings.of(Map.of("documents", setting)).catalog().documents();
    }

    private static List<ConsentDocument> defaults() {
        return ConsentSettings.of(Map.of()).catalog().documents();
    }

    @Test
    void withoutAConfigurationThePortalsDocumentsAreInForce() {
        assertThat(defaults())
                .containsExactly(
                        new ConsentDocument("terms", "2026-11-23", true),
                        new ConsentDocument("privacy", "2026-11-23", true),
                        new ConsentDocument("marketing", "2026-11-23", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terms 2 required##marketing 3 optional",
                " terms 2 required ## marketing 3 optional ",
                "terms 2 required##marketing 3 optional##",
            })
    void readsTheListAsTheConsoleStoresIt(String setting) {
        assertThat(documents(setting))
                .containsExactly(new ConsentDocument("terms", "2", true), new ConsentDocument("marketing", "3", false));
    }

    @Test
    void namesTheSettingThatCannotWork() {
        assertThatThrownBy(() -> documents("terms 2 required##terms 3 optional"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting 'documents': the document 'terms' is listed twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh-CN", "ru"})
    void ourThemeHasEveryDocumentThatIsInForceByDefault(String language) {
        for (ConsentDocument document : defaults()) {
            assertThat(Path.of("themes/medportal/login/resources/documents")
                            .resolve(document.id())
                            .resolve(document.version())
                            .resolve(language + ".html"))
                    .isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh_CN", "ru"})
    void eachOfThemHasALabelAndATitle(String bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/theme-resources/messages", "messages_" + bundle + ".properties"))) {
            messages.load(file);
        }

        for (ConsentDocument document : defaults()) {
            assertThat(messages)
                    .containsKeys("medportalConsent-" + document.id(), "medportalDocument-" + document.id());
        }
    }
}
