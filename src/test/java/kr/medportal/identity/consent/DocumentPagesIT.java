package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.PageMessage;
import kr.medportal.identity.testing.ReadablePage;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import kr.medportal.identity.theme.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that are agreed to, as pages of their own (rule R13). */
@ExtendWith(KeycloakExtension.class)
class DocumentPagesIT {

    private static final String VERSION = "2026-11-23";

    private final RunningKeycloak keycloak;
    private final App portal;

    DocumentPagesIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
    }

    static Stream<Arguments> all() {
        return Stream.of("terms", "privacy", "marketing")
                .flatMap(id -> Stream.of(Language.values()).map(language -> Arguments.of(id, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areLinkedFromTheBoxesAndShowTheWholeTextInOurTheme(String id, Language language) throws IOException {
        WebPage form = keycloak.visitor(language.tag()).register(portal).page();

        WebPage page = form.follow("#note-consent-" + id + " a");

        ReadablePage.check(page, language.tag());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath())
                .isEqualTo("/realms/medportal/medportal-documents/" + id + "/" + VERSION + "/" + language.tag());
        String title = PageMessage.ofKeycloak("medportalDocument-" + id).in(language);
        assertThat(page.document().select("h1").text()).isEqualTo(title);
        assertThat(page.document().title()).startsWith(title);
        Element article = page.document().expectFirst("article");
        assertThat(article.attr("lang")).isEqualTo(language.tag());
        assertThat(article.text())
                .isEqualTo(Jsoup.parse(Files.readString(file(id, language))).text());
        assertThat(page.document().select(".medportal-document-version").text()).contains(VERSION);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayThatTheKoreanTextPrevails(Language language) {
        WebPage page = document(keycloak.visitor(language.tag()).open(url("terms/" + VERSION + "/" + language.tag())));

        Element note = page.document().expectFirst(".medportal-document-prevails");

        if (language == Language.KO) {
            assertThat(note.text())
                    .isEqualTo(PageMessage.ofKeycloak("medportalDocumentThisPrevails")
                            .in(language));
            assertThat(note.select("a")).isEmpty();
        } else {
            assertThat(note.text())
                    .startsWith(PageMessage.ofKeycloak("medportalDocumentKoreanPrevails")
                            .in(language));
            WebPage korean = page.follow(".medportal-document-prevails a");
            assertThat(korean.language()).isEqualTo("ko");
            assertThat(korean.address().getPath()).endsWith("/terms/" + VERSION + "/ko");
        }
    }

    @Test
    void leadToTheOtherLanguages() {
        WebPage page = keycloak.visitor("ru").open(url("privacy/" + VERSION + "/ru"));

        assertThat(page.document().select(".medportal-document-languages a").eachAttr("hreflang"))
                .containsExactlyInAnyOrder("en", "ko", "ja", "zh-CN");
        assertThat(page.follow(".medportal-document-languages a[hreflang=ja]").language())
                .isEqualTo("ja");
        assertThat(page.in("zh-CN").address().getPath()).endsWith("/privacy/" + VERSION + "/zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "zh-CN", "ru"})
    void speakTheirOwnLanguageWhateverTheReaderPrefers(String language) {
        WebPage page = keycloak.visitor("en").open(url("terms/" + VERSION + "/" + language));

        ReadablePage.check(page, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "marketing/2026-11-23"})
    void haveShortAddressesThatLeadToTheReadersLanguage(String address) {
        WebPage page = keycloak.visitor("ja").open(url(address));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).endsWith("/marketing/" + VERSION + "/ja");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "unknown/2026-11-23/en",
                "terms/1999-01-01",
                "terms/1999-01-01/en",
                "terms/2026-11-23/fr",
                "terms/2026-11-23/EN",
                "terms/2026-11-23/zh",
                "TERMS/2026-11-23/en",
                "terms/..../en",
                "..%5C..%5C/2026-11-23/en",
                "terms/2026-11-23/en.html",
                "terms/2026-11-23/en%00",
                "%3Cscript%3E/2026-11-23/en"
            })
    void thatDoNotExistAreSaidNotToInTheReadersLanguage(String address) {
        for (Language language : Language.values()) {
            WebPage page = keycloak.visitor(language.tag()).open(url(address));

            assertThat(page.status()).as("%s", page).isEqualTo(404);
            ReadablePage.check(page, language.tag());
            assertThat(page.text())
                    .contains(PageMessage.of(MessageKey.DOCUMENT_NOT_FOUND).in(language));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terms/2026-11-23/..%2Fko",
                "..%2F..%2Fcss/2026-11-23/en",
                "terms/2026-11-23/en/more",
                "terms%2F2026-11-23%2Fen"
            })
    void areNoWayToOtherFiles(String address) {
        WebPage page = keycloak.visitor().open(url(address));

        assertThat(page.status()).as("%s", page).isBetween(400, 499);
        assertThat(page.document().select("article")).isEmpty();
    }

    private WebPage document(WebPage page) {
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        return page;
    }

    private String url(String address) {
        return keycloak.realmUrl() + "/medportal-documents/" + address;
    }

    private static Path file(String id, Language language) {
        return Path.of("themes/medportal/login/resources/documents", id, VERSION, language.tag() + ".html");
    }
}
