package kr.medportal.identity.captcha.sound;

/** A tape that sounds are laid on, one over the other. */
final class Track {

    private final float[] samples;

    /** @param length in samples */
    Track(int length) {
        samples = new float[length];
    }

    /** Adds what of {@code sound} lies on the tape when it begins at sample {@code start}, which may be before the tape. */
    void add(Sound sound, int start) {
        int end = Math.min(samples.length, start + sound.length());
        for (int i = Math.max(0, start); i < end; i++) {
            samples[i] += sound.at(i - start);
        }
    }

    Sound sound() {
        return new Sound(samples.clone());
    }
}
