package kr.medportal.identity.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits for a container on this machine's network. Testcontainers' own strategies ask at published ports, of which there
 * are none there, and do not notice that a container has ended.
 */
final class Readiness extends AbstractWaitStrategy {

    private static final int POLL_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final HttpRequest request;

    /** @param managementUrl where the server tells its health, without a slash at the end */
    Readiness(String managementUrl) {
        request = HttpRequest.newBuilder(URI.create(managementUrl + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    protected void waitUntilReady() {
        long deadline = System.nanoTime() + startupTimeout.toNanos();
        try {
            while (!isReady()) {
                if (!Boolean.TRUE.equals(
                        waitStrategyTarget.getCurrentContainerInfo().getState().getRunning())) {
                    throw new ContainerLaunchException("it ended while it started");
                }
                if (System.nanoTime() > deadline) {
                    throw new ContainerLaunchException("not after " + startupTimeout.toSeconds() + " seconds");
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted", e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Nobody listens yet.
        }
    }
}
