package kr.medportal.identity.captcha.keycloak.digits;

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
 * @param perSession how many pictures one browser session gets in {@link ChallengeDesk#WINDOW}
 * @param perAddress how many pictures one address gets in that time
 */
record DigitsSettings(int digits, Duration lifetime, int perSession, int perAddress) {

    private static final String DIGITS = "digits";
    private static final int DEFAULT_DIGITS = 6;
    private static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 8;

    private static final String LIFETIME_SECONDS = "lifetime-seconds";
    private static final int DEFAULT_LIFETIME_SECONDS = 300;
    private static final int MIN_LIFETIME_SECONDS = 30;
    private static final int MAX_LIFETIME_SECONDS = 3600;

    private static final String PER_SESSION = "pictures-per-session";
    private static final int DEFAULT_PER_SESSION = 30;
    private static final int MAX_PER_SESSION = 1_000;

    private static final String PER_ADDRESS = "pictures-per-address";
    private static final int DEFAULT_PER_ADDRESS = 300;
    private static final int MAX_PER_ADDRESS = 100_000;

    /** The same as the console shows them. */
    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(DIGITS)
            .label("medportalSettingDigits")
            .helpText("medportalSettingDigitsHelp")
            .type(ProviderConfigProperty.LIST_TYPE)
            .options("5", "6", "7", "8")
            .defaultValue(Integer.toString(DEFAULT_DIGITS))
            .add()
            .property()
            .name(LIFETIME_SECONDS)
            .label("medportalSettingLifetimeSeconds")
            .helpText("medportalSettingLifetimeSecondsHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_LIFETIME_SECONDS)
            .add()
            .property()
            .name(PER_SESSION)
            .label("medportalSettingPicturesPerSession")
            .helpText("medportalSettingPicturesPerSessionHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_PER_SESSION)
            .add()
            .property()
            .name(PER_ADDRESS)
            .label("medportalSettingPicturesPerAddress")
            .helpText("medportalSettingPicturesPerAddressHelp")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(DEFAULT_PER_ADDRESS)
            .add()
            .build();

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException for a value out of its bounds */
    static DigitsSettings of(ExecutionConfig config) {
        return new DigitsSettings(
                config.integer(DIGITS, DEFAULT_DIGITS, MIN_DIGITS, MAX_DIGITS),
                Duration.ofSeconds(config.integer(
                        LIFETIME_SECONDS, DEFAULT_LIFETIME_SECONDS, MIN_LIFETIME_SECONDS, MAX_LIFETIME_SECONDS)),
                config.integer(PER_SESSION, DEFAULT_PER_SESSION, 1, MAX_PER_SESSION),
                config.integer(PER_ADDRESS, DEFAULT_PER_ADDRESS, 1, MAX_PER_ADDRESS));
    }
}
