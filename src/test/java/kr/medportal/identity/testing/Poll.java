package kr.medportal.identity.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, and no longer than needed. */
public final class Poll {

    private static final int MILLIS = 100;

    private Poll() {}

    /** Whether it is so within that time. */
    public static boolean until(Duration time, BooleanSupplier condition) {
        long deadline = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
