package kr.medportal.identity.keycloak;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * The settings of one execution in a flow, or of a required action. Those of a flow Keycloak saves unchecked, so reading
 * them checks them: a value that cannot be read is an {@link InvalidSettingException} that names the setting, and the
 * caller fails closed.
 */
public final class ExecutionConfig {

    private final Map<String, String> values;

    private ExecutionConfig(Map<String, String> values) {
        this.values = values;
    }

    /** @param model what the execution carries; {@code null} where nobody configured it, which means all defaults */
    public static ExecutionConfig of(@Nullable AuthenticatorConfigModel model) {
        Map<String, String> values = model == null ? null : model.getConfig();
        return new ExecutionConfig(values == null ? Map.of() : values);
    }

    /** @param values by the name of the setting */
    public static ExecutionConfig of(Map<String, String> values) {
        return new ExecutionConfig(values);
    }

    /**
     * @param name of the setting
     * @param fallback its default, used where the setting is absent or blank
     * @param reader makes the value of the text; throws {@link IllegalArgumentException} with a reason where it cannot
     * @throws InvalidSettingException names the setting and gives the reader's reason
     */
    public <T> T read(String name, String fallback, Function<String, T> reader) {
        String value = values.get(name);
        String text = value == null || value.isBlank() ? fallback : value.strip();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * A whole number within bounds.
     *
     * @throws InvalidSettingException for anything else
     */
    public int integer(String name, int fallback, int min, int max) {
        return read(name, Integer.toString(fallback), text -> {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a whole number: " + text, e);
            }
            if (number < min || number > max) {
                throw new IllegalArgumentException(number + " is not between " + min + " and " + max);
            }
            return number;
        });
    }
}
