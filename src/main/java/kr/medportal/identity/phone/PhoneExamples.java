package kr.medportal.identity.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.TreeMap;

/** How a mobile number looks in each country, as it is dialled there: nobody's number. */
public final class PhoneExamples {

    private static final Map<String, String> BY_COUNTRY = make();

    private PhoneExamples() {}

    /**
     * @return ISO 3166-1 alpha-2 code to a number in the usual national notation, {@code KR} to {@code 010-2000-0000}; without
     *     the few countries that have no numbers of their own
     */
    public static Map<String, String> byCountry() {
        return BY_COUNTRY;
    }

    private static Map<String, String> make() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        Map<String, String> examples = new TreeMap<>();
        for (String region : library.getSupportedRegions()) {
            Phonenumber.PhoneNumber number = library.getExampleNumberForType(region, PhoneNumberType.MOBILE);
            if (number != null) {
                examples.put(region, library.format(number, PhoneNumberFormat.NATIONAL));
            }
        }
        return Map.copyOf(examples);
    }
}
