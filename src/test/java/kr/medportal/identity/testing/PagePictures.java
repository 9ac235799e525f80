package kr.medportal.identity.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** The pictures of one language's pages, with {@code -Pgallery} alone. */
final class PagePictures {

    /** Set by the profile. Pictures cost as much time as what is checked in the pages. */
    static final boolean GALLERY = Boolean.getBoolean("medportal.gallery");

    private static final Path FOLDER = Path.of("target", "screenshots");

    private final Page page;
    private final Path folder;

    PagePictures(Page page, String language) {
        this.page = page;
        this.folder = FOLDER.resolve(language);
    }

    /** @param whole with what lies below the window */
    void take(String name, int width, ColorScheme colours, boolean whole) {
        if (!GALLERY) {
            return;
        }
        String file = name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(folder.resolve(file)));
    }
}
