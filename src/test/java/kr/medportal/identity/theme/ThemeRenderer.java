package kr.medportal.identity.theme;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.ClasspathThemeResourceProviderFactory;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;

/**
 * Renders theme {@code medportal} in one language as the server does, without a server: Keycloak's own classes read the
 * message files (theme over parents over {@code theme-resources}, language over English), FreeMarker has the server's
 * settings. A key that has no text is remembered in {@link #missingKeys()}.
 */
final class ThemeRenderer {

    /** The languages of the realm. */
    static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.KOREAN, Locale.JAPANESE, Locale.SIMPLIFIED_CHINESE, Locale.forLanguageTag("ru"));

    private static final ClassLoader CLASSES = ThemeRenderer.class.getClassLoader();

    private final List<Theme> themes;
    private final Locale locale;
    private final Properties messages;
    private final Configuration freemarker;
    private final Set<String> missingKeys = new TreeSet<>();

    /** @param parents the parents of {@code medportal}, the nearest first */
    ThemeRenderer(Theme.Type type, Locale locale, String... parents) {
        this.themes = new ArrayList<>(List.of(theme("medportal", type)));
        for (String parent : parents) {
            themes.add(theme(parent, type));
        }
        this.locale = locale;
        Map<Locale, Properties> byLocale = new HashMap<>();
        for (Locale each = locale; each != null; each = LocaleUtil.getParentLocale(each, null)) {
            byLocale.put(each, ownMessages(each));
        }
        this.messages = LocaleUtil.mergeGroupedMessages(null, locale, byLocale);
        this.freemarker = freemarker();
    }

    /** All texts of the language, with what it falls back to. */
    Properties messages() {
        return messages;
    }

    /** The texts that are written in that very language, without what it falls back to. */
    Properties ownMessages() {
        return ownMessages(locale);
    }

    /** Keys that a template asked for in vain, in all renderings so far. */
    Set<String> missingKeys() {
        return missingKeys;
    }

    /** The {@code msg} of the templates. */
    TemplateMethodModelEx msg() {
        return new MessageFormatterMethod(locale, messages) {
            @Override
            public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
                String key = arguments.get(0).toString();
                if (!messages.containsKey(key)) {
                    missingKeys.add(key);
                }
                return super.exec(arguments);
            }
        };
    }

    /** Renders a template with {@code msg} and {@code locale} added to its data. */
    String render(String template, Map<String, ?> data) {
        Map<String, Object> model = new HashMap<>(data);
        model.put("msg", msg());
        model.putIfAbsent("locale", locale);
        // The sanitizer's library belongs to the server; here it would only see what the test itself passes in.
        model.put("kcSanitize", (TemplateMethodModelEx)
                arguments -> arguments.get(0).toString());
        try {
            StringWriter out = new StringWriter();
            freemarker.getTemplate(template, "UTF-8").process(model, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new AssertionError(template + " in " + locale.toLanguageTag() + ": " + e.getMessage(), e);
        }
    }

    private Properties ownMessages(Locale language) {
        Properties own = new Properties();
        try {
            own.putAll(new ClasspathThemeResourceProviderFactory("ours", CLASSES).getMessages("messages", language));
            for (int i = themes.size() - 1; i >= 0; i--) {
                own.putAll(themes.get(i).getMessages(language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }

    private Configuration freemarker() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected @Nullable URL getURL(String name) {
                return template(name);
            }
        });
        return configuration;
    }

    private @Nullable URL template(String name) {
        try {
            for (Theme theme : themes) {
                URL template = theme.getTemplate(name);
                if (template != null) {
                    return template;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme theme(String name, Theme.Type type) {
        try {
            return new ClassLoaderTheme(name, type, CLASSES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
