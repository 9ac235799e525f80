package kr.medportal.identity.captcha.sound;

/** A piece of sound: one channel, {@link #RATE} samples a second, each from -1 to 1. Never changes. */
final class Sound {

    /** Samples a second: telephone quality. */
    static final int RATE = 8000;

    private final float[] samples;

    /** @param samples belong to the sound from now on */
    Sound(float[] samples) {
        this.samples = samples;
    }

    int length() {
        return samples.length;
    }

    /** Silence before the beginning and after the end. */
    float at(int index) {
        return index < 0 || index >= samples.length ? 0 : samples[index];
    }

    /** From sample {@code from} until before sample {@code to}. */
    Sound part(int from, int to) {
        float[] part = new float[to - from];
        for (int i = 0; i < part.length; i++) {
            part[i] = at(from + i);
        }
        return new Sound(part);
    }

    Sound reversed() {
        float[] reversed = new float[samples.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = samples[samples.length - 1 - i];
        }
        return new Sound(reversed);
    }

    Sound louder(double factor) {
        float[] louder = new float[samples.length];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = (float) (samples[i] * factor);
        }
        return new Sound(louder);
    }

    /** Rises from silence and falls back to it, each within {@code edge} samples. */
    Sound faded(int edge) {
        float[] faded = samples.clone();
        for (int i = 0; i < Math.min(edge, faded.length); i++) {
            float share = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / edge));
            faded[i] *= share;
            faded[faded.length - 1 - i] *= share;
        }
        return new Sound(faded);
    }

    /**
     * Played {@code factor} times as fast, as a record would be: above 1 it is higher and shorter. Between two samples
     * runs a Catmull-Rom curve.
     */
    Sound faster(double factor) {
        float[] faster = new float[(int) (samples.length / factor)];
        for (int i = 0; i < faster.length; i++) {
            double position = i * factor;
            int before = (int) position;
            faster[i] = curve(before, (float) (position - before));
        }
        return new Sound(faster);
    }

    private float curve(int i, float share) {
        float a = at(i - 1);
        float b = at(i);
        float c = at(i + 1);
        float d = at(i + 2);
        return b + share / 2 * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)));
    }

    /** The root of the mean square: 0 is silence. */
    double loudness() {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    double peak() {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
