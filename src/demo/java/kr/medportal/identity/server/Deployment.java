package kr.medportal.identity.server;

import java.util.List;

/** What a Keycloak is built for. Database and cache are chosen when it is built, not when it is started. */
public enum Deployment {
    /** One server with an embedded database: nothing else is needed on the machine. */
    STANDALONE("--db=dev-file", "--cache=local"),

    /** The shape of production: a PostgreSQL, and servers on it that find each other. */
    CLUSTER("--db=postgres", "--cache=ispn");

    private final List<String> buildOptions;

    Deployment(String database, String cache) {
        this.buildOptions = List.of(
                database,
                cache,
                "--health-enabled=true",
                "--metrics-enabled=true",
                "--event-metrics-user-enabled=true");
    }

    /** Options of {@code kc.sh build}. */
    List<String> buildOptions() {
        return buildOptions;
    }
}
