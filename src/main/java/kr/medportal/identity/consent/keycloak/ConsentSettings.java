package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Optional;
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
 * The settings of the step {@code medportal-consents}.
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
        return of(Optional.ofNullable(realm.getRegistrationFlow()).stream()
                .flatMap(flow -> steps(realm, flow.getId()))
                .filter(step -> ConsentsFormActionFactory.ID.equals(step.getAuthenticator()))
                .findFirst()
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .map(realm::getAuthenticatorConfigById)
                .orElse(null));
    }

    private static Stream<AuthenticationExecutionModel> steps(RealmModel realm, String flow) {
        return realm.getAuthenticationExecutionsStream(flow)
                .flatMap(step -> step.isAuthenticatorFlow() ? steps(realm, step.getFlowId()) : Stream.of(step));
    }
}
