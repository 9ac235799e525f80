package kr.medportal.identity.captcha.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.keycloak.ExecutionConfig;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The CAPTCHA of one step: the provider that its settings choose. */
public final class StepCaptcha {

    private static final String PROVIDER = "provider";
    private static final String DEFAULT_PROVIDER = "digits";

    private final CaptchaStep step;
    private final String id;
    private final CaptchaProvider provider;

    private StepCaptcha(CaptchaStep step, String id, CaptchaProvider provider) {
        this.step = step;
        this.id = id;
        this.provider = provider;
    }

    /** @throws InvalidSettingException where the settings name a provider that is not there */
    public static StepCaptcha of(CaptchaStep step) {
        return step.config().read(PROVIDER, DEFAULT_PROVIDER, id -> {
            CaptchaProvider provider = step.session().getProvider(CaptchaProvider.class, id);
            if (provider == null) {
                throw new IllegalArgumentException("there is no provider " + id + "; there are: "
                        + String.join(", ", ids(step.session().getKeycloakSessionFactory())));
            }
            return new StepCaptcha(step, id, provider);
        });
    }

    /** Whether the settings of a step choose the provider with that id. */
    public static boolean isAskedBy(String id, ExecutionConfig config) {
        return config.read(PROVIDER, DEFAULT_PROVIDER, id::equals);
    }

    /** What the template shows: what the provider returned, and the provider's id as {@code provider}. */
    public Map<String, Object> ask() {
        Map<String, Object> page = new HashMap<>(provider.ask(step));
        page.put(PROVIDER, id);
        return page;
    }

    /** See {@link CaptchaProvider#verify}. */
    public Optional<CaptchaRefusal> verify() {
        return provider.verify(step);
    }

    /** For the console: which provider, these settings, then those of all providers. */
    public static List<ProviderConfigProperty> properties(
            KeycloakSessionFactory server, List<ProviderConfigProperty> ofTheStep) {
        List<ProviderConfigProperty> properties = new ArrayList<>(ProviderConfigurationBuilder.create()
                .property()
                .name(PROVIDER)
                .label("medportalSettingProvider")
                .helpText("medportalSettingProviderHelp")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(ids(server))
                .defaultValue(DEFAULT_PROVIDER)
                .add()
                .build());
        properties.addAll(ofTheStep);
        server.getProviderFactoriesStream(CaptchaProvider.class)
                .map(CaptchaProviderFactory.class::cast)
                .forEach(factory -> properties.addAll(factory.getConfigProperties()));
        return List.copyOf(properties);
    }

    private static List<String> ids(KeycloakSessionFactory server) {
        return server.getProviderFactoriesStream(CaptchaProvider.class)
                .map(factory -> factory.getId())
                .sorted()
                .toList();
    }
}
