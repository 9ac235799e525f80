package kr.medportal.identity.captcha.keycloak.siteverify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.keycloak.ExecutionConfig;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

class SiteverifySettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "siteverify-script", "https://js.example.com:8443/1/api.js?render=explicit",
            "siteverify-address", "https://api.example.com/siteverify",
            "siteverify-site-key", "site",
            "siteverify-secret", "0x-secret");

    @Test
    void allowThePageTheScriptsOwnOriginAndThoseThatAreGiven() {
        assertThat(settings(Map.of()).origins()).containsExactly("https://js.example.com:8443");
        assertThat(settings(Map.of("siteverify-origins", " https://*.example.com  https://b.example:1 "))
                        .origins())
                .containsExactly("https://js.example.com:8443", "https://*.example.com", "https://b.example:1");
    }

    @Test
    void takeOneMoreHeader() {
        assertThat(settings(Map.of()).header()).isEmpty();
        assertThat(settings(Map.of("siteverify-header", "Authorization: Bearer a b"))
                        .header())
                .contains(new SiteverifySettings.Header("Authorization", "Bearer a b"));
    }

    @Test
    void tellNoSecretWhenTheyArePrinted() {
        assertThat(settings(Map.of("siteverify-header", "X-Key: hidden")).toString())
                .doesNotContain("0x-secret", "hidden");
    }

    @Test
    void areMaskedInTheConsoleWhereTheyAreSecret() {
        assertThat(SiteverifySettings.PROPERTIES.stream()
                        .filter(ProviderConfigProperty::isSecret)
                        .map(ProviderConfigProperty::getName))
                .containsExactly("siteverify-secret", "siteverify-header");
    }

    @ParameterizedTest
    @CsvSource({
        "siteverify-widget, x-captcha",
        "siteverify-script, ''",
        "siteverify-script, js.example.com/api.js",
        "siteverify-script, javascript:alert(1)",
        "siteverify-address, https://user:password@api.example.com/siteverify",
        "siteverify-script, https://a b/",
        "siteverify-script, http://js.example.com/api.js",
        "siteverify-address, http://api.example.com/siteverify",
        "siteverify-address, http://127.0.0.1.example.com/siteverify",
        "siteverify-address, http://192.0.2.1/siteverify",
        "siteverify-address, http://[2001:db8::1]/siteverify",
        "siteverify-address, ''",
        "siteverify-address, ftp://api.example.com/",
        "siteverify-site-key, ''",
        "siteverify-secret, ' '",
        "siteverify-header, no header",
        "siteverify-header, 'X: a\r\nY: b'",
        "siteverify-origins, https://a.example; script-src *",
        "siteverify-origins, *",
        "siteverify-origins, 'unsafe-inline'"
    })
    void nameTheOneThatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> settings(Map.of(setting, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(setting)
                .hasMessageNotContaining("0x-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000/",
                "http://127.0.0.1/siteverify",
                "http://[::1]:81/",
                "http://cap:3000/siteverify"
            })
    void allowNoTlsWhereNoOtherNetworkIsCrossed(String address) {
        assertThat(settings(Map.of("siteverify-address", address)).verify()).hasToString(address);
    }

    @Test
    void takeSecretAndHeaderFromTheVault() {
        SiteverifySettings opened = settings(
                        Map.of("siteverify-secret", "${vault.secret}", "siteverify-header", "X-Key: ${vault.key}"))
                .opened(text -> Optional.of(text + " opened\n"));

        assertThat(opened.secret()).isEqualTo("${vault.secret} opened");
        assertThat(opened.header()).contains(new SiteverifySettings.Header("X-Key", "${vault.key} opened"));
    }

    @Test
    void sendNoReferenceThatLeadsNowhere() {
        SiteverifySettings sealed = settings(Map.of("siteverify-secret", "${vault.secret}"));

        assertThatThrownBy(() -> sealed.opened(text -> Optional.empty()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("siteverify-secret");
    }

    private static SiteverifySettings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(COMPLETE);
        values.putAll(more);
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(values);
        return SiteverifySettings.of(ExecutionConfig.of(model));
    }
}
