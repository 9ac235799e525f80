package kr.medportal.identity.captcha.keycloak.reset;

import java.time.Duration;
import java.util.List;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * What an administrator can set of the step that guards the reset of passwords.
 *
 * @param threshold how many requests of one address go through in {@link ResetCaptcha#WINDOW} unasked
 * @param waiting how long whoever does not solve the CAPTCHA waits instead
 */
record ResetSettings(int threshold, Duration waiting) {

    private static final String THRESHOLD = "threshold";
    private static final int DEFAULT_THRESHOLD = 5;
    private static final int MAX_THRESHOLD = 10_000;

    private static final String WAIT_SECONDS = "wait-seconds";
    private static final int DEFAULT_WAIT_SECONDS = 60;
    private static final int MAX_WAIT_SECONDS = 600;

    /** The same as the console shows them. */
    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(THRESHOLD)
            .label("medportalSettingThreshold")
            .helpText("medportalSettingThresholdHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_THRESHOLD)
            .add()
            .property()
            .name(WAIT_SECONDS)
            .label("medportalSettingWaitSeconds")
            .helpText("medportalSettingWaitSecondsHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_WAIT_SECONDS)
            .add()
            .build();

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException for a value out of its bounds */
    static ResetSettings of(ExecutionConfig config) {
        return new ResetSettings(
                config.integer(THRESHOLD, DEFAULT_THRESHOLD, 0, MAX_THRESHOLD),
                Duration.ofSeconds(config.integer(WAIT_SECONDS, DEFAULT_WAIT_SECONDS, 10, MAX_WAIT_SECONDS)));
    }
}
