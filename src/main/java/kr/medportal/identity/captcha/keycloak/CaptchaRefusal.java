package kr.medportal.identity.captcha.keycloak;

import kr.medportal.identity.keycloak.FormErrors;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.keycloak.models.utils.FormMessage;

/**
 * Why an answer is not taken.
 *
 * @param eventError for the event log and the metrics, such as {@code captcha_wrong}
 * @param message for the visitor, beside the field {@value CaptchaProvider#FIELD}
 */
public record CaptchaRefusal(String eventError, FormMessage message) {

    /** With a message of the extension's own. */
    public static CaptchaRefusal of(String eventError, MessageKey message) {
        return new CaptchaRefusal(eventError, FormErrors.formMessage(CaptchaProvider.FIELD, Violation.of(message)));
    }
}
