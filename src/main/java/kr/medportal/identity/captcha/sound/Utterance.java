package kr.medportal.identity.captcha.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The digits, one after the other: each in another voice, tempo, pitch and loudness, with gaps of another length. */
final class Utterance {

    /** What the clips are levelled to, by the script that makes them. */
    static final double CLIP_LOUDNESS = Decibels.factor(-21);

    /** Times as long; the clips are spoken briskly, so rather slower than faster. */
    private static final double LEAST_SLOWER = 0.95;

    private static final double MOST_SLOWER = 1.2;

    /** Times as high: two and a half semitones each way. More, and the two voices sound like cartoons. */
    private static final double MOST_HIGHER = Math.pow(2, 2.5 / 12);

    /** In dB each way. */
    private static final double MOST_LOUDER = 1.5;

    /** In samples: people write down what they hear, and a player needs a moment before it is heard at all. */
    private static final int LEAD_IN = Sound.RATE * 2 / 5;

    private static final int LEAST_GAP = Sound.RATE * 7 / 20;
    private static final int MOST_GAP = Sound.RATE * 3 / 4;

    /** Where a digit begins, in samples, and how it sounds. */
    record Word(int start, Sound sound) {

        int end() {
            return start + sound.length();
        }
    }

    private final List<Word> words;
    private final int length;

    private Utterance(List<Word> words, int length) {
        this.words = words;
        this.length = length;
    }

    static Utterance of(String digits, Clips clips, RandomGenerator random) {
        List<Word> words = new ArrayList<>();
        int at = LEAD_IN;
        for (int i = 0; i < digits.length(); i++) {
            Sound said = varied(clips.said(Character.digit(digits.charAt(i), 10), random), random);
            Word word = new Word(at, said);
            words.add(word);
            at = word.end() + random.nextInt(LEAST_GAP, MOST_GAP);
        }
        return new Utterance(List.copyOf(words), at);
    }

    private static Sound varied(Sound clip, RandomGenerator random) {
        double slower = random.nextDouble(LEAST_SLOWER, MOST_SLOWER);
        double higher = Math.pow(MOST_HIGHER, random.nextDouble(-1, 1));
        double louder = Decibels.factor(random.nextDouble(-MOST_LOUDER, MOST_LOUDER));
        return Tempo.stretch(clip, slower * higher).faster(higher).louder(louder);
    }

    List<Word> words() {
        return words;
    }

    /** In samples, with what is before the first word and after the last. */
    int length() {
        return length;
    }
}
