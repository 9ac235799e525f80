package kr.medportal.identity.consent;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Documents in memory, by {@code <id>/<version>/<language>}. */
final class Texts implements DocumentTexts {

    private final Map<String, byte[]> files = new HashMap<>();

    Texts with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Texts without(String path) {
        files.remove(path);
        return this;
    }

    @Override
    public Optional<DocumentText> find(String id, String version, String language) {
        return Optional.ofNullable(files.get(id + "/" + version + "/" + language))
                .map(file -> DocumentText.of(language, file));
    }
}
