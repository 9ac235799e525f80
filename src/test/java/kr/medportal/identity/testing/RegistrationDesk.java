package kr.medportal.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.theme.Language;

/** Where people register: hands in their forms without JavaScript and says what became of them. */
public final class RegistrationDesk {

    private final RunningKeycloak keycloak;

    public RegistrationDesk(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** As {@link #refuses(Registrant, Map)}, for one field. */
    public void refuses(Registrant registrant, String field, PageMessage message) {
        refuses(registrant, Map.of(field, message));
    }

    /**
     * The form is refused in every language, with these messages and no other, each beside its field; what was typed
     * stays; there is no account. One right answer to the picture serves all five submissions.
     *
     * @param messages by the names of the fields
     */
    public void refuses(Registrant registrant, Map<String, PageMessage> messages) {
        RegistrationForm form = keycloak.visitor().register(keycloak.portal());
        for (Language language : Language.values()) {
            WebPage page = form.in(language.tag()).submit(registrant);
            RefusedPage refused = new RefusedPage(page, language);
            refused.says(messages);
            refused.keeps(registrant);
            form = RegistrationForm.on(page);
        }
        assertThat(keycloak.realm().accounts(registrant.email())).isEmpty();
    }

    /** The account that the form makes, as the Admin API shows it. */
    public JsonNode accepts(Registrant registrant) {
        WebPage page = keycloak.visitor().register(keycloak.portal()).submit(registrant);
        assertThat(page.errors()).as("%s", page).isEmpty();
        List<JsonNode> accounts = keycloak.realm().accounts(registrant.email());
        assertThat(accounts).as("%s", page).hasSize(1);
        return accounts.get(0);
    }
}
