package kr.medportal.identity.consent.keycloak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import java.io.File;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The document's page in the smallest layout that a theme can have. Messages are shown as their keys. */
class DocumentTemplateTest {

    private static final String LAYOUT =
            """
            <#macro registrationLayout displayMessage=true>
            <title>${title}</title><h1><#nested "header"></h1><main><#nested "form"></main>
            </#macro>
            """;

    private static final List<Map<String, String>> OTHERS = List.of(
            Map.of("language", "ko", "name", "한국어", "url", "/terms/1/ko"),
            Map.of("language", "ja", "name", "日本語", "url", "/terms/1/ja"));

    private static Document page(boolean prevails, List<Map<String, String>> others) throws Exception {
        StringTemplateLoader layout = new StringTemplateLoader();
        layout.putTemplate("template.ftl", LAYOUT);
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            layout, new FileTemplateLoader(new File("src/main/resources/theme-resources/templates"))
        }));
        StringWriter html = new StringWriter();
        configuration
                .getTemplate("medportal-document.ftl")
                .process(
                        Map.of(
                                "title",
                                "Sign in to the portal",
                                "msg",
                                (TemplateMethodModelEx) arguments -> String.valueOf(arguments),
                                "document",
                                Map.of(
                                        "id", "terms",
                                        "version", "1",
                                        "language", "ru",
                                        "html", "<h2 id=\"article-1\">Статья 1</h2>",
                                        "contents",
                                                List.of(
                                                        Map.of("id", "article-1", "html", "A &amp; B"),
                                                        Map.of("id", "article-2", "html", "C")),
                                        "prevails", prevails,
                                        "koreanUrl", "/terms/1/ko",
                                        "others", others)),
                        html);
        return Jsoup.parse(html.toString());
    }

    @Test
    void isTitledAfterTheDocumentAndNotAfterTheSignIn() throws Exception {
        Document page = page(false, OTHERS);

        assertThat(page.title()).isEqualTo("[medportalDocument-terms]");
        assertThat(page.expectFirst("h1").text()).isEqualTo("[medportalDocument-terms]");
    }

    @Test
    void holdsTheTextAsItIsAndSaysItsLanguage() throws Exception {
        Element text = page(false, OTHERS).expectFirst("article");

        assertThat(text.attr("lang")).isEqualTo("ru");
        assertThat(text.expectFirst("h2#article-1").text()).isEqualTo("Статья 1");
    }

    @Test
    void ofATranslationLinksTheKoreanTextThatPrevails() throws Exception {
        Element note = page(false, OTHERS).expectFirst(".medportal-document-prevails");

        assertThat(note.text()).contains("medportalDocumentKoreanPrevails");
        assertThat(note.expectFirst("a[hreflang=ko]").attr("href")).isEqualTo("/terms/1/ko");
    }

    @Test
    void ofTheKoreanTextSaysThatItPrevails() throws Exception {
        Element note = page(true, OTHERS).expectFirst(".medportal-document-prevails");

        assertThat(note.text()).contains("medportalDocumentThisPrevails");
        assertThat(note.select("a")).isEmpty();
    }

    @Test
    void linksEachOtherLanguageInThatLanguage() throws Exception {
        assertThat(page(false, OTHERS).select(".medportal-document-languages a"))
                .extracting(a -> a.attr("lang"), a -> a.attr("hreflang"), Element::text, a -> a.attr("href"))
                .containsExactly(tuple("ko", "ko", "한국어", "/terms/1/ko"), tuple("ja", "ja", "日本語", "/terms/1/ja"));
    }

    @Test
    void beginsWithAContentsListOfItsSections() throws Exception {
        assertThat(page(false, OTHERS).select(".medportal-document-contents a"))
                .extracting(a -> a.attr("href"), Element::text)
                .containsExactly(tuple("#article-1", "A & B"), tuple("#article-2", "C"));
    }

    @Test
    void hasNoListOfLanguagesWhereThereIsOne() throws Exception {
        assertThat(page(true, List.of()).select(".medportal-document-languages"))
                .isEmpty();
    }
}
