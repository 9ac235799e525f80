package kr.medportal.identity.captcha.keycloak.digits;

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

class DigitsSettingsTest {

    private static final DigitsSettings DEFAULTS = new DigitsSettings(6, Duration.ofMinutes(5), 30, 300);

    @Test
    void areWhatTheRuleSaysUnlessSomebodySetsThem() {
        assertThat(settings(null)).isEqualTo(DEFAULTS);
        assertThat(settings(Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void areTheSameWhenTheConsoleSavesItsDefaults() {
        assertThat(settings(DigitsSettings.PROPERTIES.stream()
                        .collect(Collectors.toMap(
                                ProviderConfigProperty::getName, p -> String.valueOf(p.getDefaultValue())))))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void areReadAsSet() {
        assertThat(settings(Map.of(
                        "digits", "8",
                        "lifetime-seconds", "120",
                        "pictures-per-session", "5",
                        "pictures-per-address", "1000")))
                .isEqualTo(new DigitsSettings(8, Duration.ofMinutes(2), 5, 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "digits, 4",
        "digits, 9",
        "digits, six",
        "lifetime-seconds, 0",
        "lifetime-seconds, 29",
        "lifetime-seconds, 3601",
        "lifetime-seconds, -1",
        "pictures-per-session, 0",
        "pictures-per-session, 1001",
        "pictures-per-address, 0",
        "pictures-per-address, 100001",
        "pictures-per-address, 99999999999"
    })
    void nameTheOneThatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> settings(Map.of(setting, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(setting);
    }

    private static DigitsSettings settings(@Nullable Map<String, String> values) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(values);
        return DigitsSettings.of(ExecutionConfig.of(model));
    }
}
