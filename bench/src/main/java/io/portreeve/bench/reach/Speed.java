package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.model.Members;
import io.portreeve.model.Snapshot;
import io.portreeve.reachability.Extent;
import io.portreeve.reachability.ReachOptions;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.Joining;

/** How long everything takes, against what memory allows and against reading the facts alone; and how much memory it holds. */
public final class Speed implements Measured {
    /** Under which name it tells what the cluster itself takes. */
    public static final String OBJECTS = "heap held by the objects it is given";

    private static final int WARMING = 8;

    /** What a word of a set of classes takes: where it stands, and 64 classes. */
    private static final int WORD = 12;

    @Override
    public void measure(Shape shape, int runs, Results results) {
        Snapshot snapshot = LargeCluster.of(shape);
        double before = UsedHeap.mebibytes();
        Reachability reach = everything(snapshot);
        results.add("heap held by the engine", "MiB", UsedHeap.mebibytes() - before);
        Extent extent = reach.extent("");
        results.add(OBJECTS, "MiB", before);
        results.add("classes", "thousand", extent.classes() / 1e3);
        double bytes = Facts.bytesOf(snapshot.objects()) + (double) WORD * extent.words();
        results.add("bytes touched", "MB", bytes / 1e6);
        Bandwidth bandwidth = new Bandwidth();
        for (int run = -WARMING; run < runs; run++) {
            double bytesASecond = bandwidth.measured();
            double reading = Clock.seconds(() -> Facts.bytesOf(snapshot.objects()));
            bytesASecond = Math.max(bytesASecond, bandwidth.measured());
            double columns = Clock.seconds(() -> columns(snapshot));
            System.gc();
            bandwidth.measured();
            double engine = Clock.seconds(() -> everything(snapshot));
            if (run >= 0) {
                results.add("memory bandwidth", "GB/s", bytesASecond / 1e9);
                results.add("a snapshot made, with its columns", "ms", columns * 1e3);
                results.add("the engine", "ms", engine * 1e3);
                results.add("engine / (bytes touched / bandwidth)", "", engine / (bytes / bytesASecond));
                results.add("engine / reading the facts once", "", engine / reading);
            }
        }
    }

    /** What the engine finds ready in a snapshot that somebody has looked at before. */
    private static void columns(Snapshot snapshot) {
        for (Members members : new Snapshot(snapshot.objects()).members().values()) {
            members.pods();
            members.policyColumns();
        }
    }

    static Reachability everything(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE)
                .prepared();
    }
}
