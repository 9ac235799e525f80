package kr.medportal.identity.captcha.sound;

/**
 * Makes a sound longer or shorter at the same pitch: lays overlapping grains of it out at another distance, each taken
 * from where it goes on most smoothly from the one before (WSOLA; Verhelst and Roelands, 1993).
 */
final class Tempo {

    /** 32 ms, three periods of a low voice: shorter grains roughen it, longer ones smear consonants. */
    private static final int GRAIN = 256;

    private static final int STEP = GRAIN / 2;

    /** How far from its due place a grain may be taken: half a period of a low voice. */
    private static final int SLACK = 48;

    /** Every second sample is compared, at every second place: a quarter of the work, and nobody hears it. */
    private static final int COARSE = 2;

    private static final float[] WINDOW = window();

    private Tempo() {}

    /** @param factor of the length: above 1 is slower */
    static Sound stretch(Sound sound, double factor) {
        int length = (int) (sound.length() * factor);
        Track stretched = new Track(length);
        int from = -STEP;
        stretched.add(grain(sound, from), -STEP);
        for (int at = 0; at < length; at += STEP) {
            from = smoothest(sound, from + STEP, (int) (at / factor));
            stretched.add(grain(sound, from), at);
        }
        return stretched.sound();
    }

    /** Where, about {@code due}, the sound differs least from how it goes on at {@code next}. */
    private static int smoothest(Sound sound, int next, int due) {
        int smoothest = due;
        double least = Double.POSITIVE_INFINITY;
        for (int from = due - SLACK; from <= due + SLACK; from += COARSE) {
            double difference = 0;
            for (int i = 0; i < STEP; i += COARSE) {
                difference += Math.abs(sound.at(next + i) - sound.at(from + i));
            }
            if (difference < least) {
                least = difference;
                smoothest = from;
            }
        }
        return smoothest;
    }

    private static Sound grain(Sound sound, int from) {
        float[] grain = new float[GRAIN];
        for (int i = 0; i < GRAIN; i++) {
            grain[i] = sound.at(from + i) * WINDOW[i];
        }
        return new Sound(grain);
    }

    /** Two of them, one {@link #STEP} apart, add up to 1. */
    private static float[] window() {
        float[] window = new float[GRAIN];
        for (int i = 0; i < GRAIN; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / GRAIN));
        }
        return window;
    }
}
