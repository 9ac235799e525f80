package kr.medportal.identity.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.theme.Language;
import kr.medportal.identity.theme.Texts;

/**
 * What a page is expected to say, in whichever language.
 *
 * @param key in the message bundles
 * @param arguments what fills the message's placeholders, from <code>{0}</code> on
 */
public record PageMessage(String key, List<Object> arguments) {

    private static final Map<Language, Properties> TEXTS = new ConcurrentHashMap<>();

    /** Of a password policy or a form action of ours. */
    public static PageMessage of(MessageKey key, Object... arguments) {
        return new PageMessage(key.key(), List.of(arguments));
    }

    /** Of a profile validator of ours: the attribute takes <code>{0}</code>, these follow. */
    public static PageMessage ofValidator(MessageKey key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("attribute"));
        all.addAll(Arrays.asList(arguments));
        return new PageMessage(key.key(), all);
    }

    /** Of Keycloak itself. */
    public static PageMessage ofKeycloak(String key) {
        return new PageMessage(key, List.of());
    }

    /** @throws AssertionError when that language lacks the message */
    public String in(Language language) {
        Properties texts = TEXTS.computeIfAbsent(language, Language::loginTexts);
        return Texts.format(language, texts, key, arguments.toArray());
    }
}
