package kr.medportal.identity.server;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The distribution's own command, {@code bin/kc.sh} or {@code bin\kc.bat}, run by the JVM that runs us. */
final class Kc {

    /** What would change the server behind our back; the scripts read these. */
    private static final Set<String> FOREIGN_VARIABLES = Set.of(
            "JAVA",
            "JAVA_OPTS",
            "JAVA_OPTS_KC_HEAP",
            "JAVA_ADD_OPENS",
            "JAVA_LOCALE",
            "DEBUG",
            "DEBUG_PORT",
            "DEBUG_SUSPEND");

    private Kc() {}

    /**
     * @param home an unpacked distribution
     * @param arguments of the command, its name first
     * @param environment added to ours, from which everything that configures a Keycloak is taken out
     * @param log takes what the command prints, behind what is there
     */
    static ProcessBuilder command(Path home, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(script(home).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(Kc::isForeign);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.putAll(environment);
        return builder;
    }

    private static boolean isForeign(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("QUARKUS_") || FOREIGN_VARIABLES.contains(variable);
    }

    private static Path script(Path home) {
        return home.resolve("bin").resolve(onWindows() ? "kc.bat" : "kc.sh");
    }

    private static File nothing() {
        return new File(onWindows() ? "NUL" : "/dev/null");
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
