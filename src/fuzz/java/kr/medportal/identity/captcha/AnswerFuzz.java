package kr.medportal.identity.captcha;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whatever is typed as an answer is refused, unless the digits in it, of whatever script, are the right ones in their order. */
public final class AnswerFuzz {

    private static final FuzzedChallenge SEALED = new FuzzedChallenge();

    private AnswerFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String typed = data.consumeBoolean() ? data.consumeRemainingAsString() : spread(data);
        Optional<Refusal> refusal = SEALED.answer(typed, SEALED.token());
        String digits = typed.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
                .collect(Collectors.joining());
        if (refusal.isEmpty() && !digits.equals(SEALED.digits())) {
            throw new AssertionError("Taken: " + typed);
        }
        if (refusal.isPresent() && typed.equals(SEALED.digits())) {
            throw new AssertionError(refusal.get() + " for the right digits");
        }
    }

    /** The right digits with something between them. */
    private static String spread(FuzzedDataProvider data) {
        StringBuilder typed = new StringBuilder();
        SEALED.digits().chars().forEach(digit -> typed.append(data.consumeString(2))
                .append((char) digit));
        return typed.append(data.consumeString(2)).toString();
    }
}
