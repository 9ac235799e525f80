package kr.medportal.identity.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, as impatient people and programs do. */
public final class AtOnce {

    private AtOnce() {}

    /** @return the results in the order of the actions */
    public static <T> List<T> call(List<Callable<T>> actions) {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Callable<T>> waiting = new ArrayList<>();
            for (Callable<T> action : actions) {
                waiting.add(() -> {
                    start.await();
                    return action.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(waiting)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("One of them failed", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
