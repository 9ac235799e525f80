package kr.medportal.identity.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.name.PersonName;
import kr.medportal.identity.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The one notation in which a value is kept, whatever notation people type it in. A value that cannot be understood
 * stays as it was typed: refusing it is the validator's business, and its owner wants to see it again.
 */
public enum CanonicalForm {
    /** NFC-normalised, without blanks around it. */
    PERSON_NAME("person-name") {
        @Override
        public String of(String typed, @Nullable String country) {
            return PersonName.canonical(typed);
        }
    },
    /** ISO 8601, {@code 1990-03-25}. */
    BIRTH_DATE("birth-date") {
        @Override
        public String of(String typed, @Nullable String country) {
            return BirthDate.parse(typed).map(BirthDate::toString).orElse(typed);
        }
    },
    /** E.164, {@code +821012345678}. */
    PHONE_NUMBER("phone-number") {
        @Override
        public String of(String typed, @Nullable String country) {
            return PhoneNumber.parse(typed, country).map(PhoneNumber::e164).orElse(typed);
        }
    };

    private final String id;

    CanonicalForm(String id) {
        this.id = id;
    }

    /**
     * @param typed what came in
     * @param country where the person lives, ISO 3166-1 alpha-2; tells how a national phone number is meant
     * @return the canonical notation, or {@code typed} where it cannot be understood
     */
    public abstract String of(String typed, @Nullable String country);

    /** @param id as the annotation of a profile attribute names it */
    public static Optional<CanonicalForm> byId(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
    }

    /** All ids, for a message to an administrator who mistyped one. */
    public static String ids() {
        return Arrays.stream(values()).map(form -> form.id).collect(Collectors.joining(", "));
    }
}
