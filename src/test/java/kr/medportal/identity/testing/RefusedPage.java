package kr.medportal.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.medportal.identity.theme.Language;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A registration that was refused, held to what every refusal owes its reader. */
final class RefusedPage {

    /** Typed anew each time. */
    private static final Set<String> SECRETS = Set.of("password", "password-confirm", "captcha");

    /** HTML cannot have this character; every parser replaces it. */
    private static final char IN_PLACE_OF_NULL = '\uFFFD';

    private final WebPage page;
    private final Language language;

    RefusedPage(WebPage page, Language language) {
        this.page = page;
        this.language = language;
    }

    /**
     * Each message stands beside its field and in the summary, and there is no other.
     *
     * @param messages by the names of the fields
     */
    void says(Map<String, PageMessage> messages) {
        Map<String, String> texts = new LinkedHashMap<>();
        messages.forEach((field, message) -> texts.put(field, asShown(message.in(language))));
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.language()).isEqualTo(language.tag());
        assertThat(page.errors()).as("%s", page).isEqualTo(texts);
        assertThat(String.join(" ", page.errors().values())).doesNotContain("{", "}", "''");
        texts.keySet().forEach(this::standsBesideAFieldThatCanBeSeen);
        isSummedUp(texts);
    }

    /** White space as {@link Element#text()} has it. */
    private static String asShown(String text) {
        Element paragraph = new Element("p");
        paragraph.appendText(text);
        return paragraph.text();
    }

    private void standsBesideAFieldThatCanBeSeen(String field) {
        Element error = element("input-error-" + field);
        Element input = input(field);
        assertThat(input.attr("type")).as(field).isNotEqualTo("hidden");
        assertThat(input.closest("[hidden], template, dialog")).as(field).isNull();
        assertThat(error.closest(".mp-field")).as(field).isNotNull().isSameAs(input.closest(".mp-field"));
        Element described = input.attr("type").equals("radio") ? radioGroup(input) : input;
        assertThat(described.attr("aria-invalid")).as(field).isEqualTo("true");
        assertThat(described.attr("aria-describedby").split(" ")).as(field).contains(error.id());
    }

    private void isSummedUp(Map<String, String> texts) {
        Elements lines = page.document().select("#error-summary[role=alert] li a");
        Map<String, String> summary = new LinkedHashMap<>();
        for (Element line : lines) {
            Element target = element(line.attr("href").substring(1));
            String field = target.attr("name");
            summary.put(field, line.text());
            assertThat(line.text()).endsWith(": " + texts.get(field));
        }
        assertThat(summary.keySet()).containsExactlyInAnyOrderElementsOf(texts.keySet());
        assertThat(lines).hasSameSizeAs(texts.entrySet());
        assertThat(element("error-summary").select("p").eachText())
                .as("nothing beside what the lines say")
                .containsExactly(PageMessage.ofKeycloak("medportalErrorSummary").in(language));
    }

    /** What was typed stands there again, character for character; passwords and digits do not. */
    void keeps(Registrant registrant) {
        registrant.fields().forEach((field, typed) -> {
            String kept = SECRETS.contains(field) ? "" : typed.replace('\u0000', IN_PLACE_OF_NULL);
            assertThat(page.value(field)).as("%s on %s", field, page).isEqualTo(kept);
        });
        registrant
                .leftOut()
                .forEach(field -> assertThat(page.value(field)).as(field).isEmpty());
        String html = page.document().html();
        assertThat(registrant.password().isBlank() || !html.contains("value=\"" + registrant.password() + "\""))
                .as("no password in the page")
                .isTrue();
    }

    private Element input(String field) {
        return Objects.requireNonNull(page.document().selectFirst("form [name=" + field + "]"), field);
    }

    private static Element radioGroup(Element button) {
        return Objects.requireNonNull(button.closest("[role=radiogroup]"), button::outerHtml);
    }

    private Element element(String id) {
        return Objects.requireNonNull(page.document().getElementById(id), id);
    }
}
