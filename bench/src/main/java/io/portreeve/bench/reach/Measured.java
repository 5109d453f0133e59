package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.Shape;

/** One question about large clusters that is answered with numbers, within this JVM. */
public interface Measured {
    /** Takes the measure; so many runs count. */
    void measure(Shape shape, int runs, Results results);
}
