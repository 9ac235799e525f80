package kr.medportal.identity.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code deploy/add-to-realm.sh} as an operator runs it: as a process, with the kcadm of the distribution and no other
 * tools than Keycloak's container image has.
 */
public final class AddToRealm {

    private static final int MINUTES = 10;

    /** What the script and kcadm.sh call: bash and coreutils. */
    private static final List<String> TOOLS =
            List.of("bash", "sh", "env", "cat", "dirname", "mktemp", "readlink", "rm", "uname");

    /** The name of the variable in which kcadm looks for the password. */
    private static final String PASSWORD = "KC_CLI_PASSWORD";

    private final RunningKeycloak keycloak;
    private final String realm;
    private final Path kcadm;
    private final String password;

    private AddToRealm(RunningKeycloak keycloak, String realm, Path kcadm, String password) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.kcadm = kcadm;
        this.password = password;
    }

    /** For a realm of that name, whether there is one or not. */
    public static AddToRealm of(RunningKeycloak keycloak, String realm) {
        Path kcadm = Path.of(System.getProperty("keycloak.home"), "bin", "kcadm.sh");
        return new AddToRealm(keycloak, realm, kcadm, keycloak.administrator().password());
    }

    /** With another password of the administrator. */
    public AddToRealm password(String other) {
        return new AddToRealm(keycloak, realm, kcadm, other);
    }

    /**
     * With a kcadm that answers differently: the lines stand before the real one is called as {@code "$real" "$@"}.
     *
     * @param folder where it is written to
     */
    public AddToRealm through(Path folder, String... lines) {
        try {
            Path stand = folder.resolve("kcadm.sh");
            List<String> script = new ArrayList<>(List.of("#!/usr/bin/env bash", "real='" + kcadm + "'"));
            script.addAll(List.of(lines));
            script.add("exec \"$real\" \"$@\"");
            Files.write(stand, script);
            Files.setPosixFilePermissions(stand, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new AddToRealm(keycloak, realm, stand, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of it. */
    public Run run(String... options) {
        List<String> command = new ArrayList<>(List.of("deploy/add-to-realm.sh", "--realm", realm));
        command.addAll(List.of("--server", keycloak.url(), "--kcadm", kcadm.toString()));
        command.addAll(List.of("--user", keycloak.administrator().username()));
        command.addAll(List.of(options));
        return run(command, Map.of(PASSWORD, password));
    }

    /** With nothing but these arguments. */
    public static Run runBare(String... arguments) {
        List<String> command = new ArrayList<>(List.of("deploy/add-to-realm.sh"));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    private static Run run(List<String> command, Map<String, String> variables) {
        try {
            Path output = Files.createTempFile("add-to-realm", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().keySet().removeAll(Set.of("KC_OPTS", "JAVA", "LANG", "LC_ALL", PASSWORD));
            builder.environment().put("PATH", tools().toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended) {
                throw new AssertionError("Not over after " + MINUTES + " minutes:\n" + text);
            }
            return new Run(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** A folder with these tools only. */
    private static synchronized Path tools() throws IOException {
        Path folder = Path.of("target", "add-to-realm-tools").toAbsolutePath();
        Files.createDirectories(folder);
        for (String tool : TOOLS) {
            Path link = folder.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, find(tool));
            }
        }
        return folder;
    }

    private static Path find(String tool) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + tool + " on the PATH"));
    }

    /**
     * A run that is over.
     *
     * @param status 0 done, 1 failed, 2 wrong options
     * @param output all that it printed
     */
    public record Run(int status, String output) {

        /** What its lines with that mark say, such as {@code set} and {@code already so}. */
        public List<String> marked(String mark) {
            String prefix = "  " + String.format(Locale.ROOT, "%-11s", mark) + " ";
            return output.lines()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length()))
                    .toList();
        }
    }
}
