package kr.medportal.identity.demo;

import kr.medportal.identity.server.LaunchException;
import kr.medportal.identity.server.Ports;

/** Everything that listens on a port of its own. */
public enum Service {
    KEYCLOAK("Keycloak", "keycloak", 8080),
    PORTAL("the portal", "portal", 8081),
    COMMUNITY("the community", "community", 8082),
    PROVIDER_MICROSITE("the provider microsite", "provider-microsite", 8083),
    OUTBOX("the outbox page", "outbox", 8025),
    MAIL("the mail catcher", "mail", 1025);

    private final String title;
    private final String id;
    private final int standardPort;

    Service(String title, String id, int standardPort) {
        this.title = title;
        this.id = id;
        this.standardPort = standardPort;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name in properties and, for an app, its client id. */
    public String id() {
        return id;
    }

    /** The port that it has unless somebody chose another. */
    int standardPort() {
        return standardPort;
    }

    /**
     * The port where people look for it: the standard one unless the system property {@code medportal.port.<id>} names
     * another.
     *
     * @throws LaunchException when the property is no port number
     */
    public int configuredPort() {
        String value = System.getProperty(property());
        if (value == null) {
            return standardPort;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new LaunchException("-D" + property() + "=" + value + " is not a port: a number from 1 to 65535.");
    }

    /** @throws LaunchException when someone already listens there; names the service and the port */
    public void requireFree(int port) {
        if (Ports.isTaken(port)) {
            throw new LaunchException("Port " + port + " (" + title + ") is in use; free it or choose another with -D"
                    + property() + "=...");
        }
    }

    private String property() {
        return "medportal.port." + id;
    }
}
