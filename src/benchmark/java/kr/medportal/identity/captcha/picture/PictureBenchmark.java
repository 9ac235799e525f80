package kr.medportal.identity.captcha.picture;

import cn.hutool.captcha.LineCaptcha;
import com.google.code.kaptcha.impl.DefaultKaptcha;
import com.google.code.kaptcha.util.Config;
import com.wf.captcha.SpecCaptcha;
import com.wf.captcha.base.Captcha;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import net.logicsquad.nanocaptcha.content.NumbersContentProducer;
import net.logicsquad.nanocaptcha.image.ImageCaptcha;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a picture takes, from the digits to the bytes that are sent, beside the Java libraries for CAPTCHAs. Each
 * writes six digits on 400 x 140 pixels as its own defaults say, in its own format; nanocaptcha, whose pictures are put
 * together by its user, is there bare and with its default background and noise.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djava.awt.headless=true", "-XX:ActiveProcessorCount=1"})
public class PictureBenchmark {

    private static final int DIGITS = 6;

    private final RandomGenerator random = new SecureRandom();
    private final DefaultKaptcha kaptcha = new DefaultKaptcha();

    /** A benchmark of pictures, not of the disk. */
    public PictureBenchmark() {
        ImageIO.setUseCache(false);
        Properties properties = new Properties();
        properties.setProperty("kaptcha.image.width", Integer.toString(DigitPicture.WIDTH));
        properties.setProperty("kaptcha.image.height", Integer.toString(DigitPicture.HEIGHT));
        properties.setProperty("kaptcha.textproducer.char.string", "0123456789");
        properties.setProperty("kaptcha.textproducer.char.length", Integer.toString(DIGITS));
        kaptcha.setConfig(new Config(properties));
    }

    @Benchmark
    public byte[] medportal() {
        StringBuilder digits = new StringBuilder(DIGITS);
        random.ints(DIGITS, 0, 10).forEach(digits::append);
        return DigitPicture.png(digits.toString(), random);
    }

    @Benchmark
    public byte[] nanocaptchaBare() {
        return encode(content().build().getImage(), "png");
    }

    @Benchmark
    public byte[] nanocaptcha() {
        return encode(content().addBackground().addNoise().build().getImage(), "png");
    }

    @Benchmark
    public byte[] easyCaptcha() {
        SpecCaptcha captcha = new SpecCaptcha(DigitPicture.WIDTH, DigitPicture.HEIGHT, DIGITS);
        captcha.setCharType(Captcha.TYPE_ONLY_NUMBER);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        captcha.out(png);
        return png.toByteArray();
    }

    @Benchmark
    public byte[] hutoolCaptcha() {
        LineCaptcha captcha = new LineCaptcha(DigitPicture.WIDTH, DigitPicture.HEIGHT);
        captcha.setGenerator(new cn.hutool.captcha.generator.RandomGenerator("0123456789", DIGITS));
        captcha.createCode();
        return captcha.getImageBytes();
    }

    /** Its servlet sends a JPEG. */
    @Benchmark
    public byte[] kaptcha() {
        return encode(kaptcha.createImage(kaptcha.createText()), "jpg");
    }

    private static ImageCaptcha.Builder content() {
        return new ImageCaptcha.Builder(DigitPicture.WIDTH, DigitPicture.HEIGHT)
                .addContent(new NumbersContentProducer(DIGITS));
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write " + format, e);
        }
        return bytes.toByteArray();
    }
}
