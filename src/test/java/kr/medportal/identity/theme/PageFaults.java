package kr.medportal.identity.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may have: what our Content-Security-Policy would refuse, and what leaves a reader without a name. */
public final class PageFaults {

    /** A key of ours that stands in the text, or an expression that nothing filled in. */
    private static final Pattern UNRESOLVED = Pattern.compile("\\bmedportal[A-Z]\\w+|\\$\\{");

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private PageFaults(Document page) {
        this.page = page;
    }

    /** One line for each; empty where the page is as it should be. */
    public static List<String> in(String html) {
        PageFaults faults = new PageFaults(Jsoup.parse(html));
        faults.inline();
        faults.foreign();
        faults.structure();
        faults.names();
        faults.references();
        return faults.faults;
    }

    private void inline() {
        page.select("script:not([src])").forEach(script -> fault("inline script", script));
        page.select("style, [style], [href^=javascript:]").forEach(element -> fault("inline style or script", element));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) {
                    fault("inline handler", element);
                }
            }
        }
    }

    /** No page asks another host for anything, but a CAPTCHA's that an administrator chose and the page's policy names. */
    private void foreign() {
        String scripts = page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .replaceFirst(".*?(script-src [^;]*).*", "$1");
        page.select("script, link, img, audio, video, source, object, embed").forEach(element -> {
            String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            boolean elsewhere = address.startsWith("//") || address.startsWith("http");
            String origin = address.replaceFirst("^(https?://[^/]+).*", "$1");
            if (elsewhere && !scripts.contains(" " + origin)) {
                fault("loads from another host", element);
            }
        });
    }

    private void structure() {
        if (page.title().isBlank() || page.title().contains("<")) {
            faults.add("title: " + page.title());
        }
        if (page.select("h1").size() != 1 || page.select("h1").text().isBlank()) {
            faults.add("not one h1");
        }
        if (page.select("html[lang][dir]").isEmpty()) {
            faults.add("no language or direction");
        }
        if (UNRESOLVED.matcher(page.text()).find()) {
            faults.add("unresolved text: " + page.text());
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> {
            if (!ids.add(element.id())) {
                fault("id twice", element);
            }
        });
    }

    /** Everything that one can fill in, press or see has a name. */
    private void names() {
        page.select("input:not([type=hidden], [type=submit], [type=button]), select, textarea")
                .forEach(field -> {
                    boolean wrapped = field.closest("label") != null;
                    if (!wrapped
                            && page.select("label[for=\"" + field.id() + "\"]")
                                    .text()
                                    .isBlank()) {
                        fault("no label", field);
                    }
                });
        page.select("a, button").forEach(element -> {
            if (element.text().isBlank() && !element.hasAttr("aria-label")) {
                fault("no name", element);
            }
        });
        page.select("img:not([alt])").forEach(image -> fault("no alternative text", image));
    }

    private void references() {
        for (String attribute : List.of("for", "aria-describedby", "aria-labelledby", "aria-controls")) {
            page.select("[" + attribute + "]").forEach(element -> {
                for (String id : element.attr(attribute).split(" ")) {
                    if (page.getElementById(id) == null) {
                        fault(attribute + " leads nowhere", element);
                    }
                }
            });
        }
        page.select("a[href~=^#.+]").forEach(link -> {
            if (page.getElementById(link.attr("href").substring(1)) == null) {
                fault("link leads nowhere", link);
            }
        });
    }

    private void fault(String what, Element element) {
        faults.add(what + ": " + element.shallowClone().outerHtml());
    }
}
