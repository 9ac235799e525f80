package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.forms.login.MessageType;

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
    void anActionOfAnotherExtensionIsCalledByItsName() {
        PageModel model = new PageModel(Language.EN)
                .message(MessageType.INFO, "summary")
                .with("requiredActions", List.of("somebody-elses-action"));

        String html = THEME.render("info.ftl", Language.EN, model.values()).html();

        assertThat(html).contains("<li>somebody-elses-action</li>");
    }

    @ParameterizedTest
    @CsvSource({
        "otp, Authenticator app",
        "recovery-authn-codes, Recovery codes",
        "webauthn, Passkey",
        "webauthn-passwordless, Passkey",
        "Tom's phone, Tom's phone"
    })
    void whatIsDeletedIsCalledByItsNameOrByItsKind(String label, String name) {
        PageModel model = new PageModel(Language.EN).with("credentialLabel", label);

        String html = THEME.render("delete-credential.ftl", Language.EN, model.values())
                .html();

        assertThat(Jsoup.parse(html).select("h1").text()).isEqualTo("Delete " + name);
    }

    @Test
    void anAuthenticatorAppWithoutANameIsCalledByItsKind() {
        PageModel model = new PageModel(Language.EN)
                .with(
                        "configuredOtpCredentials",
                        Map.of(
                                "userOtpCredentials",
                                List.of(
                                        Map.of("id", "1", "userLabel", "unnamed"),
                                        Map.of("id", "2", "userLabel", "Tablet")),
                                "selectedCredentialId",
                                "1"));

        String html =
                THEME.render("login-reset-otp.ftl", Language.EN, model.values()).html();

        assertThat(Jsoup.parse(html).select(".mp-choice-label").eachText())
                .containsExactly("Authenticator app", "Tablet");
    }

    /** Keycloak says less of itself after an error, and where an administrator asks for it. */
    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void whereADeletionCannotBeCancelledThePageDoesNotSaySo(boolean fromAnApp, boolean cancellable) {
        PageModel model = new PageModel(Language.EN).with("triggered_from_aia", fromAnApp);

        String html = THEME.render("delete-account-confirm.ftl", Language.EN, model.values())
                .html();

        assertThat(html.contains("name=\"cancel-aia\"")).isEqualTo(cancellable);
        assertThat(html.contains("“Cancel”")).isEqualTo(cancellable);
    }

    @Test
    void everyTemplateOfOursIsRendered() {
        Set<String> rendered = Pages.all().stream().map(Page::template).collect(Collectors.toCollection(TreeSet::new));
        rendered.addAll(PARTS);

        assertThat(rendered).containsAll(LoginTheme.ownTemplates());
    }
}
