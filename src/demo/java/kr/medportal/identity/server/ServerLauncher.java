package kr.medportal.identity.server;

/** Starts Keycloak in one way or another: as a process of this machine, in a container. */
@FunctionalInterface
public interface ServerLauncher {

    /**
     * Starts it and waits until it is ready.
     *
     * @throws LaunchException when it cannot be started or does not get ready in time
     */
    RunningServer start(ServerSettings settings);
}
