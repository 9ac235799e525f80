package kr.medportal.identity.theme;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/** The login theme as Keycloak renders it: our templates over those of base, FreeMarker set up in the same way. */
final class LoginTheme {

    static final Path FOLDER = Path.of("themes/medportal/login");
    static final String OURS = "theme/medportal/login/";
    static final String BASE = "theme/base/login/";

    /**
     * @param html of the page
     * @param missingTexts keys that the template asked for and that its language lacks
     */
    record Rendered(String html, Set<String> missingTexts) {}

    private final Configuration freeMarker = configuration();
    private final Properties properties = properties();

    /**
     * @param model what the page is about; texts, theme properties and methods that every page has are added
     * @throws AssertionError when FreeMarker fails
     */
    Rendered render(String template, Language language, Map<String, Object> model) {
        RecordingTexts texts = new RecordingTexts(language.loginTexts());
        model.put("msg", new MessageFormatterMethod(language.locale(), texts));
        model.put("advancedMsg", new AdvancedMessageFormatterMethod(language.locale(), texts));
        model.put("properties", properties);
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        model.put("lang", language.tag());
        model.put("pageId", template.replace(".ftl", ""));
        String html = process(template, model);
        return new Rendered(html, texts.missing);
    }

    /** Names of the templates in our folder, documents and other resources aside. */
    static Set<String> ownTemplates() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ftl"))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String process(String template, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            freeMarker.getTemplate(template, "UTF-8").process(model, out);
        } catch (IOException | TemplateException e) {
            throw new AssertionError(template + ": " + e.getMessage(), e);
        }
        return out.toString();
    }

    /** As {@code DefaultFreeMarkerProvider} does. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected @Nullable URL getURL(String name) {
                return Stream.of(OURS, BASE, "theme-resources/templates/")
                        .map(folder -> resource(folder + name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
        });
        return configuration;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        for (String folder : List.of(BASE, OURS)) {
            try (InputStream in = Objects.requireNonNull(resource(folder + "theme.properties"))
                    .openStream()) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private static @Nullable URL resource(String name) {
        return LoginTheme.class.getClassLoader().getResource(name);
    }

    /** Remembers the keys that were asked for and are not there; Keycloak would print the key. */
    private static final class RecordingTexts extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Set<String> missing = new TreeSet<>();

        RecordingTexts(Properties texts) {
            putAll(texts);
        }

        @Override
        public synchronized Object getOrDefault(Object key, Object fallback) {
            record(key);
            return super.getOrDefault(key, fallback);
        }

        @Override
        public String getProperty(String key, String fallback) {
            record(key);
            return super.getProperty(key, fallback);
        }

        private void record(Object key) {
            if (!containsKey(key)) {
                missing.add(key.toString());
            }
        }
    }
}
