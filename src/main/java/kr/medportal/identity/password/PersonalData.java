package kr.medportal.identity.password;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the owner of a password: what a guesser would try first. Every part may be missing.
 *
 * @param name full name, in any script
 * @param email address, in any case
 */
public record PersonalData(
        @Nullable BirthDate birthDate,
        @Nullable PhoneNumber phoneNumber,
        @Nullable String name,
        @Nullable String email) {

    /** Nothing is known. */
    public static final PersonalData NONE = new PersonalData(null, null, null, null);

    /** @return the digits of the phone number as dialled at home and from abroad; none without a number */
    List<String> phoneDigits() {
        return phoneNumber == null
                ? List.of()
                : List.of(phoneNumber.nationalDigits(), phoneNumber.internationalDigits());
    }

    /**
     * @return everything as words that a guesser knows, in lower case: the parts of the name, the e-mail address whole
     *     and in parts, the digits of the phone number, and the birth date in all usual forms
     */
    public Set<String> knownWords() {
        Set<String> words = new LinkedHashSet<>();
        if (name != null) {
            words.addAll(Words.spellings(name));
        }
        if (email != null) {
            words.addAll(Words.spellings(email));
        }
        words.addAll(phoneDigits());
        if (birthDate != null) {
            words.addAll(BirthDateDigits.ALL.of(birthDate));
        }
        return words;
    }

    /** Whoever prints this object may be a log. */
    @Override
    public String toString() {
        return "PersonalData";
    }
}
