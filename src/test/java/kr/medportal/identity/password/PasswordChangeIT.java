package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.server.AdminApiException;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.Accounts;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Poll;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The password rules (R3, R4) wherever an account that exists gets another password. */
@ExtendWith(KeycloakExtension.class)
class PasswordChangeIT {

    private static final String GOOD = "hanbok2026#";

    private final Accounts accounts;
    private final App portal;
    private final RunningKeycloak keycloak;
    private final Account account;

    PasswordChangeIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.accounts = keycloak.accounts();
        this.portal = keycloak.portal();
        this.account = accounts.create(
                NewAccount.member().with("birthDate", "1990-03-25").with("phoneNumber", "+821087654321"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void atASignInThatDemandsIt(String language) {
        accounts.require(account, "UPDATE_PASSWORD");
        Visitor visitor = keycloak.visitor(language);

        WebPage page = visitor.signIn(portal, account);

        refusesOnPageThenTakesAGoodOne(page, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void whenTheMemberAsksForIt(String language) {
        Visitor visitor = keycloak.visitor(language);
        visitor.signIn(portal, account);

        WebPage page = visitor.authorize(portal, Map.of("kc_action", "UPDATE_PASSWORD"));

        refusesOnPageThenTakesAGoodOne(page, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void throughTheMailForAForgottenPassword(String language) {
        Visitor visitor = keycloak.visitor(language);
        visitor.signIn(portal).follow("a[href*=reset-credentials]").submit(Map.of("username", account.login()));

        WebPage page = visitor.open(keycloak.mailTo(account.login()).link().orElseThrow());

        refusesOnPageThenTakesAGoodOne(page, language);
    }

    @Test
    void byAnAdministrator() {
        refused("en").forEach((password, message) -> assertThatExceptionOfType(AdminApiException.class)
                .isThrownBy(() -> accounts.resetPassword(account, password))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(description(refusal)).isEqualTo(message);
                }));
        assertThat(signsInWith(account.password())).isTrue();

        accounts.resetPassword(account, GOOD);

        assertThat(signsInWith(GOOD)).isTrue();
        assertThat(signsInWith(account.password())).isFalse();
    }

    /** The account may stand as it was imported: what is personal in it is known all the same. */
    @Test
    void ofAnAccountWhoseDateAndNumberAreNotInTheirCanonicalForm() {
        Account imported = accounts.importOne(
                NewAccount.member().with("birthDate", "1990.03.25").with("phoneNumber", "010-8765-4321"));

        refused("en").keySet().forEach(password -> assertThatExceptionOfType(AdminApiException.class)
                .as(password)
                .isThrownBy(() -> accounts.resetPassword(imported, password)));
        accounts.resetPassword(imported, GOOD);
    }

    private void refusesOnPageThenTakesAGoodOne(WebPage first, String language) {
        WebPage page = first;
        for (Map.Entry<String, String> refused : refused(language).entrySet()) {
            page = page.submit(Map.of("password-new", refused.getKey(), "password-confirm", refused.getKey()));
            assertThat(page.error("password-new")).as("%s", page).contains(refused.getValue());
            assertThat(page.language()).isEqualTo(language);
        }
        assertThat(signsInWith(GOOD)).isFalse();

        WebPage arrived = page.submit(Map.of("password-new", GOOD, "password-confirm", GOOD));

        assertThat(arrived.isAt(portal)).as("%s", arrived).isTrue();
        // Keycloak lets nobody in while it still books the attempt that failed just now.
        assertThat(Poll.until(Duration.ofSeconds(10), () -> signsInWith(GOOD))).isTrue();
        assertThat(signsInWith(account.password())).isFalse();
    }

    private boolean signsInWith(String password) {
        return keycloak.visitor().signIn(portal, account.login(), password).isAt(portal);
    }

    /** Passwords that are refused to who was born on that day and has that number, and what the refusal says. */
    private static Map<String, String> refused(String language) {
        String birthDate = RenderedMessage.of(Violation.of(MessageKey.PASSWORD_BIRTH_DATE), language);
        String phoneNumber = RenderedMessage.of(Violation.of(MessageKey.PASSWORD_PHONE_NUMBER), language);
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("kimchi19900325!", birthDate);
        refused.put("kimchi!900325", birthDate);
        refused.put("kimchi#25031990", birthDate);
        refused.put("0108765*kimchi", phoneNumber);
        refused.put("kimchi654321@", phoneNumber);
        refused.put("821087@kimchi", phoneNumber);
        refused.put("kimchi~", composition("kimchi~", language));
        refused.put("kimchi with 2!", composition("kimchi with 2!", language));
        return refused;
    }

    private static String composition(String password, String language) {
        return PasswordComposition.parse("9-15 !@#$%^*")
                .check(password, new PersonalData(null, null, null, null))
                .map(violation -> RenderedMessage.of(violation, language))
                .orElseThrow();
    }

    private static String description(AdminApiException refusal) {
        try {
            return new ObjectMapper()
                    .readTree(refusal.body())
                    .path("error_description")
                    .asText();
        } catch (IOException e) {
            throw new AssertionError(refusal.body(), e);
        }
    }
}
