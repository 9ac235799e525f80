package kr.medportal.identity.captcha.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Pictures side by side, for people to read: {@code ContactSheet SHEET.png ANSWERS.txt}. */
public final class ContactSheet {

    private static final int COLUMNS = 4;
    private static final int ROWS = 15;
    private static final int GAP = 16;

    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        RandomGenerator random = new SecureRandom();
        int width = GAP + COLUMNS * (DigitPicture.WIDTH + GAP);
        int height = GAP + ROWS * (DigitPicture.HEIGHT + GAP);
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            String digits = LabelledPicture.digits(6, random);
            answers.add(digits);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DigitPicture.png(digits, random)));
            int x = GAP + i % COLUMNS * (DigitPicture.WIDTH + GAP);
            int y = GAP + i / COLUMNS * (DigitPicture.HEIGHT + GAP);
            graphics.drawImage(picture, x, y, null);
        }
        ImageIO.write(sheet, "png", Path.of(args[0]).toFile());
        Files.write(Path.of(args[1]), answers);
    }
}
