package kr.medportal.identity.demo;

import java.util.Locale;
import java.util.Map;

/**
 * Where browsers find the services of a portal that runs in containers: behind published ports or a proxy, of which the
 * containers themselves see nothing. The variables {@code PORTAL_URL}, {@code KEYCLOAK_URL}, {@code OUTBOX_URL} and so
 * on say it; unset or empty, the standard port of this machine.
 *
 * @param variables the environment
 */
record ContainerAddresses(Map<String, String> variables) implements Addresses {

    ContainerAddresses {
        variables = Map.copyOf(variables);
    }

    @Override
    public String of(Service service) {
        String url = variables.getOrDefault(variable(service), "");
        return url.isEmpty() ? "http://localhost:" + service.standardPort() : url;
    }

    private static String variable(Service service) {
        return service.id().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }
}
