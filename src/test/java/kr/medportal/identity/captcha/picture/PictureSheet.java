package kr.medportal.identity.captcha.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import kr.medportal.identity.captcha.Challenge;

/** Writes pictures for people and attackers to read: {@code PictureSheet DIR COUNT [DIGITS]}, named {@code <n>_<digits>.png}. */
public final class PictureSheet {

    private PictureSheet() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        int length = args.length > 2 ? Integer.parseInt(args[2]) : 6;
        RandomGenerator random = new SecureRandom();
        long bytes = 0;
        int largest = 0;
        for (int i = 1; i <= count; i++) {
            String digits = Challenge.create(
                            length, Duration.ZERO, new Challenge.Place("", ""), Clock.systemUTC(), random)
                    .digits();
            byte[] png = DigitPicture.png(digits, random);
            Files.write(directory.resolve(String.format(Locale.ROOT, "%04d_%s.png", i, digits)), png);
            bytes += png.length;
            largest = Math.max(largest, png.length);
        }
        System.out.println(count + " pictures, " + bytes / count + " bytes each, " + largest + " the largest");
    }
}
