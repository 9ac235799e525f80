package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Tokens are longer; what a test sends in the place of one may be anything. */
    private static final int SHORTEST_TOKEN = 16;

    private static final Pattern ORDINARY_WORD = Pattern.compile("\\p{Alpha}*");

    /** In any script, with spaces; what else a test types for a picture may be anything. */
    private static final Pattern ANSWER = Pattern.compile("[\\p{Nd}\\p{Z}]+");

    private final Map<String, Secrets.Kind> secrets;

    /** @param secrets what to look for; what any log may have by chance, an ordinary word for one, is passed over */
    public LogSearch(Map<String, Secrets.Kind> secrets) {
        this.secrets = new HashMap<>(secrets);
        this.secrets.entrySet().removeIf(secret -> !isTelling(secret.getKey(), secret.getValue()));
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
        return (isNumber(secret) && kind != Secrets.Kind.TOKEN)
                ? standsAsNumber(secret, withoutIds)
                : line.contains(secret);
    }

    private static boolean isTelling(String secret, Secrets.Kind kind) {
        return switch (kind) {
            case TOKEN -> secret.length() >= SHORTEST_TOKEN;
            case CAPTCHA_ANSWER ->
                secret.length() >= SHORTEST && ANSWER.matcher(secret).matches();
            case PASSWORD, PHONE_NUMBER ->
                secret.length() >= SHORTEST && !ORDINARY_WORD.matcher(secret).matches();
        };
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
