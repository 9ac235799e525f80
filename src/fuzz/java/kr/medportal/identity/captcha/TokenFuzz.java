package kr.medportal.identity.captcha;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Whatever comes as a sealed challenge is refused, unless it is one, to the last bit. */
public final class TokenFuzz {

    private static final FuzzedChallenge SEALED = new FuzzedChallenge();

    private TokenFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String token = data.consumeBoolean() ? data.consumeRemainingAsString() : nearly(data);
        Optional<Challenge> opened = SEALED.open(token);
        if (opened.isPresent() != token.equals(SEALED.token())) {
            throw new AssertionError("Opened: " + token);
        }
        Optional<Refusal> refusal = SEALED.answer(SEALED.digits(), token);
        if (refusal.isPresent() == token.equals(SEALED.token())) {
            throw new AssertionError(refusal + " for " + token);
        }
    }

    /** The right token with some of its bytes, or of its letters, replaced, and a tail that it may lose or gain. */
    private static String nearly(FuzzedDataProvider data) {
        boolean letters = data.consumeBoolean();
        byte[] right = SEALED.token().getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = letters ? right : Base64.getUrlDecoder().decode(right);
        byte[] changed = Arrays.copyOf(bytes, Math.max(0, bytes.length + data.consumeInt(-8, 8)));
        int changes = data.consumeInt(0, 4);
        for (int i = 0; i < changes && changed.length > 0; i++) {
            changed[data.consumeInt(0, changed.length - 1)] ^= data.consumeByte();
        }
        return letters
                ? new String(changed, StandardCharsets.ISO_8859_1)
                : Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
    }
}
