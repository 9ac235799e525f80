package kr.medportal.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.medportal.identity.country.Country;
import kr.medportal.identity.password.Requirement;
import kr.medportal.identity.phone.PhoneExamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the registration page shows, as {@code product.md} lists it. */
class RegistrationPageTest {

    private static final LoginTheme THEME = new LoginTheme();

    private static final List<String> FIELDS_IN_ORDER = List.of(
            "firstName",
            "email",
            "password",
            "password-confirm",
            "gender",
            "phoneNumber",
            "country",
            "birthDate",
            "consent-terms",
            "consent-privacy",
            "consent-marketing",
            "captcha");

    private static Document page(Language language, PageModel model) {
        LoginTheme.Rendered rendered = THEME.render("register.ftl", language, model.values());
        return Jsoup.parse(rendered.html(), "http://localhost/");
    }

    private static Document empty(Language language) {
        return page(language, RegistrationPages.empty(language));
    }

    private static Element field(Document page, String name) {
        return page.expectFirst("#kc-register-form [name=\"" + name + "\"]");
    }

    private static Element closest(Element element, String selector) {
        return Objects.requireNonNull(element.closest(selector), selector);
    }

    private static String describedBy(Document page, String name) {
        return page.expectFirst("#note-" + name).text();
    }

    @Nested
    class BeforeAnythingIsSent {

        @Test
        void showsThePathTheTitleAndTheLegend() {
            Document page = empty(Language.EN);

            assertThat(page.select("nav.mp-path li").eachText()).containsExactly("Home", "My account", "Registration");
            assertThat(page.select("h1").text()).isEqualTo("Create an account");
            assertThat(page.title()).isEqualTo("Create an account | Korea Medical Tourism Portal");
            assertThat(page.select(".mp-legend").text()).isEqualTo("* Required field");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void hasTheFieldsInTheContractsOrder(Language language) {
            List<String> names = empty(language).select("#kc-register-form [name]:not([type=hidden])").stream()
                    .map(element -> element.attr("name"))
                    .distinct()
                    .toList();

            assertThat(names).isEqualTo(FIELDS_IN_ORDER);
        }

        @Test
        void saysEveryNoteInEnglish() {
            Document page = empty(Language.EN);

            assertThat(describedBy(page, "email"))
                    .contains("You sign in to this site with your e-mail address. Please make sure that it is right.")
                    .contains("We send the reply to your registration request to this address.");
            assertThat(describedBy(page, "password"))
                    .contains("9 to 15 characters, a combination of digits, Latin letters and special characters.")
                    .contains("Upper and lower case differ. Example: visitkorea123@")
                    .contains("Special characters that can be used: ! @ # $ % ^ *")
                    .contains("birth date, telephone number or other personal information are not recommended");
            assertThat(describedBy(page, "birthDate"))
                    .isEqualTo("Enter year, month and day of your birth. Ex) 19900325");
            assertThat(describedBy(page, "captcha"))
                    .isEqualTo("Enter the digits from the picture."
                            + " If you cannot see the picture, press “Listen” and enter the digits that you hear.");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void tiesEveryNoteToItsField(Language language) {
            Document page = empty(language);

            for (String name : List.of("email", "password", "phoneNumber", "birthDate", "captcha", "consent-terms")) {
                assertThat(field(page, name).attr("aria-describedby")).isEqualTo("note-" + name);
                assertThat(describedBy(page, name)).isNotBlank();
            }
            assertThat(describedBy(page, "password")).contains("visitkorea123@", "! @ # $ % ^ *");
            assertThat(describedBy(page, "birthDate")).contains("19900325");
        }

        @Test
        void marksWhatIsRequiredAndLeavesTheJudgementToTheServer() {
            Document page = empty(Language.EN);

            assertThat(page.expectFirst("#kc-register-form").hasAttr("novalidate"))
                    .isTrue();
            assertThat(page.select("#kc-register-form [required]").eachAttr("name").stream()
                            .distinct())
                    .containsExactly(
                            "firstName",
                            "email",
                            "password",
                            "password-confirm",
                            "gender",
                            "country",
                            "birthDate",
                            "consent-terms",
                            "consent-privacy",
                            "captcha");
            assertThat(page.select(".mp-label:has(.mp-required) label, .mp-label:has(.mp-required) .mp-label-text"))
                    .isNotEmpty();
            assertThat(page.select("label[for=phoneNumber] .mp-required")).isEmpty();
        }

        @Test
        void helpsBrowsersAndKeyboards() {
            Document page = empty(Language.KO);

            Map.of(
                            "firstName", "name",
                            "email", "email",
                            "password", "new-password",
                            "password-confirm", "new-password",
                            "phoneNumber", "tel",
                            "country", "country",
                            "birthDate", "bday",
                            "captcha", "off")
                    .forEach(
                            (name, autocomplete) -> assertThat(field(page, name).attr("autocomplete"))
                                    .as(name)
                                    .isEqualTo(autocomplete));
            Map.of("email", "email", "phoneNumber", "tel", "birthDate", "numeric", "captcha", "numeric")
                    .forEach((name, mode) -> assertThat(field(page, name).attr("inputmode"))
                            .as(name)
                            .isEqualTo(mode));
            assertThat(field(page, "email").attr("dir")).isEqualTo("ltr");
            assertThat(closest(field(page, "password"), "[dir]").attr("dir")).isEqualTo("ltr");
            assertThat(page.select("input#locale[type=hidden]").val()).isEqualTo("ko");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void listsTheCountriesInTheLanguagesOrder(Language language) {
            Elements options = empty(language).select("#country optgroup:not([data-likely]) option");

            assertThat(options.eachText())
                    .isEqualTo(Country.all(language.locale()).stream()
                            .map(Country::name)
                            .toList());
        }

        @Test
        void isGroupedAsAccountAboutYouAndAgreement() {
            Document page = empty(Language.EN);
            List<String> order =
                    page.select("#kc-register-form h2, #kc-register-form [name]:not([type=hidden])").stream()
                            .map(element -> element.normalName().equals("h2") ? element.text() : element.attr("name"))
                            .toList();

            assertThat(order.get(0)).isEqualTo("Account");
            assertThat(order.get(order.indexOf("gender") - 1)).isEqualTo("About you");
            assertThat(order.get(order.indexOf("consent-terms") - 1)).isEqualTo("Agreement");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void offersTheLikelyCountryFirstAndChoosesNone(Language language) {
            Document page = empty(language);

            assertThat(page.expectFirst("#country optgroup").attr("label")).isNotBlank();
            assertThat(page.select("#country optgroup[data-likely] option").eachAttr("value"))
                    .containsExactly(language == Language.KO ? "KR" : "MN");
            assertThat(page.select("#country option[selected]")).isEmpty();
        }

        @Test
        void showsHowANumberLooksInTheChosenCountry() {
            assertThat(empty(Language.EN).expectFirst("#phone-example").text())
                    .isEqualTo(
                            "Example (Mongolia): " + PhoneExamples.byCountry().get("MN"));

            Document page = page(Language.EN, RegistrationPages.typed(Language.EN));

            assertThat(page.expectFirst("#note-phoneNumber #phone-example").text())
                    .isEqualTo("Example (South Korea): 010-2000-0000");
        }

        @Test
        void hasATextForEveryRequirementThatAPasswordRuleCanHave() {
            assertThat(empty(Language.EN).select("[data-requirement]").eachAttr("data-requirement"))
                    .containsExactlyElementsOf(Stream.of(Requirement.Kind.values())
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }

        /** Keycloak has browsers keep them for a month. */
        @Test
        void loadsItsFilesUnderAddressesThatANewVersionOfOursChanges() {
            Elements files = empty(Language.EN).select("link[rel=stylesheet], link[rel=icon], script, .mp-brand img");

            assertThat(files).hasSizeGreaterThan(5);
            assertThat(files.stream().map(file -> file.hasAttr("href") ? file.attr("href") : file.attr("src")))
                    .allSatisfy(address -> assertThat(address).matches(".*\\?\\d+\\.\\d+.*"));
        }

        @Test
        void ticksNothingBeforehandAndOpensTextsInANewTab() {
            Document page = empty(Language.EN);

            assertThat(page.select("#kc-register-form [checked]")).isEmpty();
            Element link = page.expectFirst("#note-consent-terms a");
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener");
            assertThat(Objects.requireNonNull(link.parent()).text()).endsWith("(opens in a new tab)");
        }

        @Test
        void showsThePictureInItsSize() {
            Element picture = empty(Language.EN).expectFirst("#captcha-image");

            assertThat(picture.attr("src")).startsWith("data:image/png;base64,");
            assertThat(picture.attr("width")).isEqualTo("200");
            assertThat(picture.attr("height")).isEqualTo("70");
            assertThat(picture.attr("alt")).isNotBlank();
        }
    }

    @Nested
    @DisplayName("Reasons for asking user information")
    class Reasons {

        @ParameterizedTest
        @EnumSource(Language.class)
        void standInThePageAndOpenAsAWholeAndAtEachField(Language language) {
            Document page = empty(language);
            Element layer = page.expectFirst("dialog#reasons");

            assertThat(page.select("a[data-reason]").eachAttr("href"))
                    .containsExactly(
                            "#reasons",
                            "#reason-firstName",
                            "#reason-email",
                            "#reason-password",
                            "#reason-gender",
                            "#reason-phoneNumber",
                            "#reason-country",
                            "#reason-birthDate");
            for (Element link : page.select("a[data-reason]")) {
                String id = link.attr("href").substring(1);
                assertThat(id.equals("reasons") || layer.getElementById(id) != null)
                        .as(id)
                        .isTrue();
            }
        }

        @Test
        void canBeClosedWithAndWithoutJavaScript() {
            Element layer = empty(Language.EN).expectFirst("#reasons");

            assertThat(layer.select("form[method=dialog] button").text()).isEqualTo("Close");
            assertThat(layer.select("a[href='#kc-register-form']").text()).isEqualTo("Close");
            assertThat(layer.closest("form")).isNull();
        }
    }

    @Nested
    class AfterErrors {

        @ParameterizedTest
        @EnumSource(Language.class)
        void saysEachErrorBesideItsFieldAndInTheSummary(Language language) {
            Document page = page(language, RegistrationPages.refused(language));
            Elements lines = page.select("#error-summary li a");

            for (String name : FIELDS_IN_ORDER) {
                Element error = page.getElementById("input-error-" + name);
                assertThat(error).as(name).isNotNull();
                Element field = field(page, name);
                Element marked = name.equals("gender") ? closest(field, "[role=radiogroup]") : field;
                assertThat(marked.attr("aria-invalid")).as(name).isEqualTo("true");
                assertThat(marked.attr("aria-describedby").split(" ")).as(name).contains(error.id());
            }
            assertThat(lines).hasSameSizeAs(FIELDS_IN_ORDER);
            assertThat(lines.eachAttr("href").stream()
                            .map(href -> field(page, page.expectFirst(href).attr("name"))
                                    .attr("name")))
                    .containsExactlyElementsOf(FIELDS_IN_ORDER);
        }

        @Test
        void keepsWhatWasTypedButNoPasswordAndNoDigits() {
            Document page = page(Language.EN, RegistrationPages.refused(Language.EN));

            assertThat(field(page, "firstName").val()).isEqualTo("김미나");
            assertThat(page.select("#gender-undisclosed[checked]")).hasSize(1);
            assertThat(page.select("#country option[selected]").eachAttr("value"))
                    .containsExactly("KR");
            assertThat(field(page, "birthDate").val()).isEqualTo("1990-03-25");
            assertThat(field(page, "password").val()).isEmpty();
            assertThat(field(page, "password-confirm").val()).isEmpty();
            assertThat(field(page, "captcha").val()).isEmpty();
        }

        @Test
        void showsWhatPeopleTypedAsTextNeverAsMarkup() {
            PageModel model = RegistrationPages.typed(Language.EN)
                    .with(
                            "profile",
                            ProfileFixture.portal(Language.EN)
                                    .with("firstName", "\"><script>alert(1)</script>")
                                    .model())
                    .error("email", "\"><img src=x onerror=alert(1)> cannot be used");
            Document page = page(Language.EN, model);

            assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
            assertThat(field(page, "firstName").val()).isEqualTo("\"><script>alert(1)</script>");
            assertThat(page.expectFirst("#input-error-email").text()).startsWith("\"><img src=x");
        }

        @Test
        void doesNotAskForDigitsThatWereRight() {
            Document page =
                    page(Language.EN, RegistrationPages.typed(Language.EN).with("captcha", Map.of("solved", true)));

            assertThat(page.expectFirst("#captcha-solved").text()).isNotBlank();
            assertThat(page.select("#captcha, #captchaToken, #captcha-image")).isEmpty();
        }

        @Test
        void showsAnErrorOfThePageItself() {
            Document page =
                    page(Language.EN, RegistrationPages.typed(Language.EN).error("global", "Try again later."));

            assertThat(page.expectFirst("#error-summary").text()).isEqualTo("Try again later.");
        }

        @Test
        void showsAnErrorOfAFieldThatThePageDoesNotHave() {
            Document page =
                    page(Language.EN, RegistrationPages.typed(Language.EN).error("username", "Username exists."));

            assertThat(page.expectFirst("#error-summary").text()).isEqualTo("Username exists.");
        }
    }

    @Nested
    class InAnotherRealm {

        @Test
        void leavesOutWhatIsNotConfigured() {
            PageModel model = new PageModel(Language.EN)
                    .with(
                            "profile",
                            ProfileFixture.portal(Language.EN)
                                    .without("country")
                                    .without("gender")
                                    .model());
            Document page = page(Language.EN, model);

            assertThat(page.select("#kc-register-form [name]:not([type=hidden])")
                            .eachAttr("name"))
                    .containsExactly("firstName", "email", "phoneNumber", "birthDate");
        }

        @Test
        void putsAnAttributeThatAnAdministratorAddedAfterTheBirthDate() {
            ProfileFixture profile = ProfileFixture.portal(Language.EN);
            profile.add("hobby", "Hobby", true);
            PageModel model = RegistrationPages.empty(Language.EN).with("profile", profile.model());
            Document page = page(Language.EN, model);
            List<String> names =
                    page.select("#kc-register-form [name]:not([type=hidden])").eachAttr("name");

            assertThat(names.indexOf("hobby")).isEqualTo(names.indexOf("birthDate") + 1);
            assertThat(page.select("label[for=hobby]").text()).isEqualTo("Hobby *");
        }
    }
}
