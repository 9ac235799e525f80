package kr.medportal.identity.server;

import java.nio.file.Path;

/** A running Keycloak, whatever it runs in. */
public interface RunningServer extends AutoCloseable {

    /** Its address without a slash at the end. */
    String url();

    /** Where health and metrics are, without a slash at the end. */
    String managementUrl();

    /** All that it has printed so far. */
    Path log();

    /** The bootstrap administrator's REST client. */
    AdminApi admin();

    /** Stops it; returns when it is gone. */
    @Override
    void close();
}
