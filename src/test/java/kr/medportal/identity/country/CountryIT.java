package kr.medportal.identity.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries on the registration page. */
@ExtendWith(KeycloakExtension.class)
class CountryIT {

    private final RunningKeycloak keycloak;

    CountryIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh-CN", "ru"})
    void areNamedInThePagesLanguageAndStandInItsOrder(String language) {
        WebPage page = keycloak.visitor(language).register(keycloak.portal()).page();

        assertThat(page.document()
                        .select(
                                "select[name=country] > option:not([value='']), select[name=country] optgroup:not([data-likely]) option")
                        .eachText())
                .containsExactlyElementsOf(Country.all(Locale.forLanguageTag(language)).stream()
                        .map(Country::name)
                        .toList());
    }
}
