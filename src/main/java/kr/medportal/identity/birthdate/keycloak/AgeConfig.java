package kr.medportal.identity.birthdate.keycloak;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import kr.medportal.identity.birthdate.AgeRequirement;
import kr.medportal.identity.birthdate.AgeSettings;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.validate.ValidatorConfig;

/** The settings of {@link BirthDateValidator}, each with its default where it is absent or blank. */
final class AgeConfig {

    static final String MINIMUM_AGE = "minimum-age";
    static final String ZONE = "zone";
    static final String STRICTER_AGES = "stricter-ages";

    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(MINIMUM_AGE)
            .label("medportalSettingMinimumAge")
            .helpText("medportalSettingMinimumAgeHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .defaultValue(Integer.toString(AgeRequirement.DEFAULT_MINIMUM_AGE))
            .add()
            .property()
            .name(ZONE)
            .label("medportalSettingZone")
            .helpText("medportalSettingZoneHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .defaultValue(AgeRequirement.DEFAULT_ZONE.getId())
            .add()
            .property()
            .name(STRICTER_AGES)
            .label("medportalSettingStricterAges")
            .helpText("medportalSettingStricterAgesHelp")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .build();

    private AgeConfig() {}

    /** @throws InvalidSettingException for the first setting that cannot work */
    static AgeRequirement read(ValidatorConfig config) {
        int minimumAge = read(
                config, MINIMUM_AGE, Integer.toString(AgeRequirement.DEFAULT_MINIMUM_AGE), AgeSettings::minimumAge);
        ZoneId zone = read(config, ZONE, AgeRequirement.DEFAULT_ZONE.getId(), AgeSettings::zone);
        return new AgeRequirement(
                minimumAge, zone, read(config, STRICTER_AGES, "", text -> AgeSettings.stricterAges(text, minimumAge)));
    }

    /** The console saves numbers as text, a realm file may have them as numbers. */
    private static <T> T read(ValidatorConfig config, String setting, String fallback, Function<String, T> reader) {
        Object value = config.get(setting);
        String text = value == null || value.toString().isBlank()
                ? fallback
                : value.toString().strip();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(setting, String.valueOf(e.getMessage()), e);
        }
    }
}
