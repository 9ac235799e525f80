package kr.medportal.identity.captcha.sound;

import java.util.Arrays;

/** How loud each of some bands is over time, in the logarithm that ears use: a frame each 10 ms. */
final class Spectrogram {

    static final int STEP = Sound.RATE / 100;

    private static final int FRAME = 256;
    private static final int BANDS = 18;
    private static final double LOWEST = 150;
    private static final double HIGHEST = 3800;
    /** What is quieter drowns in the murmur; a frame of a sound of loudness 1 has some 10,000 in all. */
    private static final double FLOOR = 100;

    /** Hann window times cosine and sine, by frequency: a plain Fourier transform is fast enough here. */
    private static final double[][] COSINES = waves(Math.PI / 2);

    private static final double[][] SINES = waves(0);

    private final double[][] frames;

    Spectrogram(Sound sound) {
        frames = new double[Math.max(1, sound.length() / STEP)][];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = bands(sound, i * STEP - FRAME / 2);
        }
        centre();
    }

    /** The mean difference of their frames, where the one is bent in time to fit the other best. */
    double differenceFrom(Spectrogram other) {
        int rows = frames.length;
        int columns = other.frames.length;
        double[] before = new double[columns + 1];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        before[0] = 0;
        for (double[] frame : frames) {
            double[] here = new double[columns + 1];
            here[0] = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= columns; c++) {
                double cheapest = Math.min(before[c - 1], Math.min(before[c], here[c - 1]));
                here[c] = cheapest + difference(frame, other.frames[c - 1]);
            }
            before = here;
        }
        return before[columns] / (rows + columns);
    }

    private static double difference(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < BANDS; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Loudness of the whole does not count. */
    private void centre() {
        double sum = 0;
        for (double[] frame : frames) {
            for (double band : frame) {
                sum += band;
            }
        }
        double mean = sum / (frames.length * BANDS);
        for (double[] frame : frames) {
            for (int i = 0; i < BANDS; i++) {
                frame[i] -= mean;
            }
        }
    }

    private static double[] bands(Sound sound, int from) {
        double[] bands = new double[BANDS];
        for (int k = 1; k < FRAME / 2; k++) {
            double position =
                    BANDS * (mel((double) k * Sound.RATE / FRAME) - mel(LOWEST)) / (mel(HIGHEST) - mel(LOWEST));
            if (position >= 0 && position < BANDS) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < FRAME; i++) {
                    re += sound.at(from + i) * COSINES[k][i];
                    im += sound.at(from + i) * SINES[k][i];
                }
                bands[(int) position] += re * re + im * im;
            }
        }
        for (int i = 0; i < BANDS; i++) {
            bands[i] = Math.log(FLOOR + bands[i]);
        }
        return bands;
    }

    private static double mel(double hertz) {
        return Math.log(1 + hertz / 700);
    }

    private static double[][] waves(double phase) {
        double[][] waves = new double[FRAME / 2][FRAME];
        for (int k = 0; k < FRAME / 2; k++) {
            for (int i = 0; i < FRAME; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME);
                waves[k][i] = window * Math.sin(2 * Math.PI * k * i / FRAME + phase);
            }
        }
        return waves;
    }
}
