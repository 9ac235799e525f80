package kr.medportal.identity.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.PageReview;
import kr.medportal.identity.testing.PageWatch;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.SignUpPage;
import kr.medportal.identity.theme.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents over the form, and all boxes at once (rule R12). */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class DocumentLayerIT {

    private final RunningKeycloak keycloak;
    private final BrowserContext context;
    private final PageWatch watch;
    private final Page page;
    private final Registrant registrant = Registrant.valid();

    DocumentLayerIT(RunningKeycloak keycloak, Browser browser) {
        this.keycloak = keycloak;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640));
        this.watch = PageWatch.over(context, keycloak);
        this.page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void opensAndClosesWithTheKeyboardAndLosesNothing() {
        SignUpPage form = open("en").fill(registrant, keycloak.realm());
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terms of service"));

        link.focus();
        page.keyboard().press("Enter");

        assertThat(layer()).isVisible();
        assertThat(page.locator("#document-layer-title")).isFocused();
        assertThat(page.locator("#document-layer-text article")).containsText("Article 12");
        // The focus does not leave the layer for the page behind it.
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            assertThat(
                            page.evaluate(
                                    "document.activeElement === document.body || document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Escape");
        assertThat(layer()).isHidden();
        assertThat(link).isFocused();
        assertThat(context.pages()).hasSize(1);
        form.submit();
        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        assertThat(watch.faults()).isEmpty();
    }

    @Test
    void showsTheKoreanTextAndTheContentsInPlace() {
        open("ru");
        page.locator("#note-consent-privacy a").click();
        page.locator("#document-layer-text .medportal-document-prevails a").click();

        assertThat(page.locator("#document-layer-text article")).hasAttribute("lang", "ko");
        Locator last = page.locator("#document-layer-text .medportal-document-contents a")
                .last();
        last.click();
        assertThat(page.locator(String.valueOf(last.getAttribute("href")))).isInViewport();
        assertThat(context.pages()).hasSize(1);
        assertThat(watch.faults()).isEmpty();
    }

    @Test
    void saysWhereATextDoesNotCome() {
        open("en");
        context.route("**/medportal-documents/**", Route::abort);

        page.locator("#note-consent-terms a").click();

        assertThat(layer().getByRole(AriaRole.ALERT))
                .hasText(PageMessage.ofKeycloak("medportalDocumentNotLoaded").in(Language.EN));
        assertThat(page.locator("#document-layer-link")).isVisible();
    }

    @Test
    void isAPlainLinkWithoutJavaScript() {
        BrowserContext plain = withoutScripts();
        Page form = plain.newPage();
        form.navigate(address("en"));

        assertThat(form.locator("#agree-all")).isHidden();
        assertThat(form.locator("#note-consent-terms")).containsText("(opens in a new tab)");
        Page document =
                plain.waitForPage(() -> form.locator("#note-consent-terms a").click());
        assertThat(document.locator("article")).containsText("Article 12");
        plain.close();
    }

    @Test
    void hasAButtonForAllBoxesWhichSaysWhatIsOptional() {
        SignUpPage form = open("en").fill(registrant, keycloak.realm());
        Locator all = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree to all"));
        assertThat(all)
                .hasAccessibleDescription(
                        "This ticks every box, including those marked as optional. You can untick the optional ones again.");

        all.click();

        for (String id : List.of("terms", "privacy", "marketing")) {
            assertThat(page.locator("#consent-" + id)).isChecked();
        }
        assertThat(page.locator("#agree-all-status")).hasText("All boxes have been ticked.");
        page.locator("#consent-marketing").uncheck();
        assertThat(page.locator("#agree-all-status")).hasText("");
        form.submit();
        assertThat(page.locator("#verify-address")).hasText(registrant.email());
        assertThat(keycloak.realm().accounts(registrant.email()).get(0).toString())
                .contains("marketing 2026-11-23 refused", "terms 2026-11-23 accepted");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isReadableAndWithoutBarriersInEveryLanguage(Language language, Browser browser) {
        PageReview review = PageReview.in(language.tag(), browser, keycloak);
        review.open(address(language.tag()));
        review.page().locator("#note-consent-privacy a").click();
        assertThat(review.page().locator("#document-layer-text article")).isVisible();

        review.lookAtWindow("document-layer", "#document-layer-text");

        assertThat(review.faults()).isEmpty();
    }

    private SignUpPage open(String language) {
        page.navigate(address(language));
        return SignUpPage.in(page);
    }

    private String address(String language) {
        return keycloak.realm().authorization(keycloak.portal(), Map.of("prompt", "create", "ui_locales", language));
    }

    private BrowserContext withoutScripts() {
        return context.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Locator layer() {
        return page.locator("#document-layer");
    }
}
