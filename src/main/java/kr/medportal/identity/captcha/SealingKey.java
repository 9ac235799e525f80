package kr.medportal.identity.captcha;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a realm's challenges are sealed with: derived from one of the realm's own keys, so that nothing that another
 * part encrypts with that key can pass for a challenge, and bound to the realm, so that no other realm's can.
 */
public final class SealingKey {

    private static final String LABEL = "medportal-captcha sealed challenge 2";
    private static final String MAC = "HmacSHA256";

    private final String id;
    private final String realm;
    private final SecretKey key;

    private SealingKey(String id, String realm, SecretKey key) {
        this.id = id;
        this.realm = realm;
        this.key = key;
    }

    /**
     * @param id which of the realm's keys {@code secret} is; stands in clear in what is sealed
     * @param secret the realm's key
     * @param realm the realm's id
     */
    public static SealingKey derive(String id, SecretKey secret, String realm) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getEncoded(), MAC));
            byte[] derived = mac.doFinal(LABEL.getBytes(StandardCharsets.UTF_8));
            return new SealingKey(id, realm, new SecretKeySpec(derived, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks " + MAC, e);
        }
    }

    String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    /** What the seal vouches for beside the challenge. A realm's id has no NUL, so the parts cannot run together. */
    byte[] context() {
        return String.join("\0", LABEL, realm, id).getBytes(StandardCharsets.UTF_8);
    }
}
