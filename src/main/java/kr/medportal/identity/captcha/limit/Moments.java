package kr.medportal.identity.captcha.limit;

import java.util.Arrays;

/** Moments in the order in which they came, in milliseconds since 1970. */
final class Moments {

    private static final int FIRST_CAPACITY = 4;

    private long[] times = new long[FIRST_CAPACITY];
    private int count;

    int count() {
        return count;
    }

    void add(long time) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = time;
    }

    /** The n-th of them, counted from the newest, which is the first. */
    long fromLast(int n) {
        return times[count - n];
    }

    /** Those at or before that time are over. */
    void forgetUntil(long end) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (times[i] > end) {
                times[kept++] = times[i];
            }
        }
        count = kept;
    }
}
