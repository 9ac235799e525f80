package kr.medportal.identity.username;

import java.text.Normalizer;
import java.util.Optional;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.ReadableCharacter;
import kr.medportal.identity.message.Violation;

/**
 * Which e-mail addresses can be a username (rule R2): before the last {@code @} stand ASCII letters, digits and
 * periods, nothing else. Whether the whole is an e-mail address, two periods in a row included, is not judged here.
 */
public final class EmailUsername {

    private EmailUsername() {}

    /**
     * @param email of any length; what has no {@code @} is left to whoever judges addresses
     * @param extraLocalPartCharacters further characters that may stand before the {@code @}, none if empty
     * @return empty if the address can be a username; otherwise a violation with the first character that is not
     *     allowed, 1 if it is a space or else 0, the extra characters, and 1 if there are any or else 0
     */
    public static Optional<Violation> check(String email, String extraLocalPartCharacters) {
        // Composed first, so that the message names é and not the accent alone.
        String composed = Normalizer.normalize(email, Normalizer.Form.NFC);
        String localPart = composed.substring(0, Math.max(composed.lastIndexOf('@'), 0));
        return localPart
                .codePoints()
                .filter(character -> !isAllowed(character, extraLocalPartCharacters))
                .mapToObj(ReadableCharacter::of)
                .map(character -> violation(character, extraLocalPartCharacters))
                .findFirst();
    }

    private static boolean isAllowed(int character, String extraLocalPartCharacters) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '.'
                || extraLocalPartCharacters.indexOf(character) >= 0;
    }

    private static Violation violation(ReadableCharacter character, String extraLocalPartCharacters) {
        return Violation.of(
                MessageKey.USERNAME_FORBIDDEN_CHARACTER,
                character.text(),
                character.spaceFlag(),
                String.join(" ", extraLocalPartCharacters.split("")),
                extraLocalPartCharacters.isEmpty() ? 0 : 1);
    }
}
