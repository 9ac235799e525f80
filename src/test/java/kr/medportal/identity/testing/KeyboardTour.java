package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a page with the Tab key and takes down what somebody who follows the focus with the eyes would not find. */
public final class KeyboardTour {

    /** Far more stops than any page has. */
    private static final int PATIENCE = 120;

    /** Where the focus is, null behind the last stop, and whether it can be seen there (WCAG 2.4.7, 2.4.11, 1.4.11). */
    private static final String STOP =
            """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body || focused === document.documentElement) {
                return null;
              }
              const box = focused.getBoundingClientRect();
              const style = getComputedStyle(focused);
              const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const luminance = ([r, g, b]) => [[r, .2126], [g, .7152], [b, .0722]].reduce((sum, [value, weight]) => {
                const part = value / 255;
                return sum + weight * (part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
              }, 0);
              let ground = [255, 255, 255];
              for (let element = focused.parentElement; element; element = element.parentElement) {
                const [r, g, b, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
                if (alpha === 1) {
                  ground = [r, g, b];
                  break;
                }
              }
              const both = [luminance(channels(style.outlineColor)), luminance(ground)].sort((a, b) => b - a);
              // A link that wraps has a hole where its two lines leave one.
              const line = focused.getClientRects()[0];
              const topmost = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
              const faults = [
                [!focused.matches(":focus-visible"), "has the focus invisibly"],
                [style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2, "has no outline"],
                [(both[0] + .05) / (both[1] + .05) < 3, `has an outline of too little contrast, ${style.outlineColor}`],
                [box.top < 0 || box.left < 0 || box.right > innerWidth || box.bottom > innerHeight, "is off the screen"],
                [!topmost || !(focused.contains(topmost) || topmost.closest("label")?.control === focused), "is covered"],
              ].filter(([is]) => is).map(([, what]) => what);
              return JSON.stringify({
                name: focused.outerHTML.slice(0, 160),
                top: box.top + scrollY,
                bottom: box.bottom + scrollY,
                start: box.left,
                faults,
              });
            }""";

    private final List<String> faults = new ArrayList<>();
    private int stops;

    private KeyboardTour() {}

    /** From the top of a page that was just loaded to its end. */
    public static KeyboardTour through(Page page) {
        KeyboardTour tour = new KeyboardTour();
        goToTheTop(page);
        JsonNode before = MissingNode.getInstance();
        for (Object stop = next(page); stop instanceof String json && tour.stops < PATIENCE; stop = next(page)) {
            JsonNode here = Tokens.read(json.getBytes(StandardCharsets.UTF_8));
            String name = here.path("name").asText();
            tour.stops++;
            here.path("faults").forEach(fault -> tour.faults.add(name + " " + fault.asText()));
            if (isBefore(here, before)) {
                tour.faults.add(name + " comes after " + before.path("name").asText() + " though it stands before it");
            }
            before = here;
        }
        return tour;
    }

    private static @Nullable Object next(Page page) {
        page.keyboard().press("Tab");
        return page.evaluate(STOP);
    }

    /** As if the page had just been loaded and had focused nothing by itself. */
    public static void goToTheTop(Page page) {
        page.evaluate(
                """
                () => {
                  document.body.tabIndex = -1;
                  document.body.focus();
                  document.body.removeAttribute("tabindex");
                  scrollTo(0, 0);
                }""");
    }

    /** Above, or in one line and further left. */
    private static boolean isBefore(JsonNode stop, JsonNode other) {
        boolean sameLine =
                number(stop, "top") < number(other, "bottom") && number(other, "top") < number(stop, "bottom");
        return sameLine ? number(stop, "start") < number(other, "start") : number(stop, "top") < number(other, "top");
    }

    private static double number(JsonNode stop, String name) {
        return stop.path(name).asDouble();
    }

    /** How often the focus stopped. */
    public int stops() {
        return stops;
    }

    /** What was wrong. */
    public List<String> faults() {
        return faults;
    }
}
