package kr.medportal.identity.captcha;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A {@link Challenge} as it travels with the page: encrypted and authenticated with AES-GCM, written as base64url
 * without padding. Decoded, it is the length of the key's id (one byte), that id in UTF-8, a random nonce (12 bytes),
 * then the cipher text with its tag (16 bytes).
 */
public final class SealedChallenge {

    /** Twice what a challenge needs; nothing longer is decoded. */
    private static final int MAX_TOKEN_LENGTH = 1024;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom NONCES = new SecureRandom();

    private final String keyId;
    private final byte[] nonce;
    private final byte[] cipherText;

    private SealedChallenge(String keyId, byte[] nonce, byte[] cipherText) {
        this.keyId = keyId;
        this.nonce = nonce;
        this.cipherText = cipherText;
    }

    /** Seals a challenge, each time with a new nonce. */
    public static SealedChallenge seal(Challenge challenge, SealingKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        NONCES.nextBytes(nonce);
        try {
            byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(write(challenge));
            return new SealedChallenge(key.id(), nonce, cipherText);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a challenge", e);
        }
    }

    /**
     * Reads the outer form, which vouches for nothing yet.
     *
     * @param token as it came with the form
     * @return empty for anything that {@link #token()} would not have written, to the last bit
     */
    public static Optional<SealedChallenge> parse(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int idLength = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : 0;
        if (in.remaining() < idLength + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        String keyId = new String(take(in, idLength), StandardCharsets.UTF_8);
        SealedChallenge sealed = new SealedChallenge(keyId, take(in, NONCE_BYTES), take(in, in.remaining()));
        return sealed.token().equals(token) ? Optional.of(sealed) : Optional.empty();
    }

    /** Which of the realm's keys it says it was sealed with. */
    public String keyId() {
        return keyId;
    }

    /**
     * Opens the seal.
     *
     * @return empty where it is not whole, or was made with another key or in another realm
     */
    public Optional<Challenge> open(SealingKey key) {
        if (!key.id().equals(keyId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(cipherText)));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    /** What the page carries. */
    public String token() {
        byte[] id = keyId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(1 + id.length + NONCE_BYTES + cipherText.length);
        out.put((byte) id.length).put(id).put(nonce).put(cipherText);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(key.context());
        return cipher;
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] write(Challenge challenge) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(challenge.expiry().toEpochMilli());
            out.writeUTF(challenge.id());
            out.writeUTF(challenge.digits());
            out.writeUTF(challenge.place().browserSession());
            out.writeUTF(challenge.place().step());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Challenge read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant expiry = Instant.ofEpochMilli(in.readLong());
            return new Challenge(in.readUTF(), in.readUTF(), expiry, new Challenge.Place(in.readUTF(), in.readUTF()));
        }
    }
}
