package io.portreeve.bench.micro;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How much text an iteration has read; JMH divides it by the time, which gives megabytes per second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Amount {
    private double megabytes;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void reset() {
        megabytes = 0;
    }

    void add(long bytes) {
        megabytes += bytes / 1e6;
    }

    /** Counted by JMH, under this name. */
    public double megabytes() {
        return megabytes;
    }
}
