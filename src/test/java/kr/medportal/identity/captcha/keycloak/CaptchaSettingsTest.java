package kr.medportal.identity.captcha.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import kr.medportal.identity.keycloak.ExecutionConfig;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

class CaptchaSettingsTest {

    private static final CaptchaSettings DEFAULTS = new CaptchaSettings(5, Duration.ofMinutes(10));

    @Test
    void areWhatTheRuleSaysUnlessSomebodySetsThem() {
        assertThat(settings(null)).isEqualTo(DEFAULTS);
        assertThat(settings(Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void areTheSameWhenTheConsoleSavesItsDefaults() {
        assertThat(settings(CaptchaSettings.PROPERTIES.stream()
                        .collect(Collectors.toMap(
                                ProviderConfigProperty::getName, p -> String.valueOf(p.getDefaultValue())))))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void areReadAsSet() {
        assertThat(settings(Map.of(
                        "remembered-submissions", "0",
                        "remembered-minutes", "1")))
                .isEqualTo(new CaptchaSettings(0, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "remembered-submissions, -1",
        "remembered-submissions, 51",
        "remembered-minutes, 0",
        "remembered-minutes, 61",
        "remembered-minutes, 99999999999"
    })
    void nameTheOneThatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> settings(Map.of(setting, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(setting);
    }

    private static CaptchaSettings settings(@Nullable Map<String, String> values) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(values);
        return CaptchaSettings.of(ExecutionConfig.of(model));
    }
}
