package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.Change;
import io.portreeve.bench.clusters.History;
import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import java.util.List;

/** How long a change takes together with a question about the namespace that it changes. */
final class Changes implements Measured {
    private static final int MANY = 2000;
    private static final int PORT = 8080;

    @Override
    public void measure(Shape shape, int runs, Results results) {
        Snapshot snapshot = LargeCluster.of(shape);
        Reachability reach = Speed.everything(snapshot);
        History history = new History(shape, snapshot, 1);
        for (int run = -1; run < runs; run++) {
            Latencies latencies = new Latencies();
            List<Change> changes = history.next(MANY);
            for (Change change : changes) {
                double start = Clock.now();
                reach = change.applied(reach);
                reach.between(Peer.of(change.from()), Peer.of(change.to()), Protocol.TCP, PORT);
                latencies.add(Clock.now() - start);
            }
            if (run >= 0) {
                latencies.addTo(results, "a change and a question", "ms", 1e3);
            }
        }
    }
}
