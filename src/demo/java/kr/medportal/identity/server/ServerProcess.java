package kr.medportal.identity.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process with all its children: Keycloak's script runs the server as a child, and on Windows ending the script would
 * leave the server behind. It does not outlive our JVM.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process process;
    private final Thread hook;

    private ServerProcess(Process process) {
        this.process = process;
        this.hook = new Thread(this::end, "stop-keycloak");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static ServerProcess start(ProcessBuilder builder) throws IOException {
        return new ServerProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Only once it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Whether it ended by itself in that time. */
    boolean awaitEnd(long amount, TimeUnit unit) {
        try {
            return process.waitFor(amount, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to stop, waits, and ends whatever is left of it. */
    @Override
    public void close() {
        end();
        forget();
    }

    /** Gives it no chance to do anything more. */
    void kill() {
        List<ProcessHandle> all = withDescendants();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitAll(all, GRACE);
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook runs anyway and finds nothing left to end.
        }
    }

    private synchronized void end() {
        List<ProcessHandle> all = withDescendants();
        if (process.supportsNormalTermination()) {
            process.destroy();
            awaitAll(List.of(process.toHandle()), GRACE); // Keycloak's script ends only after the server.
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        awaitAll(all, GRACE);
    }

    private List<ProcessHandle> withDescendants() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void awaitAll(List<ProcessHandle> processes, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        for (ProcessHandle each : processes) {
            try {
                each.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (TimeoutException e) {
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException("Waiting for process " + each.pid(), e);
            }
        }
    }
}
