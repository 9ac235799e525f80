package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;

/** Every mail in every language, both parts. What it renders stands under target/preview/mail for looking at. */
class EmailTemplatesTest {

    private static final String NAME = "Tom & Jerry O'Brien";

    static Stream<Arguments> mailsAndLanguages() {
        return ThemeRenderer.LANGUAGES.stream().flatMap(language -> Mail.all().stream()
                .map(mail -> Arguments.of(mail.name(), language.toLanguageTag(), mail, language)));
    }

    static Stream<Locale> languages() {
        return ThemeRenderer.LANGUAGES.stream();
    }

    @Nested
    class EveryMail {

        static Stream<Arguments> mailsAndLanguages() {
            return EmailTemplatesTest.mailsAndLanguages();
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("mailsAndLanguages")
        void saysItsMessageInBothParts(String name, String tag, Mail mail, Locale language) throws IOException {
            ThemeRenderer renderer = Mail.renderer(language);
            Mail.Rendered rendered = mail.render(renderer, language, NAME);
            rendered.save();
            Document html = Jsoup.parse(rendered.html());

            assertThat(renderer.missingKeys()).isEmpty();
            assertThat(html.expectFirst("html").attr("lang")).isEqualTo(tag);
            assertThat(html.expectFirst("h1").text()).isEqualTo(rendered.subject());
            assertThat(html.title()).isEqualTo(rendered.subject());
            for (String part : List.of(rendered.text(), html.text())) {
                assertThat(part).contains(NAME, Mail.REALM, renderer.messages().getProperty("medportalInquiry"));
            }
            for (String part :
                    List.of(rendered.subject(), rendered.text(), html.body().text())) {
                assertThat(part).as("a parameter that was not replaced").doesNotContain("{", "}");
                assertThat(part).as("markup that is shown").doesNotContain("<", "&amp;", "&#39;", "&lt;", "&quot;");
            }
            assertThat(rendered.html()).contains("Tom &amp; Jerry").doesNotContain("Origin:");
            assertThat(rendered.text()).doesNotContain("Origin:").doesNotContainPattern("\\n{4}");
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("mailsAndLanguages")
        void saysTheSameInBothParts(String name, String tag, Mail mail, Locale language) {
            Mail.Rendered rendered = mail.render(Mail.renderer(language), language, NAME);
            String html = Jsoup.parse(rendered.html()).text();
            for (String line : rendered.text().split("\\n")) {
                if (!line.equals("-- ")) {
                    assertThat(html).contains(line.strip());
                }
            }
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("mailsAndLanguages")
        void bringsItsLinkUnharmed(String name, String tag, Mail mail, Locale language) {
            Mail.Rendered rendered = mail.render(Mail.renderer(language), language, NAME);
            List<Element> links =
                    Jsoup.parse(rendered.html()).select("a[href^=http]").not("[href=" + Mail.SETTINGS + "]");
            if (mail.hasLink()) {
                assertThat(links).extracting(link -> link.attr("href")).containsExactly(Mail.LINK, Mail.LINK);
                assertThat(links.get(0).text()).isNotBlank().isNotEqualTo(Mail.LINK);
                assertThat(links.get(1).text()).isEqualTo(Mail.LINK);
                assertThat(rendered.text().lines()).contains(Mail.LINK);
            } else {
                assertThat(links).isEmpty();
            }
        }

        /** Mail programs drop style sheets, and in the dark turn whatever has no colour of its own. */
        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("mailsAndLanguages")
        void bringsItsColoursForLightAndDark(String name, String tag, Mail mail, Locale language) {
            Document html = Jsoup.parse(
                    mail.render(Mail.renderer(language), language, NAME).html());
            assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
            assertThat(html.select("img, link, script")).isEmpty();
            String sheet = html.expectFirst("style").data();
            for (Element coloured : html.select("[style*=color], [style*=background]")) {
                assertThat(coloured.classNames())
                        .as("%s", coloured)
                        .isNotEmpty()
                        .allMatch(each -> sheet.contains("." + each));
            }
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("mailsAndLanguages")
        void greetsWhoHasNoNameYet(String name, String tag, Mail mail, Locale language) {
            ThemeRenderer renderer = Mail.renderer(language);
            Mail.Rendered rendered = mail.render(renderer, language, null);
            assertThat(rendered.text()).startsWith(renderer.messages().getProperty("mailGreetingNoName"));
        }
    }

    @Nested
    class TheReplyToARegistration {

        static Stream<Locale> languages() {
            return EmailTemplatesTest.languages();
        }

        @ParameterizedTest
        @MethodSource("languages")
        void saysHowLongItsLinkWorks(Locale language) {
            String time =
                    switch (language.getLanguage()) {
                        case "ko" -> "12 시간 동안";
                        case "ja" -> "12 時間です";
                        case "zh" -> "12 小时内";
                        case "ru" -> "действует 12 часов.";
                        default -> "works for 12 hours.";
                    };
            assertThat(verification(language, "홍길동").text()).contains(time);
        }

        @Test
        void keepsAnOperatorsOwnWordingThatHidesTheLink() {
            ThemeRenderer renderer = Mail.renderer(Locale.ENGLISH);
            renderer.messages().setProperty("emailVerificationBody", "Welcome! Please open {0} today.");
            Mail.Rendered rendered = Mail.withLink("email-verification", "emailVerificationSubject")
                    .render(renderer, Locale.ENGLISH, "Tom");
            assertThat(Jsoup.parse(rendered.html()).select("a.mp-button").attr("href"))
                    .isEqualTo(Mail.LINK);
        }
    }

    @Nested
    class TheWelcome {

        static Stream<Locale> languages() {
            return EmailTemplatesTest.languages();
        }

        @ParameterizedTest
        @MethodSource("languages")
        void leadsToTheAccountsSettings(Locale language) {
            Mail.Rendered rendered = welcome(language, Map.of("link", Mail.LINK, "settings", Mail.SETTINGS));
            assertThat(rendered.text().lines()).contains(Mail.SETTINGS);
            assertThat(Jsoup.parse(rendered.html()).select("a[href=" + Mail.SETTINGS + "]"))
                    .singleElement()
                    .satisfies(link -> assertThat(link.text()).isEqualTo(Mail.SETTINGS));
        }

        /** An app without a home address, a realm without an account console. */
        @ParameterizedTest
        @MethodSource("languages")
        void isWholeWithoutAnyPlaceToGo(Locale language) {
            Mail.Rendered rendered = welcome(language, Map.of());
            assertThat(Jsoup.parse(rendered.html()).select("a[href^=http], a[href=''], .mp-button"))
                    .isEmpty();
            assertThat(rendered.text()).doesNotContain("http").doesNotContainPattern("\\n{3}");
            assertThat(rendered.text())
                    .doesNotContain(Mail.renderer(language)
                            .messages()
                            .getProperty("medportalWelcomeSettings")
                            .lines()
                            .findFirst()
                            .orElseThrow());
        }

        private static Mail.Rendered welcome(Locale language, Map<String, String> places) {
            Mail mail = Mail.all().stream()
                    .filter(each -> each.name().equals("medportal-welcome"))
                    .findFirst()
                    .orElseThrow();
            return new Mail(
                            mail.name(),
                            mail.template(),
                            mail.subjectKey(),
                            mail.subjectParameters(),
                            Map.copyOf(places))
                    .render(Mail.renderer(language), language, "Tom");
        }
    }

    @Nested
    class TheNameInTheGreeting {

        @ParameterizedTest
        @ValueSource(strings = {"<b>Bold</b>", "<a href=\"https://evil.example\">x</a>", "&lt;b&gt;", "\"", "{0}", "'"})
        void neverBecomesMarkup(String name) {
            Mail.Rendered rendered = verification(Locale.ENGLISH, name);
            Document html = Jsoup.parse(rendered.html());
            assertThat(html.select("b, a[href*=evil]")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"홍길동", "山田 太郎", "王小明", "Иван", "O’Brien", "J. R. R. Tolkien", "ビル・ゲイツ", "Ravi s/o Kumar"})
        void standsAsItIsWritten(String name) {
            assertThat(verification(Locale.ENGLISH, name).text()).startsWith("Hello " + name + ",");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Win at https://evil",
                    "evil.example/win",
                    "write to a@evil",
                    "www.evil.example",
                    "win at evil1.co/x",
                    "go 203.0.113.7/evil",
                    "evil\u3002example",
                    "http:${}//evil.${}example/win",
                    "evil ${medportalInquiry}",
                    "evil {0}"
                })
        void isLeftOutWhenItCarriesAnAddressOrAKey(String name) {
            Mail.Rendered rendered = verification(Locale.ENGLISH, name);
            assertThat(rendered.text()).startsWith("Hello,").doesNotContain("evil");
            assertThat(rendered.html()).doesNotContain("evil");
        }
    }

    /** Not every identity provider checks what people call themselves there. */
    @Nested
    class TheNameAtAnIdentityProvider {

        @ParameterizedTest
        @ValueSource(strings = {"tom+jerry", "김민지", "minji.kim@example.com", "min-ji_1990"})
        void standsAsItIs(String name) {
            assertThat(linking(name).text()).contains("“" + name + "”");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "win at cheap-pills.example",
                    "https://evil.example/x",
                    "evil1.com",
                    "${realmName}",
                    "${mailWasItYou}@x",
                    "www.evil.example?win@now",
                    "see www.evil.example or write@evil.example"
                })
        void isLeftOutWhenItCarriesAnAddressOrAKey(String name) {
            Mail.Rendered mail = linking(name);

            assertThat(mail.text()).contains("“…”").doesNotContain(name);
            assertThat(mail.html()).contains("“…”").doesNotContain(name);
        }

        private Mail.Rendered linking(String name) {
            return Mail.withLink("identity-provider-link", "identityProviderLinkSubject", "Example ID")
                    .with("identityProviderDisplayName", "Example ID")
                    .with("identityProviderContext", Map.of("username", name))
                    .render(Mail.renderer(Locale.ENGLISH), Locale.ENGLISH, "Tom");
        }
    }

    @Nested
    class WhatHasNoTextOfItsOwn {

        @Test
        void anActionOfAnotherExtensionIsCalledByItsName() {
            Mail mail = Mail.withLink("executeActions", "executeActionsSubject")
                    .with("requiredActions", List.of("somebody-elses-action"));
            Mail.Rendered rendered = mail.render(Mail.renderer(Locale.ENGLISH), Locale.ENGLISH, "Tom");
            assertThat(rendered.text()).contains("• somebody-elses-action").doesNotContain("requiredAction.");
        }
    }

    @ParameterizedTest(name = "{0}: {1} minutes are {2}")
    @CsvSource({
        "en, 1, 1 minute",
        "en, 5, 5 minutes",
        "en, 60, 1 hour",
        "en, 1440, 1 day",
        "en, 4320, 3 days",
        "ru, 1, 1 минуту",
        "ru, 2, 2 минуты",
        "ru, 5, 5 минут",
        "ru, 11, 11 минут",
        "ru, 12, 12 минут",
        "ru, 21, 21 минуту",
        "ru, 22, 22 минуты",
        "ru, 25, 25 минут",
        "ru, 31, 31 минуту",
        "ru, 90, 90 минут",
        "ru, 60, 1 час",
        "ru, 180, 3 часа",
        "ru, 720, 12 часов",
        "ru, 1260, 21 час",
        "ru, 1380, 23 часа",
        "ru, 1440, 1 день",
        "ru, 4320, 3 дня",
        "ru, 10080, 7 дней",
        "ru, 44640, 31 день",
        "ko, 5, 5 분",
        "ko, 720, 12 시간",
        "ja, 720, 12 時間",
        "zh-CN, 1440, 1 天"
    })
    void durationsHaveTheRightForm(String tag, String minutes, String expected) throws Exception {
        Locale language = Locale.forLanguageTag(tag);
        assertThat(new LinkExpirationFormatterMethod(Mail.renderer(language).messages(), language)
                        .exec(List.of(minutes)))
                .isEqualTo(expected);
    }

    private static Mail.Rendered verification(Locale language, String name) {
        return Mail.withLink("email-verification", "emailVerificationSubject")
                .render(Mail.renderer(language), language, name);
    }
}
