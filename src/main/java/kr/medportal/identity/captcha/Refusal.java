package kr.medportal.identity.captcha;

import kr.medportal.identity.message.MessageKey;

/** Why an answer is not taken. The event log tells them apart; a stranger only learns whether anything was typed. */
public enum Refusal {
    /** Nothing was typed. */
    MISSING("captcha_missing", MessageKey.CAPTCHA_MISSING),
    /** Other digits were typed. */
    WRONG("captcha_wrong", MessageKey.CAPTCHA_TRY_NEW),
    /** The time to answer is over. */
    EXPIRED("captcha_expired", MessageKey.CAPTCHA_TRY_NEW),
    /** The challenge was answered before, rightly or wrongly. */
    USED("captcha_used", MessageKey.CAPTCHA_TRY_NEW),
    /** The challenge is of another browser session, step or realm, was changed, or is none. */
    FOREIGN("captcha_foreign", MessageKey.CAPTCHA_TRY_NEW);

    private final String eventError;
    private final MessageKey message;

    Refusal(String eventError, MessageKey message) {
        this.eventError = eventError;
        this.message = message;
    }

    /** How the event log calls it. */
    public String eventError() {
        return eventError;
    }

    /** What the visitor is told. */
    public MessageKey message() {
        return message;
    }
}
