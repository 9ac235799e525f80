package kr.medportal.identity.captcha.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes sound as WAV (RIFF WAVE, Microsoft and IBM, 1991) in 8-bit PCM: of all that is small, the one format that every
 * browser plays.
 */
final class Wav {

    private static final int HEADER = 44;
    private static final int FORMAT_CHUNK = 16;
    private static final short PCM = 1;
    private static final short CHANNELS = 1;
    private static final short BITS = 8;

    /** Samples of 8 bits have no sign: 1 to 255 around this. */
    private static final int SILENCE = 128;

    private static final int FULL_SCALE = 127;

    private Wav() {}

    /** @param sound within -1 and 1 */
    static byte[] encode(Sound sound) {
        // Chunks have an even length; a filling byte is not counted in its chunk.
        int filled = sound.length() + sound.length() % 2;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + filled).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + filled).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(FORMAT_CHUNK).putShort(PCM).putShort(CHANNELS);
        wav.putInt(Sound.RATE).putInt(Sound.RATE * CHANNELS * BITS / 8);
        wav.putShort((short) (CHANNELS * BITS / 8)).putShort(BITS);
        wav.put(ascii("data")).putInt(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            wav.put((byte) (SILENCE + Math.round(sound.at(i) * FULL_SCALE)));
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
