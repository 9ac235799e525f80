package kr.medportal.identity.captcha.sound;

import java.util.random.RandomGenerator;

/**
 * People talking in the next room: scraps of the clips themselves, so that it has the digits' own colour and cannot be
 * filtered out, in other pitches and half of them backwards, so that no digit is heard in it.
 */
final class Murmur {

    /** In samples. */
    private static final int SHORTEST = Sound.RATE / 12;

    private static final int LONGEST = Sound.RATE / 5;

    /** From one scrap to the next, on average a sixth of a scrap: so many at once sound even. */
    private static final int LONGEST_STEP = Sound.RATE / 20;

    private static final double MOST_SHIFTED = 1.5;

    private Murmur() {}

    /**
     * @param length in samples
     * @param loudness as {@link Sound#loudness()} measures it
     */
    static Sound of(int length, double loudness, Clips clips, RandomGenerator random) {
        Track track = new Track(length);
        for (int at = -LONGEST; at < length; at += random.nextInt(1, LONGEST_STEP)) {
            track.add(scrap(clips.any(random), random), at);
        }
        Sound murmur = track.sound();
        return murmur.louder(loudness / murmur.loudness());
    }

    private static Sound scrap(Sound clip, RandomGenerator random) {
        int length = random.nextInt(SHORTEST, Math.min(LONGEST, clip.length()));
        int from = random.nextInt(clip.length() - length + 1);
        Sound scrap = clip.part(from, from + length).faster(Math.pow(MOST_SHIFTED, random.nextDouble(-1, 1)));
        return (random.nextBoolean() ? scrap.reversed() : scrap).faded(scrap.length() / 2);
    }
}
