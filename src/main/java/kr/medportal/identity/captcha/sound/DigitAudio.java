package kr.medportal.identity.captcha.sound;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Speaks the digits of a challenge for people who do not see the picture (rule R11), in changing voices, tempo, pitch
 * and gaps over a murmur. Plain Java, because not every server has {@code javax.sound}. It is put together from clips
 * that everybody has who has the jar: who compares it with them can read it.
 */
public final class DigitAudio {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,8}");

    /** How much louder the digits are than the murmur, in dB; before each is made a little louder or quieter. */
    private static final double MARGIN = 15;

    private static final int FADE = Sound.RATE / 10;

    /** Of the loudest sample: a player that resamples overshoots a little. */
    private static final double PEAK = 0.95;

    private DigitAudio() {}

    /**
     * A new recording, another one each time.
     *
     * @param digits 5 to 8 ASCII digits
     * @param language of the page; English is spoken where there are no clips: English, Korean, Japanese, Chinese, Russian
     * @param random must be unpredictable, outside tests
     * @return a WAV of one channel, 8 bits and 8000 samples a second, 5 to 12 seconds long and at most 100,000 bytes
     * @throws IllegalArgumentException if {@code digits} are anything else
     */
    public static byte[] wav(String digits, Locale language, RandomGenerator random) {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not 5 to 8 digits");
        }
        Clips clips = Clips.in(SpokenLanguage.of(language));
        Utterance utterance = Utterance.of(digits, clips, random);
        return Wav.encode(mixed(utterance, murmurUnder(utterance, clips, random)));
    }

    static Sound murmurUnder(Utterance utterance, Clips clips, RandomGenerator random) {
        double loudness = Utterance.CLIP_LOUDNESS * Decibels.factor(-MARGIN);
        return Murmur.of(utterance.length(), loudness, clips, random).faded(FADE);
    }

    /** As loud as can be without clipping. */
    static Sound mixed(Utterance utterance, Sound murmur) {
        Track track = new Track(utterance.length());
        track.add(murmur, 0);
        for (Utterance.Word word : utterance.words()) {
            track.add(word.sound(), word.start());
        }
        Sound mixed = track.sound();
        return mixed.louder(PEAK / mixed.peak());
    }
}
