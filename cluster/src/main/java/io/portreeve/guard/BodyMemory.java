package io.portreeve.guard;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are held at once, so that no crowd of requests exhausts the heap. */
final class BodyMemory {
    private final long all;
    private final AtomicLong held = new AtomicLong();

    BodyMemory(long all) {
        this.all = all;
    }

    /** Whether so many more may be held; they are then. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= all) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(int bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
