package kr.medportal.identity.notice.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;

/** What the code asks the e-mail theme for is there. */
class KindTest {

    private static final Path THEME = Path.of("themes", "medportal", "email");

    @ParameterizedTest
    @EnumSource
    void hasATemplateForBothParts(Kind kind) {
        assertThat(THEME.resolve("html").resolve(kind.template())).isRegularFile();
        assertThat(THEME.resolve("text").resolve(kind.template())).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void hasASubject(Kind kind) throws IOException {
        Theme theme = new ClassLoaderTheme("medportal", Theme.Type.EMAIL, KindTest.class.getClassLoader());

        assertThat(theme.getMessages(Locale.ENGLISH)).containsKey(kind.subject());
    }
}
