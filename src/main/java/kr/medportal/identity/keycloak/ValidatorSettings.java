package kr.medportal.identity.keycloak;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractSimpleValidator;
import org.keycloak.validate.ValidatorConfig;

/** The settings of a profile validator as somebody wrote them, misspelt ones included. */
public final class ValidatorSettings {

    private ValidatorSettings() {}

    /**
     * A misspelt setting would leave its default in force without anybody noticing.
     *
     * @param known the settings that the validator has
     * @throws InvalidSettingException names the first that it does not have
     */
    public static void requireKnown(ValidatorConfig config, List<ProviderConfigProperty> known) {
        Set<String> unknown = new TreeSet<>(config.asMap().keySet());
        Set<String> names = known.stream().map(ProviderConfigProperty::getName).collect(Collectors.toSet());
        unknown.removeAll(names);
        unknown.remove(AbstractSimpleValidator.IGNORE_EMPTY_VALUE);
        if (!unknown.isEmpty()) {
            throw new InvalidSettingException(
                    unknown.iterator().next(),
                    "there is no such setting; there are: " + String.join(", ", new TreeSet<>(names)));
        }
    }
}
