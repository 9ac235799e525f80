package kr.medportal.identity.password.keycloak;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.password.PersonalData;
import kr.medportal.identity.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** The personal data in the attributes of a user, or of a profile that is about to become one. */
final class PasswordOwner {

    private PasswordOwner() {}

    /** A user storage of somebody's own need not give the e-mail address and the name as attributes. */
    static PersonalData read(UserModel user) {
        return read(attribute -> switch (attribute) {
            case UserModel.EMAIL -> user.getEmail();
            case UserModel.FIRST_NAME -> user.getFirstName();
            case UserModel.LAST_NAME -> user.getLastName();
            default -> user.getFirstAttribute(attribute);
        });
    }

    /**
     * @param attribute gives the first value of an attribute by name. It may stand as it was typed or imported; what
     *     is no date or number is no personal data
     */
    static PersonalData read(Function<String, @Nullable String> attribute) {
        String birthDate = attribute.apply("birthDate");
        String phoneNumber = attribute.apply("phoneNumber");
        return new PersonalData(
                birthDate == null ? null : BirthDate.parse(birthDate).orElse(null),
                phoneNumber == null
                        ? null
                        : PhoneNumber.parse(phoneNumber, attribute.apply("country"))
                                .orElse(null),
                name(attribute),
                attribute.apply(UserModel.EMAIL));
    }

    /** The portal keeps the whole name as the first one; other realms have two. */
    private static @Nullable String name(Function<String, @Nullable String> attribute) {
        String name = Stream.of(UserModel.FIRST_NAME, UserModel.LAST_NAME)
                .map(attribute)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? null : name;
    }
}
