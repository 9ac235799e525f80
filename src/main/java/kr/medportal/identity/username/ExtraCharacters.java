package kr.medportal.identity.username;

import java.util.Optional;
import kr.medportal.identity.message.ReadableCharacter;

/** What an administrator may add to the characters of a username: ASCII punctuation, except the {@code @}. */
public final class ExtraCharacters {

    private ExtraCharacters() {}

    /**
     * @param characters the setting's value, may be empty
     * @return why it cannot be used, in English for an administrator; empty if it can
     */
    public static Optional<String> problem(String characters) {
        return characters
                .codePoints()
                .mapToObj(ExtraCharacters::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(int character) {
        String shown = "'" + ReadableCharacter.of(character).text() + "' ";
        if (character == '@') {
            return Optional.of(shown + "ends the part of an e-mail address to which the setting applies");
        }
        if (character >= 0x7F) {
            return Optional.of(shown + "is not an ASCII character");
        }
        if (character <= ' ') {
            return Optional.of(shown + "is a blank or control character");
        }
        if (Character.isLetterOrDigit(character)) {
            return Optional.of(shown + "is allowed anyway: letters and digits are not listed");
        }
        return Optional.empty();
    }
}
