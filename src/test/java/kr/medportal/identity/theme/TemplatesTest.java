package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every language, by FreeMarker itself. What is rendered stays in {@code target/preview} to look at. */
class TemplatesTest {

    private static final LoginTheme THEME = new LoginTheme();

    /** Parts that other templates import; they make no page. */
    private static final Set<String> PARTS = Set.of(
            "template.ftl",
            "footer.ftl",
            "fields.ftl",
            "captcha-digits.ftl",
            "captcha-siteverify.ftl",
            "medportal-consent-boxes.ftl",
            "reasons.ftl",
            "error-summary.ftl",
            "user-profile-commons.ftl",
            "passkeys.ftl",
            "password-commons.ftl",
            "sign-in.ftl");

    @BeforeAll
    static void putTheResourcesBesideThePages() throws IOException {
        Preview.copyResources();
    }

    static Stream<Arguments> everyPageInEveryLanguage() {
        return Pages.all().stream()
                .flatMap(page -> Arrays.stream(Language.values()).map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPageInEveryLanguage")
    void rendersWithoutFaults(Page page, Language language) throws IOException {
        LoginTheme.Rendered rendered = page.render(THEME, language);
        Preview.write(language, page, rendered.html());

        assertThat(rendered.missingTexts()).as("texts that the language lacks").isEmpty();
        assertThat(PageFaults.in(rendered.html())).isEmpty();
    }

    @Test
    void everyTemplateOfOursIsRendered() {
        Set<String> rendered = Pages.all().stream().map(Page::template).collect(Collectors.toCollection(TreeSet::new));
        rendered.addAll(PARTS);

        assertThat(rendered).containsAll(LoginTheme.ownTemplates());
    }
}
