package kr.medportal.identity.captcha.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a script with the jar at hand would do: parts the words where it is quiet and compares each with all clips, higher
 * and lower. It knows nothing but the recording and the language.
 */
final class SoundReader {

    private static final double[] PITCHES = {0.9, 1, 1.12};

    /** In steps of the spectrogram, 10 ms: shorter pauses are within a word, shorter noises are none. */
    private static final int PAUSE = 20;

    private static final int WORD = 10;

    /** Between the murmur and the quiet end of a word, as a share of the loudest tenth of the recording. */
    private static final double THRESHOLD = 0.27;

    private record Template(int digit, Spectrogram spectrogram) {}

    private final List<Template> templates;

    SoundReader(SpokenLanguage language) {
        Clips clips = Clips.in(language);
        templates = IntStream.range(0, Clips.VOICES.size())
                .boxed()
                .flatMap(voice -> IntStream.range(0, 10).boxed().flatMap(digit -> IntStream.range(0, PITCHES.length)
                        .mapToObj(pitch ->
                                template(digit, clips.clip(voice, digit).faster(PITCHES[pitch])))))
                .toList();
    }

    private static Template template(int digit, Sound sound) {
        return new Template(digit, new Spectrogram(sound.louder(1 / sound.loudness())));
    }

    String read(Sound recording) {
        StringBuilder digits = new StringBuilder();
        for (Sound word : words(recording)) {
            digits.append(digit(word));
        }
        return digits.toString();
    }

    int digit(Sound word) {
        Spectrogram heard = new Spectrogram(word.louder(1 / word.loudness()));
        double least = Double.POSITIVE_INFINITY;
        int digit = -1;
        for (Template template : templates) {
            double difference = heard.differenceFrom(template.spectrogram);
            if (difference < least) {
                least = difference;
                digit = template.digit;
            }
        }
        return digit;
    }

    private static List<Sound> words(Sound recording) {
        double[] loudness = IntStream.range(0, recording.length() / Spectrogram.STEP)
                .mapToDouble(i -> recording
                        .part((i - 1) * Spectrogram.STEP, (i + 2) * Spectrogram.STEP)
                        .loudness())
                .toArray();
        double threshold = THRESHOLD
                * IntStream.range(0, loudness.length)
                        .mapToDouble(i -> loudness[i])
                        .sorted()
                        .toArray()[loudness.length * 9 / 10];
        List<Sound> words = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i <= loudness.length + PAUSE; i++) {
            boolean loud = i < loudness.length && loudness[i] > threshold;
            if (first >= 0 && i - last > PAUSE) {
                if (last - first >= WORD) {
                    words.add(recording.part(first * Spectrogram.STEP, (last + 1) * Spectrogram.STEP));
                }
                first = -1;
            }
            if (loud) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return words;
    }
}
