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
            .label("Requests without a CAPTCHA")
            .helpText("How many requests of one address (IPv6: one /64) go through in 10 minutes before a CAPTCHA is"
                    + " asked for, on each node: 0 to " + MAX_THRESHOLD + ".")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_THRESHOLD)
            .add()
            .property()
            .name(WAIT_SECONDS)
            .label("Seconds to wait instead")
            .helpText("Whoever cannot solve the CAPTCHA can wait that long instead (WCAG 2.2, 3.3.8): 10 to "
                    + MAX_WAIT_SECONDS + ".")
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
