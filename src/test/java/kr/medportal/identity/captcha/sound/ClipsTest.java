package kr.medportal.identity.captcha.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClipsTest {

    private static final int MAX_BYTES = 600_000;

    @Test
    void areAllThereAndAllDifferentAndTakeLittleOfTheJar() throws IOException {
        Set<Integer> contents = new HashSet<>();
        int bytes = 0;
        for (SpokenLanguage language : SpokenLanguage.values()) {
            for (String voice : Clips.VOICES) {
                for (int digit = 0; digit < 10; digit++) {
                    byte[] clip = bytes(language, voice, digit);
                    bytes += clip.length;
                    contents.add(Arrays.hashCode(clip));
                }
            }
        }
        assertThat(contents).hasSize(5 * 2 * 10);
        assertThat(bytes).isLessThanOrEqualTo(MAX_BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void areWordsAsLoudAsEachOther(SpokenLanguage language) {
        for (int voice = 0; voice < Clips.VOICES.size(); voice++) {
            for (int digit = 0; digit < 10; digit++) {
                Sound clip = Clips.in(language).clip(voice, digit);

                assertThat(clip.length()).isBetween(Sound.RATE / 5, Sound.RATE * 3 / 5);
                assertThat(clip.loudness() / Utterance.CLIP_LOUDNESS).isBetween(0.97, 1.03);
            }
        }
    }

    /** The clips are read as another implementation of G.711 reads them. */
    @Test
    void areDecodedAsTelephonesDo() throws IOException {
        byte[] clip = bytes(SpokenLanguage.ENGLISH, "f", 7);
        AudioFormat telephone = new AudioFormat(AudioFormat.Encoding.ULAW, Sound.RATE, 8, 1, 1, Sound.RATE, false);
        AudioFormat linear = new AudioFormat(Sound.RATE, 16, 1, true, true);
        try (InputStream bytes = new ByteArrayInputStream(clip);
                AudioInputStream coded = new AudioInputStream(bytes, telephone, clip.length);
                AudioInputStream decoded = AudioSystem.getAudioInputStream(linear, coded)) {
            byte[] expected = decoded.readAllBytes();
            Sound sound = MuLaw.decode(clip);

            assertThat(expected).hasSize(2 * sound.length());
            assertThat(IntStream.range(0, sound.length()).mapToLong(i -> Math.round(sound.at(i) * 32768.0)))
                    .containsExactlyElementsOf(IntStream.range(0, sound.length())
                            .mapToObj(i -> (long) ((expected[2 * i] << 8) | (expected[2 * i + 1] & 0xff)))
                            .toList());
        }
    }

    private static byte[] bytes(SpokenLanguage language, String voice, int digit) throws IOException {
        String file = language.code() + "/" + voice + "/" + digit + ".ul";
        try (InputStream in = Objects.requireNonNull(Clips.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }
}
