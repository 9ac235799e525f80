package kr.medportal.identity.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail that would have been sent.
 *
 * @param id its Message-ID without the angle brackets
 * @param received when the catcher took it
 * @param from the sender as people see it
 * @param to the addresses without names, with commas between
 * @param subject decoded
 * @param text the plain text part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
public record CaughtMail(
        String id, Instant received, String from, String to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** The addresses in the plain text, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The first of them: what the mail asks to open. */
    public Optional<String> link() {
        return links().stream().findFirst();
    }
}
