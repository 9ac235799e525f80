package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.Axe;
import kr.medportal.identity.testing.BrowserExtension;
import kr.medportal.identity.testing.KeyboardTour;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.RunningKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages where most people come in, as those have them who do not use a mouse, who chose their own colours, who do not
 * want anything to move, or who read from right to left.
 */
@ExtendWith({KeycloakExtension.class, BrowserExtension.class})
class EveryReaderIT {

    private static final int HEIGHT = 800;

    private final RunningKeycloak keycloak;

    EveryReaderIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void theFocusGoesThroughTheRegistrationAsTheEyesDo(int width, Browser browser) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(browser, options(width).setColorScheme(colours), register());

            KeyboardTour tour = KeyboardTour.through(page);

            assertThat(tour.stops()).isGreaterThan(20);
            assertThat(tour.faults()).as("%s", colours).isEmpty();
        }
    }

    @Test
    void theFocusGoesThroughTheFormThatCameBackAsTheEyesDo(Browser browser) {
        Page page = open(browser, options(360), register());
        page.locator("#kc-register-form [type=submit]:not([form])").click();
        page.locator("#captcha").waitFor();

        assertThat(KeyboardTour.through(page).faults()).isEmpty();
    }

    @Test
    void theFocusGoesThroughTheSignInAsTheEyesDo(Browser browser) {
        Page page = open(browser, options(320), signIn());

        KeyboardTour tour = KeyboardTour.through(page);

        assertThat(tour.stops()).isGreaterThan(8);
        assertThat(tour.faults()).isEmpty();
    }

    @Test
    void theLanguageIsChangedWithTheKeyboard(Browser browser) {
        Page page = open(browser, options(360), register());

        KeyboardTour.goToTheTop(page);
        page.keyboard().press("Tab");
        while (!"ko".equals(page.evaluate("document.activeElement.lang"))) {
            assertThat(page.evaluate("document.activeElement.closest('header, .mp-skip') !== null"))
                    .isEqualTo(true);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        page.locator("html[lang=ko]").waitFor();
        assertThat(page.locator("#kc-register-form").isVisible()).isTrue();
    }

    @Test
    void theFirstStopLeadsPastTheHeader(Browser browser) {
        Page page = open(browser, options(360), register());

        KeyboardTour.goToTheTop(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    /** As Windows' contrast themes do it: all our colours are gone, only lines are left to tell a control by. */
    @Test
    void controlsHaveEdgesInColoursOfTheReaders(Browser browser) {
        for (String address : List.of(signIn(), register())) {
            Page page = open(browser, options(360).setForcedColors(ForcedColors.ACTIVE), address);
            assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);

            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            """
                                    () => [...document.querySelectorAll("main :is(button, select, textarea, input), a.mp-button")]
                                      .filter((control) => control.type !== "hidden" && control.checkVisibility() && !control.matches("[aria-hidden]"))
                                      .filter((control) => !/checkbox|radio/.test(control.type) && !control.matches(".mp-link"))
                                      .filter((control) => {
                                        const style = getComputedStyle(control);
                                        return ["Top", "Right", "Bottom", "Left"].some((side) =>
                                          parseFloat(style[`border${side}Width`]) < 1
                                          || style[`border${side}Style`] === "none"
                                          || style[`border${side}Color`] === getComputedStyle(document.body).backgroundColor);
                                      })
                                      .map((control) => control.outerHTML)"""))
                    .isEmpty();
            assertThat(KeyboardTour.through(page).faults()).isEmpty();
        }
    }

    /** The focus stays in the field in which one types, so the list has to say where one is. */
    @Test
    void theCountryThatOneHasReachedIsMarkedInColoursOfTheReaders(Browser browser) {
        Page page = open(browser, options(360).setForcedColors(ForcedColors.ACTIVE), register());

        page.locator("#country-search").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        assertThat(
                        page.evaluate(
                                """
                                () => {
                                  const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(document.querySelector("#country-list [aria-selected=true]"));
                                  return [outlineStyle, parseFloat(outlineWidth) >= 2, outlineColor === getComputedStyle(document.body).color];
                                }"""))
                .isEqualTo(List.of("solid", true, true));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void whatThePointerIsOverCanStillBeRead(ColorScheme colours, Browser browser) {
        Page page = open(browser, options(1280).setColorScheme(colours), signIn());
        page.evaluate(
                """
                () => document.querySelector("main form").insertAdjacentHTML("beforeend",
                  ["primary", "default", "danger"].map((kind) => `<a class="mp-button mp-button-${kind}" href="#x">Continue</a>`).join(""))""");

        for (Locator control : page.locator("main :is(a, button):visible").all()) {
            control.hover();
            assertThat(Axe.coloursTooClose(page)).as("%s", control).isEmpty();
        }
    }

    /** Screen readers pass over what comes into being together with its words. */
    @Test
    void whatSpeaksIsThereBeforeItHasSomethingToSay(Browser browser) {
        Page page = open(browser, options(360), register());

        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                                () => [...document.querySelectorAll("[role=status]")]
                                  .filter((status) => !status.closest("[hidden]"))
                                  .filter((status) => getComputedStyle(status).display === "none")
                                  .map((status) => status.outerHTML)"""))
                .isEmpty();
        assertThat(page.locator("[role=status]").count()).isGreaterThan(3);
    }

    @Test
    void nothingMovesForWhoDoesNotWantIt(Browser browser) {
        for (String address : List.of(signIn(), register())) {
            assertThat(movable(open(browser, options(360).setReducedMotion(ReducedMotion.REDUCE), address)))
                    .isEmpty();
            // What is looked for is found where it is.
            assertThat(movable(open(browser, options(360).setReducedMotion(ReducedMotion.NO_PREFERENCE), address)))
                    .isNotEmpty();
        }
    }

    private static List<?> movable(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll("*")]
                  .flatMap((element) => [null, "::before", "::after", "::backdrop"].map((part) => getComputedStyle(element, part)))
                  .filter((style) => !/^(0s(, )?)+$/.test(style.transitionDuration) || style.animationName !== "none"
                    || style.scrollBehavior === "smooth")
                  .map((style) => style.transition)""");
    }

    /** No language of the portal is written so, but one that an administrator adds may be. */
    @Test
    void thePageTurnsAroundForALanguageFromRightToLeft(Browser browser) {
        Page page = open(browser, options(360), register());
        double start = edge(page, "left");

        page.evaluate("document.documentElement.dir = 'rtl'");

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(edge(page, "right")).isEqualTo(360 - start);
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                                () => [...document.querySelectorAll("main .mp-label-text")]
                                  .filter((label) => {
                                    const field = label.closest(".mp-field").getBoundingClientRect();
                                    return Math.abs(label.getBoundingClientRect().right - field.right) > 1;
                                  })
                                  .map((label) => label.textContent)"""))
                .isEmpty();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.mp-label-text')).textAlign"))
                .isEqualTo("start");
    }

    private static double edge(Page page, String side) {
        return ((Number) page.evaluate(
                        "side => document.querySelector('label[for=email]').getBoundingClientRect()[side]", side))
                .doubleValue();
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setLocale("en").setViewportSize(width, HEIGHT);
    }

    private static Page open(Browser browser, Browser.NewContextOptions options, String address) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    private String signIn() {
        return keycloak.realm().authorization(keycloak.portal(), Map.of());
    }

    private String register() {
        return keycloak.realm().authorization(keycloak.portal(), Map.of("prompt", "create"));
    }
}
