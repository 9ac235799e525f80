package kr.medportal.identity.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.medportal.identity.consent.DocumentText;

/** The rendered pages, with what they load beside them, to open in a browser. */
final class Preview {

    private static final Path FOLDER = Path.of("target/preview");

    private Preview() {}

    static void write(Language language, Page page, String html) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(language.tag()));
        Files.writeString(folder.resolve(page.name() + ".html"), html);
    }

    /** The text of a document as it stands in the theme. */
    static DocumentText document(String id, String version, Language language) {
        Path file = LoginTheme.FOLDER
                .resolve("resources/documents")
                .resolve(Path.of(id, version, language.tag() + ".html"));
        try {
            return DocumentText.of(language.tag(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyResources() throws IOException {
        Path source = LoginTheme.FOLDER.resolve("resources");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = FOLDER.resolve("resources").resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        Path ofTheJar = Path.of("src/main/resources/theme-resources/resources/js/medportal-consents.js");
        Files.write(FOLDER.resolve("resources/js").resolve(ofTheJar.getFileName()), Files.readAllBytes(ofTheJar));
        for (String script : List.of("authChecker.js", "passkeysConditionalAuth.js")) {
            try (InputStream in = Preview.class.getResourceAsStream("/" + LoginTheme.BASE + "resources/js/" + script)) {
                Files.write(FOLDER.resolve("resources/js").resolve(script), in.readAllBytes());
            }
        }
    }
}
