package kr.medportal.identity.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import org.keycloak.models.RealmModel;

/**
 * Counts why registrations are refused, in the registry that Keycloak serves at {@code /metrics} of its management port.
 * How many there were, and how many were refused at all, Keycloak counts itself ({@code keycloak_user_events_total} with
 * {@code event="register"}); but of a refused form its event names the first step that failed and nothing of what it was.
 */
public final class RegistrationMetrics {

    /** {@code medportal_registration_refusals_total} at {@code /metrics}. */
    private static final String REFUSALS = "medportal.registration.refusals";

    private RegistrationMetrics() {}

    /**
     * Counts one reason of one refused form; a form can be refused for several.
     *
     * @param field of the form; {@code none} where no field is to blame
     * @param reason the key of the message beside the field, or the error of the event where that tells more
     */
    public static void countRefusal(RealmModel realm, String field, String reason) {
        Counter.builder(REFUSALS)
                .description("Reasons for which submitted registrations were refused")
                .tag("realm", realm.getName())
                .tag("field", field)
                .tag("reason", reason)
                .register(Metrics.globalRegistry)
                .increment();
    }
}
