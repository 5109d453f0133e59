package io.portreeve.cluster;

import java.util.concurrent.atomic.AtomicLong;

/** When one kind was last heard from, and why it is not. Written by whoever watches, read by everybody. */
final class Pulse {
    private static final long UNBROKEN = -1;

    private final AtomicLong watches = new AtomicLong();
    private volatile boolean listed;
    private volatile boolean unlistable;
    private volatile long heard = System.nanoTime();
    private volatile long brokenSince = System.nanoTime();
    private volatile String trouble = "";

    /** Everything up to now is known. */
    void heard() {
        heard = System.nanoTime();
        brokenSince = UNBROKEN;
        trouble = "";
        unlistable = false;
    }

    void listed() {
        listed = true;
        heard();
    }

    /** From now on something may happen that is not told. */
    void broke(String why) {
        if (brokenSince == UNBROKEN) {
            brokenSince = System.nanoTime();
        }
        trouble = why;
        unlistable = false;
    }

    /** It is not to be known, which is known. */
    void refused() {
        heard();
        unlistable = true;
    }

    void began() {
        watches.incrementAndGet();
    }

    long watches() {
        return watches.get();
    }

    /** Whether there is nothing to wait for before the first judgement. */
    boolean isSettled() {
        return listed || unlistable;
    }

    boolean isListed() {
        return listed && !unlistable;
    }

    String trouble() {
        return trouble;
    }

    long nanosSinceHeard() {
        return System.nanoTime() - heard;
    }

    /** How long it has not been heard from; 0 while it is. */
    long nanosBroken() {
        long since = brokenSince;
        return since == UNBROKEN ? 0 : System.nanoTime() - since;
    }
}
