package kr.medportal.identity.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What somebody reads: a violation in the words of the real bundles, filled in as Keycloak does it. */
public final class RenderedMessage {

    /** Of all pages, by the names of their bundles. */
    public static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh_CN", "ru");

    private RenderedMessage() {}

    /** Of a password policy or a form action: the first argument is <code>{0}</code>. */
    public static String of(Violation violation, String language) {
        return format(violation.key(), violation.arguments(), language);
    }

    /** Of a profile validator: <code>{0}</code> is the attribute. */
    public static String ofAttribute(String attribute, Violation violation, String language) {
        List<Object> arguments = new ArrayList<>(List.of(attribute));
        arguments.addAll(violation.arguments());
        return format(violation.key(), arguments, language);
    }

    /** The bundle of one language. */
    public static Properties bundle(String language) {
        String resource = "/theme-resources/messages/messages_" + language + ".properties";
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RenderedMessage.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static String format(MessageKey key, List<Object> arguments, String language) {
        String pattern = Objects.requireNonNull(bundle(language).getProperty(key.key()), key.key());
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
