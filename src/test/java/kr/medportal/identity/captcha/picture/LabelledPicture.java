package kr.medportal.identity.captcha.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * A picture as somebody has it who owns the program that draws it: with its digits, and with where each of them lies.
 *
 * @param digits what it shows
 * @param ink which of its pixels are dark
 * @param spans where each digit begins and ends, in pixels from the left
 */
record LabelledPicture(String digits, Bits ink, List<Span> spans) {

    /** From {@code left} up to, without it, {@code right}. */
    record Span(int left, int right) {}

    static LabelledPicture draw(int length, RandomGenerator random) {
        String digits = digits(length, random);
        long seed = random.nextLong();
        // A picture's looks all come from the first number that it asks for.
        byte[] png = DigitPicture.png(digits, () -> seed);
        RandomGenerator looks = new SplittableRandom(seed);
        double pen = looks.nextDouble(7.5, 9);
        List<Span> spans = new ArrayList<>();
        for (List<Stroke> digit : DigitPicture.digits(digits, pen, looks)) {
            double left = DigitPicture.WIDTH;
            double right = 0;
            for (Stroke stroke : digit) {
                for (int i = 0; i < stroke.size(); i++) {
                    left = Math.min(left, stroke.x(i) - pen / 2);
                    right = Math.max(right, stroke.x(i) + pen / 2);
                }
            }
            spans.add(new Span((int) Math.max(0, left), (int) Math.min(DigitPicture.WIDTH, right)));
        }
        return new LabelledPicture(digits, ink(png), spans);
    }

    static boolean isInked(Bits ink, int x, int y) {
        return (ink.eight(y, x / Byte.SIZE) >> (x % Byte.SIZE) & 1) == 1;
    }

    static String digits(int length, RandomGenerator random) {
        StringBuilder digits = new StringBuilder(length);
        random.ints(length, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static Bits ink(byte[] png) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bits ink = new Bits();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xff) < 0x80) {
                    ink.setSpan(y, x, x + 1);
                }
            }
        }
        return ink;
    }
}
