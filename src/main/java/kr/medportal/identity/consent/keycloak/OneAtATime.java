package kr.medportal.identity.consent.keycloak;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.models.KeycloakSession;

/** What only one request in the cluster may do at a time. */
final class OneAtATime {

    /** Nobody holds it longer, not even who has died. */
    private static final int LONGEST_SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(LONGEST_SECONDS + 5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private OneAtATime() {}

    /**
     * Waits until nobody else is at it.
     *
     * @param task names what is done, and to whom
     * @throws IllegalStateException where others are at it for all too long
     */
    static <T> T call(KeycloakSession session, String task, Callable<T> action) {
        ClusterProvider cluster = session.getProvider(ClusterProvider.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            ExecutionResult<T> result = cluster.executeIfNotExecuted(task, LONGEST_SECONDS, action);
            if (result.isExecuted()) {
                return result.getResult();
            }
            pause();
        }
        throw new IllegalStateException("Nobody got to the end of: " + task);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
