package kr.medportal.identity.message;

/** Every message key that Java code of this extension emits. A test holds them against the bundles of all languages. */
public enum MessageKey {
    NAME_BLANK("medportalNameBlank"),
    NAME_TOO_LONG("medportalNameTooLong"),
    NAME_FORBIDDEN_CHARACTER("medportalNameForbiddenCharacter"),

    USERNAME_FORBIDDEN_CHARACTER("medportalUsernameForbiddenCharacter"),

    PASSWORD_COMPOSITION("medportalPasswordComposition"),
    PASSWORD_BIRTH_DATE("medportalPasswordBirthDate"),
    PASSWORD_PHONE_NUMBER("medportalPasswordPhoneNumber"),
    PASSWORD_NAME("medportalPasswordName"),
    PASSWORD_EMAIL("medportalPasswordEmail"),
    PASSWORD_TOO_WEAK("medportalPasswordTooWeak"),

    BIRTH_DATE_NOT_A_DATE("medportalBirthDateNotADate"),
    BIRTH_DATE_IN_FUTURE("medportalBirthDateInFuture"),
    BIRTH_DATE_TOO_LONG_AGO("medportalBirthDateTooLongAgo"),
    BIRTH_DATE_UNDER_AGE("medportalBirthDateUnderAge"),

    PHONE_NOT_A_NUMBER("medportalPhoneNotANumber"),
    PHONE_NOT_MOBILE("medportalPhoneNotMobile"),
    PHONE_COUNTRY_MISSING("medportalPhoneCountryMissing"),

    CAPTCHA_MISSING("medportalCaptchaMissing"),
    CAPTCHA_TRY_NEW("medportalCaptchaTryNew"),
    CAPTCHA_WAIT("medportalCaptchaWait"),
    CAPTCHA_LIMITED("medportalCaptchaLimited"),
    CAPTCHA_NOT_HEARD("medportalCaptchaNotHeard"),
    CAPTCHA_CHECK_MISSING("medportalCaptchaCheckMissing"),
    CAPTCHA_CHECK_FAILED("medportalCaptchaCheckFailed"),
    CAPTCHA_CHECK_UNAVAILABLE("medportalCaptchaCheckUnavailable"),

    CONSENT_REQUIRED("medportalConsentRequired"),
    CONSENT_CHANGED("medportalConsentChanged"),
    CONSENTS_DECLINED_TITLE("medportalConsentsDeclinedTitle"),
    CONSENTS_DECLINED("medportalConsentsDeclined"),
    DOCUMENT_NOT_FOUND("medportalDocumentNotFound"),

    REGISTRATION_UNAVAILABLE("medportalRegistrationUnavailable"),
    SIGN_IN_UNAVAILABLE("medportalSignInUnavailable"),
    RESET_UNAVAILABLE("medportalResetUnavailable");

    private final String key;

    MessageKey(String key) {
        this.key = key;
    }

    /** The key as it stands in the message bundles. */
    public String key() {
        return key;
    }
}
