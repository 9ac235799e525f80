package kr.medportal.identity.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page looks like ours: its styles come from our stylesheet alone, and no control has the browser's own look. */
final class PageStyle {

    /** Each visible control that has no class of ours, the browser's typeface, or its grey button or bevelled field. */
    private static final String FOREIGN =
            """
            () => {
              const faults = [];
              const sheets = [...document.styleSheets];
              if (sheets.length !== 1 || !/\\/login\\/medportal\\/css\\/medportal\\.css\\?[^?]+$/.test(sheets[0].href)) {
                faults.push("styles of " + sheets.map((sheet) => sheet.href ?? "the page itself").join(", "));
              }
              const typeface = getComputedStyle(document.body).fontFamily;
              const probe = document.body.appendChild(document.createElement("button"));
              const grey = getComputedStyle(probe).backgroundColor;
              probe.remove();
              for (const control of document.querySelectorAll("button, input, select, textarea, summary")) {
                if (control.type === "hidden" || !control.checkVisibility({ visibilityProperty: true })) {
                  continue;
                }
                const style = getComputedStyle(control);
                const native = control.type === "checkbox" || control.type === "radio";
                const wrong = [
                  [!/\\b(mp|medportal)-/.test(control.className + " " + control.parentElement.className), "has no class of ours"],
                  [!native && !control.matches(".mp-code") && style.fontFamily !== typeface, "has another typeface"],
                  [!native && /outset|inset/.test(style.borderStyle), "has a bevelled edge"],
                  [control.localName === "button" && style.backgroundColor === grey, "is grey"],
                  [native && style.accentColor === "auto", "has the browser's colour"],
                ];
                wrong.filter(([is]) => is).forEach(([, what]) => faults.push(`${control.outerHTML.slice(0, 200)} ${what}`));
              }
              return faults;
            }""";

    private PageStyle() {}

    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(FOREIGN)).stream().map(String::valueOf).toList();
    }
}
