package kr.medportal.identity.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import org.jspecify.annotations.Nullable;

/** Which numbers are taken as somebody's mobile phone (rule R9). */
public final class MobilePhoneRule {

    /**
     * Nobody carries these. A number that may be either (all of North America) passes, and so do internet telephony
     * and personal numbers, which are answered on mobile phones.
     */
    private static final Set<PhoneNumberType> NOT_MOBILE = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.PAGER,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Where no country is chosen, or one without telephone numbers of its own (Antarctica). */
    private static final String EXAMPLE_OF_ANY_COUNTRY = LIBRARY.format(
            LIBRARY.getExampleNumberForType("KR", PhoneNumberType.MOBILE), PhoneNumberFormat.INTERNATIONAL);

    private MobilePhoneRule() {}

    /**
     * @param text what was typed, not blank
     * @param country of residence that was chosen (ISO 3166-1 alpha-2), {@code null} where none was
     * @return what is wrong: the country of a national number is missing, it is no number (argument: an example), or
     *     not a mobile one
     */
    public static Optional<Violation> check(String text, @Nullable String country) {
        Optional<PhoneNumber> number = PhoneNumber.parse(text, country);
        if (number.isPresent()) {
            return number.map(PhoneNumber::libraryNumber)
                    .map(LIBRARY::getNumberType)
                    .filter(NOT_MOBILE::contains)
                    .map(type -> Violation.of(MessageKey.PHONE_NOT_MOBILE));
        }
        return Optional.of(
                country == null && isNational(text)
                        ? Violation.of(MessageKey.PHONE_COUNTRY_MISSING)
                        : Violation.of(MessageKey.PHONE_NOT_A_NUMBER, example(country)));
    }

    private static boolean isNational(String text) {
        return DialledNumber.of(text)
                .filter(dialled -> !dialled.isInternational())
                .isPresent();
    }

    /** As people of that country write it. */
    private static String example(@Nullable String country) {
        String national = country == null ? null : PhoneExamples.byCountry().get(country);
        return national == null ? EXAMPLE_OF_ANY_COUNTRY : national;
    }
}
