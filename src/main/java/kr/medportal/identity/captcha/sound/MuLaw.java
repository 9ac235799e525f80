package kr.medportal.identity.captcha.sound;

/** What the clips are kept in: telephone quality, a byte a sample (ITU-T G.711, mu-law). */
final class MuLaw {

    private static final int BIAS = 0x84;
    private static final float FULL_SCALE = 32768;

    private MuLaw() {}

    static Sound decode(byte[] bytes) {
        float[] samples = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            samples[i] = sample(bytes[i]) / FULL_SCALE;
        }
        return new Sound(samples);
    }

    /** Every bit is sent inverted: sign, three bits of exponent, four of mantissa. */
    private static int sample(byte inverted) {
        int code = ~inverted;
        int magnitude = ((((code & 0x0f) << 3) + BIAS) << ((code & 0x70) >> 4)) - BIAS;
        return (code & 0x80) == 0 ? magnitude : -magnitude;
    }
}
