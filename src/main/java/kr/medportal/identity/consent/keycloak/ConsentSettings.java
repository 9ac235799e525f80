package kr.medportal.identity.consent.keycloak;

import java.util.List;
import java.util.Map;
import kr.medportal.identity.consent.ConsentCatalog;
import kr.medportal.identity.keycloak.ExecutionConfig;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The settings of the realm's required action {@code medportal-consents}. It is the one place where the catalog is kept,
 * because Keycloak checks the settings of required actions when they are saved, and those of steps in a flow not; the
 * registration's step and the pages of the documents read it there.
 *
 * @param catalog which documents are in force
 */
public record ConsentSettings(ConsentCatalog catalog) {

    /** Whose settings these are. */
    public static final String ACTION = "medportal-consents";

    /** Their only setting. */
    public static final String DOCUMENTS = "documents";

    private static final List<String> DEFAULT_DOCUMENTS =
            List.of("terms 2026-11-23 required", "privacy 2026-11-23 required", "marketing 2026-11-23 optional");

    /** The same as the console shows them. */
    public static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(DOCUMENTS)
            .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
            .label("medportalSettingDocuments")
            .helpText("medportalSettingDocumentsHelp")
            .defaultValue(DEFAULT_DOCUMENTS)
            .add()
            .build();

    /**
     * What is in force in the realm; the default documents where the required action is not there or not configured.
     *
     * @throws kr.medportal.identity.keycloak.InvalidSettingException where the documents cannot be read
     */
    public static ConsentSettings of(RealmModel realm) {
        return of(realm.getRequiredActionProvidersStream()
                .filter(action -> ACTION.equals(action.getProviderId()))
                .findFirst()
                .map(RequiredActionProviderModel::getConfig)
                .orElse(Map.of()));
    }

    /** @throws kr.medportal.identity.keycloak.InvalidSettingException where the documents cannot be read */
    public static ConsentSettings of(Map<String, String> config) {
        return new ConsentSettings(ExecutionConfig.of(config)
                .read(
                        DOCUMENTS,
                        String.join(Constants.CFG_DELIMITER, DEFAULT_DOCUMENTS),
                        text -> ConsentCatalog.parse(List.of(Constants.CFG_DELIMITER_PATTERN.split(text)))));
    }
}
