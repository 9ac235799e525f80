package kr.medportal.identity.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one server is started.
 *
 * @param url the address that browsers use, without a slash at the end
 * @param httpPort where it listens, on this machine only
 * @param managementPort where it answers for its health
 * @param admin the bootstrap administrator, made when the database is still empty
 * @param realm a realm file, imported when the server does not have that realm yet
 * @param variables environment variables, such as those that the realm file names
 * @param options further options of {@code kc.sh start}
 * @param log takes all that the server prints, behind what is there
 * @param timeout how long it may take to get ready
 */
public record ServerSettings(
        String url,
        int httpPort,
        int managementPort,
        Credentials admin,
        Path realm,
        Map<String, String> variables,
        List<String> options,
        Path log,
        Duration timeout) {

    public ServerSettings {
        variables = Map.copyOf(variables);
        options = List.copyOf(options);
    }
}
