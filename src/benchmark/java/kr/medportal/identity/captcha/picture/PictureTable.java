package kr.medportal.identity.captcha.picture;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link PictureBenchmark}, weighs the pictures too, and prints the table of {@code docs/benchmarks.md}. */
public final class PictureTable {

    private static final int WEIGHED = 2000;

    private PictureTable() {}

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PictureBenchmark.class.getSimpleName())
                        .build())
                .run();
        PictureBenchmark pictures = new PictureBenchmark();
        Map<String, Supplier<byte[]>> makers = new LinkedHashMap<>();
        makers.put("medportal", pictures::medportal);
        makers.put("nanocaptchaBare", pictures::nanocaptchaBare);
        makers.put("nanocaptcha", pictures::nanocaptcha);
        makers.put("easyCaptcha", pictures::easyCaptcha);
        makers.put("hutoolCaptcha", pictures::hutoolCaptcha);
        makers.put("kaptcha", pictures::kaptcha);
        double ours = results.stream()
                .filter(result -> name(result).equals("medportal"))
                .mapToDouble(PictureTable::micros)
                .sum();
        System.out.println();
        System.out.println("| pictures by | µs | ± | times ours | bytes, on average |");
        System.out.println("|---|--:|--:|--:|--:|");
        results.stream()
                .sorted(Comparator.comparingDouble(PictureTable::micros))
                .forEach(result -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.1f | %d |%n",
                        name(result),
                        micros(result),
                        result.getPrimaryResult().getScoreError(),
                        micros(result) / ours,
                        weight(makers.get(name(result)))));
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static double micros(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static long weight(Supplier<byte[]> maker) {
        long bytes = 0;
        for (int i = 0; i < WEIGHED; i++) {
            bytes += maker.get().length;
        }
        return bytes / WEIGHED;
    }
}
