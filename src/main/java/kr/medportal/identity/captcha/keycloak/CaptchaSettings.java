package kr.medportal.identity.captcha.keycloak;

import java.time.Duration;
import java.util.List;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * What an administrator can set of the registration's step, whichever provider asks.
 *
 * @param rememberedSubmissions how often the form can be submitted again after a right answer
 * @param rememberedFor how long after a right answer it can
 */
record CaptchaSettings(int rememberedSubmissions, Duration rememberedFor) {

    private static final String REMEMBERED_SUBMISSIONS = "remembered-submissions";
    private static final int DEFAULT_REMEMBERED_SUBMISSIONS = 5;
    private static final int MAX_REMEMBERED_SUBMISSIONS = 50;

    private static final String REMEMBERED_MINUTES = "remembered-minutes";
    private static final int DEFAULT_REMEMBERED_MINUTES = 10;
    private static final int MAX_REMEMBERED_MINUTES = 60;

    /** The same as the console shows them. */
    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(REMEMBERED_SUBMISSIONS)
            .label("medportalSettingRememberedSubmissions")
            .helpText("medportalSettingRememberedSubmissionsHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_REMEMBERED_SUBMISSIONS)
            .add()
            .property()
            .name(REMEMBERED_MINUTES)
            .label("medportalSettingRememberedMinutes")
            .helpText("medportalSettingRememberedMinutesHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_REMEMBERED_MINUTES)
            .add()
            .build();

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException for a value out of its bounds */
    static CaptchaSettings of(ExecutionConfig config) {
        return new CaptchaSettings(
                config.integer(REMEMBERED_SUBMISSIONS, DEFAULT_REMEMBERED_SUBMISSIONS, 0, MAX_REMEMBERED_SUBMISSIONS),
                Duration.ofMinutes(
                        config.integer(REMEMBERED_MINUTES, DEFAULT_REMEMBERED_MINUTES, 1, MAX_REMEMBERED_MINUTES)));
    }
}
