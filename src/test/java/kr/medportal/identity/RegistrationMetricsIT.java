package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.ServerMetrics;
import kr.medportal.identity.testing.Visitor;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a monitoring system can read of the sign-up at {@code /metrics}. */
@ExtendWith(KeycloakExtension.class)
class RegistrationMetricsIT {

    private static final String REFUSALS = "medportal_registration_refusals_total";

    /** Keycloak's own, of its events. */
    private static final String EVENTS = "keycloak_user_events_total";

    private final RunningKeycloak keycloak;
    private final App portal;
    private final Visitor visitor;
    private final Registrant registrant = Registrant.valid();
    private ServerMetrics before;

    RegistrationMetricsIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        this.visitor = keycloak.visitor();
    }

    @BeforeEach
    void readTheCounters() {
        before = keycloak.metrics();
    }

    @Test
    void aSignUpIsCountedByKeycloakAndNoRefusalByUs() {
        visitor.register(portal).submit(registrant);

        assertThat(more(EVENTS, Map.of("realm", "medportal", "event", "register", "error", "")))
                .isEqualTo(1);
        assertThat(more(REFUSALS, Map.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, a<b, firstName, medportalNameForbiddenCharacter",
        "email, no_good@example.com, email, medportalUsernameForbiddenCharacter",
        "password, korea, password, medportalPasswordComposition",
        "password, kim19900325!, password, medportalPasswordBirthDate",
        "birthDate, 19900230, birthDate, medportalBirthDateNotADate",
        "birthDate, 20201231, birthDate, medportalBirthDateUnderAge",
        "phoneNumber, 12345, phoneNumber, medportalPhoneNotANumber",
        "gender, '', gender, error-user-attribute-required",
        "captcha, 1, captcha, captcha_wrong",
        "captcha, '', captcha, captcha_missing"
    })
    void aRefusalIsCountedOnceWithItsFieldAndItsReason(String field, String typed, String at, String reason) {
        visitor.register(portal).submit(registrant.with(field, typed));

        assertThat(more(REFUSALS, Map.of("realm", "medportal", "field", at, "reason", reason)))
                .isEqualTo(1);
        assertThat(more(REFUSALS, Map.of())).isEqualTo(1);
    }

    /** Where a realm takes any attribute, what visitors call one is no name of a counter. */
    @Test
    void aFieldThatNobodyManagesIsCountedWithoutItsName() {
        Realm realm = keycloak.newRealm("metrics-unmanaged");
        ObjectNode profile = realm.get("/users/profile").deepCopy();
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ENABLED"));

        realm.visitor().register(portal).submitForged(registrant, Map.of("chosen", "x".repeat(3_000)));

        assertThat(more(REFUSALS, Map.of("realm", "metrics-unmanaged", "field", "other")))
                .isEqualTo(1);
        assertThat(more(REFUSALS, Map.of())).isEqualTo(1);
    }

    @Test
    void aConsentThatWasNotGivenIsCounted() {
        visitor.register(portal).submit(registrant.withoutConsentTo("privacy"));

        assertThat(more(REFUSALS, Map.of("field", "consent-privacy", "reason", "medportalConsentRequired")))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatIsTakenIsCounted() {
        keycloak.visitor().register(portal).submit(registrant);

        visitor.register(portal).submit(registrant);

        assertThat(more(REFUSALS, Map.of("field", "email", "reason", "emailExistsMessage")))
                .isEqualTo(1);
    }

    @Test
    void everyReasonOfAFormIsCountedAndEverySubmission() {
        Registrant mistaken = registrant.birthDate("19900230").phone("12345");
        WebPage refused = visitor.register(portal).submit(mistaken);
        RegistrationForm.on(refused).submit(mistaken);

        assertThat(more(REFUSALS, Map.of("field", "birthDate"))).isEqualTo(2);
        assertThat(more(REFUSALS, Map.of("field", "phoneNumber"))).isEqualTo(2);
        assertThat(more(REFUSALS, Map.of())).isEqualTo(4);
    }

    @Test
    void aStepThatCannotWorkIsCounted() {
        Realm misconfigured = keycloak.newRealm("metrics-misconfigured");
        misconfigured.configure("medportal-captcha", Map.of("digits", "many"));

        misconfigured.visitor().register(portal).submit(registrant);

        assertThat(more(
                        REFUSALS,
                        Map.of("realm", misconfigured.name(), "field", "none", "reason", "captcha_misconfigured")))
                .isEqualTo(1);
    }

    private int more(String metric, Map<String, String> labels) {
        return keycloak.metrics().count(metric, labels) - before.count(metric, labels);
    }
}
