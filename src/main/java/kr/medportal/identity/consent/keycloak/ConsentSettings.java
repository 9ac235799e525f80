package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.medportal.identity.consent.ConsentCatalog;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The settings of the step {@code medportal-consents} in the realm's registration flow. It is the one place where the
 * catalog is kept: the registration reads it as its own, the required action and the pages of the documents find it by
 * way of the realm.
 *
 * @param catalog which documents are in force
 */
record ConsentSettings(ConsentCatalog catalog) {

    private static final String DOCUMENTS = "documents";
    private static final List<String> DEFAULT_DOCUMENTS =
            List.of("terms 2026-11-23 required", "privacy 2026-11-23 required", "marketing 2026-11-23 optional");

    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(DOCUMENTS)
            .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
            .label("Documents")
            .helpText("What people are asked to agree to, in this order, one document a line: its id, its version, and"
                    + " 'required' or 'optional', such as 'terms 2026-11-23 required'. The texts are files of"
                    + " the login theme: resources/documents/<id>/<version>/<language>.html. Without the Korean"
                    + " text (ko) of every document nobody can register.")
            .defaultValue(DEFAULT_DOCUMENTS)
            .add()
            .build();

    /**
     * @param config of the step; {@code null} where nobody configured it, which means the default documents
     * @throws kr.medportal.identity.keycloak.InvalidSettingException where the documents cannot be read
     */
    static ConsentSettings of(@Nullable AuthenticatorConfigModel config) {
        return new ConsentSettings(ExecutionConfig.of(config)
                .read(
                        DOCUMENTS,
                        String.join(Constants.CFG_DELIMITER, DEFAULT_DOCUMENTS),
                        text -> ConsentCatalog.parse(List.of(Constants.CFG_DELIMITER_PATTERN.split(text)))));
    }

    /**
     * The settings in the realm's registration flow; the default documents where it does not have the step.
     *
     * @throws kr.medportal.identity.keycloak.InvalidSettingException where the documents cannot be read
     */
    static ConsentSettings of(RealmModel realm) {
        return of(step(realm, step -> true).flatMap(step -> config(realm, step)).orElse(null));
    }

    /**
     * What members are asked for.
     *
     * @return empty where the registration does not ask either, because its flow does not have the step or has it
     *     disabled
     * @throws kr.medportal.identity.keycloak.InvalidSettingException where the documents cannot be read
     */
    static Optional<ConsentSettings> asked(RealmModel realm) {
        return step(realm, AuthenticationExecutionModel::isEnabled)
                .map(step -> of(config(realm, step).orElse(null)));
    }

    private static Optional<AuthenticatorConfigModel> config(RealmModel realm, AuthenticationExecutionModel step) {
        return Optional.ofNullable(step.getAuthenticatorConfig()).map(realm::getAuthenticatorConfigById);
    }

    private static Optional<AuthenticationExecutionModel> step(
            RealmModel realm, Predicate<AuthenticationExecutionModel> which) {
        return Optional.ofNullable(realm.getRegistrationFlow()).stream()
                .flatMap(flow -> steps(realm, flow.getId(), which))
                .filter(step -> ConsentsFormActionFactory.ID.equals(step.getAuthenticator()))
                .findFirst();
    }

    private static Stream<AuthenticationExecutionModel> steps(
            RealmModel realm, String flow, Predicate<AuthenticationExecutionModel> which) {
        return realm.getAuthenticationExecutionsStream(flow)
                .filter(which)
                .flatMap(step -> step.isAuthenticatorFlow() ? steps(realm, step.getFlowId(), which) : Stream.of(step));
    }
}
