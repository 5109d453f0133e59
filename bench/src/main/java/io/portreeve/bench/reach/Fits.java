package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.model.Snapshot;

/** That the engine does its work at all within the heap that this JVM was given, and how long it takes there. */
final class Fits implements Measured {
    @Override
    public void measure(Shape shape, int runs, Results results) {
        Snapshot snapshot = LargeCluster.of(shape);
        for (int run = 0; run < runs; run++) {
            double engine = Clock.seconds(() -> Speed.everything(snapshot));
            results.add("the engine within 256 MiB beside the objects", "ms", engine * 1e3);
        }
    }
}
