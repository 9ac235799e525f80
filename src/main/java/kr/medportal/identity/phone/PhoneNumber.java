package kr.medportal.identity.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of any type: {@link MobilePhoneRule} says which types are taken. It is personal data: neither a
 * log nor an exception's message may show it.
 *
 * @param e164 {@code +821012345678}: a plus and up to 15 digits, country code first (ITU-T E.164)
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{2,14}");

    /** @throws IllegalArgumentException if {@code e164} is not of that form, or no country has its country code */
    public PhoneNumber {
        if (!E164.matcher(e164).matches() || read(e164, null).isEmpty()) {
            throw new IllegalArgumentException("not a telephone number in E.164 form");
        }
    }

    /**
     * Understands a number as people write it (rule R9): as it is dialled within {@code region}, or international with
     * {@code +} or {@code 00} in front, with the punctuation that is usual anywhere and the digits of any script.
     *
     * @param text what was typed, of any length
     * @param region the country whose national format is understood, ISO 3166-1 alpha-2; {@code null}, or one without
     *     telephone numbers of its own: international format only
     * @return empty where no country has such a number, and for letters and extensions
     */
    public static Optional<PhoneNumber> parse(String text, @Nullable String region) {
        return DialledNumber.of(text).flatMap(dialled -> international(dialled).or(() -> national(dialled, region)));
    }

    /** @return digits only, as dialled at home with the trunk prefix: {@code 01012345678} */
    public String nationalDigits() {
        String national = LIBRARY.format(libraryNumber(), PhoneNumberFormat.NATIONAL);
        return national.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @return digits only, country code first: {@code 821012345678} */
    public String internationalDigits() {
        return e164.substring(1);
    }

    /** As libphonenumber sees it. */
    Phonenumber.PhoneNumber libraryNumber() {
        return read(e164, null).orElseThrow();
    }

    /** Not the number: whatever prints this object may be a log. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }

    private static Optional<PhoneNumber> international(DialledNumber dialled) {
        if (!dialled.isInternational()) {
            return Optional.empty();
        }
        return valid("+" + dialled.digits().substring(dialled.plus() ? 0 : 2), null);
    }

    /** What begins with {@code 00} gets this second chance: the way out of Korea, for one, is 001 or 00700. */
    private static Optional<PhoneNumber> national(DialledNumber dialled, @Nullable String region) {
        return dialled.plus() ? Optional.empty() : valid(dialled.digits(), region);
    }

    /** libphonenumber also knows numbers that are longer than E.164 has them: some freephone numbers of Germany. */
    private static Optional<PhoneNumber> valid(String dialled, @Nullable String region) {
        return read(dialled, region)
                .filter(LIBRARY::isValidNumber)
                .map(number -> LIBRARY.format(number, PhoneNumberFormat.E164))
                .filter(e164 -> E164.matcher(e164).matches())
                .map(PhoneNumber::new);
    }

    private static Optional<Phonenumber.PhoneNumber> read(String dialled, @Nullable String region) {
        try {
            return Optional.of(LIBRARY.parse(dialled, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
