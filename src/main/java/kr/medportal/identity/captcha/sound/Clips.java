package kr.medportal.identity.captcha.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The ten digits as each voice says them in one language. {@code src/main/clips/make-clips} makes the files. */
final class Clips {

    /** A woman's and a man's, as their folders are named. */
    static final List<String> VOICES = List.of("f", "m");

    private static final int DIGITS = 10;

    /** Read when first asked for; 300 KB as samples for each language. */
    private static final Map<SpokenLanguage, Clips> READ = new ConcurrentHashMap<>();

    /** First those of the first voice, by digit. */
    private final List<Sound> clips;

    private Clips(List<Sound> clips) {
        this.clips = clips;
    }

    static Clips in(SpokenLanguage language) {
        return READ.computeIfAbsent(language, Clips::read);
    }

    private static Clips read(SpokenLanguage language) {
        List<Sound> clips = new ArrayList<>();
        for (String voice : VOICES) {
            for (int digit = 0; digit < DIGITS; digit++) {
                clips.add(read(language.code() + "/" + voice + "/" + digit + ".ul"));
            }
        }
        return new Clips(List.copyOf(clips));
    }

    private static Sound read(String file) {
        try (InputStream in = Clips.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the clip " + file);
            }
            return MuLaw.decode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sound clip(int voice, int digit) {
        return clips.get(voice * DIGITS + digit);
    }

    /** The digit said by a voice that chance picks. */
    Sound said(int digit, RandomGenerator random) {
        return clip(random.nextInt(VOICES.size()), digit);
    }

    /** Whatever digit. */
    Sound any(RandomGenerator random) {
        return clips.get(random.nextInt(clips.size()));
    }
}
