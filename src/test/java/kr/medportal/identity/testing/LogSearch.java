package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for secrets in a log. */
public final class LogSearch {

    /**
     * A secret that stands in a log.
     *
     * @param line its number, from 1 on
     * @param text the whole line
     */
    public record Leak(int line, Secrets.Kind kind, String secret, String text) {}

    /** Ids made at random: in so many letters and digits a few given digits stand side by side by chance. */
    private static final Pattern RANDOM_ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?=\\d*\\p{Alpha})\\p{Alnum}{20,}");

    /** Below this a password or number is found in every log. */
    private static final int SHORTEST = 5;

    private static final Pattern ORDINARY_WORD = Pattern.compile("\\p{Alpha}*");

    private final Map<String, Secrets.Kind> secrets;

    /** @param secrets what to look for; what is an ordinary word, or shorter than five characters, is passed over */
    public LogSearch(Map<String, Secrets.Kind> secrets) {
        this.secrets = secrets;
    }

    /** Everything found, in the order of the lines. */
    public List<Leak> in(Path log) {
        try {
            // Not Files.lines: a log may have bytes that are no UTF-8.
            return in(new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Leak> in(List<String> lines) {
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String withoutIds = RANDOM_ID.matcher(line).replaceAll("");
            for (Map.Entry<String, Secrets.Kind> secret : secrets.entrySet()) {
                if (stands(secret.getKey(), secret.getValue(), line, withoutIds)) {
                    leaks.add(new Leak(i + 1, secret.getValue(), secret.getKey(), line));
                }
            }
        }
        return leaks;
    }

    private static boolean stands(String secret, Secrets.Kind kind, String line, String withoutIds) {
        if (secret.length() < SHORTEST || ORDINARY_WORD.matcher(secret).matches()) {
            return false;
        }
        return kind == Secrets.Kind.TOKEN || !isNumber(secret)
                ? line.contains(secret)
                : standsAsNumber(secret, withoutIds);
    }

    private static boolean isNumber(String secret) {
        return secret.codePoints().allMatch(Character::isDigit);
    }

    /** Not as a part of a longer number. */
    private static boolean standsAsNumber(String digits, String line) {
        if (!line.contains(digits)) {
            return false;
        }
        Matcher number =
                Pattern.compile("(?<!\\d)" + Pattern.quote(digits) + "(?!\\d)").matcher(line);
        return number.find();
    }
}
