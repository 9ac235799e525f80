package kr.medportal.identity.server;

import java.nio.file.Path;

/** A Keycloak that is running and answers at one address, wherever it runs and however many servers it is made of. */
public interface Keycloak extends AutoCloseable {

    /** Its address without a slash at the end. */
    String url();

    /** Where health and metrics are, without a slash at the end. */
    String managementUrl();

    /** All that it has printed so far. */
    Path log();

    /** The bootstrap administrator's REST client. */
    AdminApi admin();

    /** Stops it with all its processes; returns when they are gone. */
    @Override
    void close();
}
