package kr.medportal.identity.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows: six digits that change every thirty seconds (RFC 6238, as Keycloak's defaults have it). */
public final class OneTimePassword {

    private static final int SECONDS = 30;

    private OneTimePassword() {}

    /** @param secret that the app was given, not encoded */
    public static String now(String secret) {
        byte[] hash = hash(secret, Instant.now().getEpochSecond() / SECONDS);
        int offset = hash[hash.length - 1] & 0xf;
        int digits = (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000;
        return String.format(Locale.ROOT, "%06d", digits);
    }

    /** As the Admin REST API takes an app that somebody has set up before. */
    public static Map<String, String> credential(String label, String secret) {
        return Map.of(
                "type",
                "otp",
                "userLabel",
                label,
                "secretData",
                "{\"value\":\"" + secret + "\"}",
                "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"period\":" + SECONDS + ",\"algorithm\":\"HmacSHA1\"}");
    }

    private static byte[] hash(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA1", e);
        }
    }
}
