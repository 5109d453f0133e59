package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.bench.manifests.Dice;
import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import java.util.List;

/** How long one question takes with its reason, such as a row of expectations is. */
final class Questions implements Measured {
    private static final int MANY = 2000;
    private static final int PORT = 8080;
    private static final Peer INTERNET = Peer.of(IpRange.parse("203.0.113.7").orElseThrow());

    @Override
    public void measure(Shape shape, int runs, Results results) {
        Snapshot snapshot = LargeCluster.of(shape);
        Reachability reach = Speed.everything(snapshot);
        List<Workload> pods = snapshot.workloads();
        Dice dice = new Dice(1);
        for (int run = -1; run < runs; run++) {
            Latencies fromPods = new Latencies();
            Latencies fromOutside = new Latencies();
            for (int i = 0; i < MANY; i++) {
                Peer from = Peer.of(dice.pick(pods));
                Peer to = Peer.of(dice.pick(pods));
                fromPods.add(Clock.seconds(() -> reach.between(from, to, Protocol.TCP, PORT)));
                fromOutside.add(Clock.seconds(() -> reach.between(INTERNET, to, Protocol.TCP, PORT)));
            }
            if (run >= 0) {
                fromPods.addTo(results, "a question about two pods", "ms", 1e3);
                fromOutside.addTo(results, "a question about an address and a pod", "ms", 1e3);
            }
        }
    }
}
