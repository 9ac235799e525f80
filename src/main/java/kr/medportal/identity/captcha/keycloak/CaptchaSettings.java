package kr.medportal.identity.captcha.keycloak;

import java.time.Duration;
import java.util.List;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * What an administrator can set where the digits are asked for.
 *
 * @param digits how many of them
 * @param lifetime how long an answer is taken
 * @param rememberedSubmissions how often the form can be submitted again after a right answer
 * @param rememberedFor how long after a right answer it can
 */
record CaptchaSettings(int digits, Duration lifetime, int rememberedSubmissions, Duration rememberedFor) {

    private static final String DIGITS = "digits";
    private static final int DEFAULT_DIGITS = 6;
    private static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 8;

    private static final String LIFETIME_SECONDS = "lifetime-seconds";
    private static final int DEFAULT_LIFETIME_SECONDS = 300;
    private static final int MIN_LIFETIME_SECONDS = 30;
    private static final int MAX_LIFETIME_SECONDS = 3600;

    private static final String REMEMBERED_SUBMISSIONS = "remembered-submissions";
    private static final int DEFAULT_REMEMBERED_SUBMISSIONS = 5;
    private static final int MAX_REMEMBERED_SUBMISSIONS = 50;

    private static final String REMEMBERED_MINUTES = "remembered-minutes";
    private static final int DEFAULT_REMEMBERED_MINUTES = 10;
    private static final int MAX_REMEMBERED_MINUTES = 60;

    /** The same as the console shows them. */
    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(DIGITS)
            .label("Digits")
            .helpText("How many digits the picture shows.")
            .type(ProviderConfigProperty.LIST_TYPE)
            .options("5", "6", "7", "8")
            .defaultValue(Integer.toString(DEFAULT_DIGITS))
            .add()
            .property()
            .name(LIFETIME_SECONDS)
            .label("Lifetime in seconds")
            .helpText("How long the digits of one picture are accepted: " + MIN_LIFETIME_SECONDS + " to "
                    + MAX_LIFETIME_SECONDS + ".")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_LIFETIME_SECONDS)
            .add()
            .property()
            .name(REMEMBERED_SUBMISSIONS)
            .label("Submissions after a right answer")
            .helpText("How often the form can be submitted again, to mend other fields, without new digits: 0 to "
                    + MAX_REMEMBERED_SUBMISSIONS + ".")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_REMEMBERED_SUBMISSIONS)
            .add()
            .property()
            .name(REMEMBERED_MINUTES)
            .label("Minutes after a right answer")
            .helpText(
                    "How long the form can be submitted again without new digits: 1 to " + MAX_REMEMBERED_MINUTES + ".")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_REMEMBERED_MINUTES)
            .add()
            .build();

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException for a value out of its bounds */
    static CaptchaSettings of(ExecutionConfig config) {
        return new CaptchaSettings(
                config.integer(DIGITS, DEFAULT_DIGITS, MIN_DIGITS, MAX_DIGITS),
                Duration.ofSeconds(config.integer(
                        LIFETIME_SECONDS, DEFAULT_LIFETIME_SECONDS, MIN_LIFETIME_SECONDS, MAX_LIFETIME_SECONDS)),
                config.integer(REMEMBERED_SUBMISSIONS, DEFAULT_REMEMBERED_SUBMISSIONS, 0, MAX_REMEMBERED_SUBMISSIONS),
                Duration.ofMinutes(
                        config.integer(REMEMBERED_MINUTES, DEFAULT_REMEMBERED_MINUTES, 1, MAX_REMEMBERED_MINUTES)));
    }
}
