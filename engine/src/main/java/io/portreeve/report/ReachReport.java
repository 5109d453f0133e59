package io.portreeve.report;

import io.portreeve.model.Workload;
import io.portreeve.reachability.Connection;
import io.portreeve.reachability.ConnectionMap;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All connections of an input, as a report tells them.
 *
 * @param from whose connections are asked for
 * @param to to whom
 * @param outside whether connections from and to addresses outside are asked for too
 * @param verbose whether long lists are told in full where people read them
 * @param premise what every verdict takes for granted
 * @param problems what could not be read
 */
public record ReachReport(
        Reachability reach,
        Predicate<Workload> from,
        Predicate<Workload> to,
        Outside outside,
        boolean verbose,
        Premise premise,
        List<Problem> problems) {
    public ReachReport {
        problems = List.copyOf(problems);
    }

    /** Which connections across the border of the cluster are asked for. */
    public enum Outside {
        BOTH,
        /** Those that come in. */
        SOURCE,
        /** Those that go out. */
        DESTINATION
    }

    /** Takes the connections to one destination. */
    @FunctionalInterface
    interface Section {
        void write(String unit, String destination, List<Connection> connections) throws IOException;
    }

    /** One destination after the other, so that they never are all in memory. */
    void sections(Section section) throws IOException {
        for (String unit : reach.units()) {
            ConnectionMap map = reach.connections(unit);
            for (Workload workload : map.workloads()) {
                if (to.test(workload)) {
                    section.write(unit, Peer.of(workload).toString(), wanted(map.to(workload)));
                }
            }
            if (outside != Outside.SOURCE && !map.workloads().isEmpty()) {
                section.write(unit, "outside", toOutside(map));
            }
        }
    }

    private List<Connection> wanted(List<Connection> all) {
        return all.stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(Connection connection) {
        return connection.from() instanceof Peer.Pods pods
                ? from.test(pods.workload())
                : outside != Outside.DESTINATION;
    }

    private List<Connection> toOutside(ConnectionMap map) {
        List<Connection> connections = new ArrayList<>();
        map.workloads().stream().filter(from).forEach(workload -> connections.addAll(map.toOutside(workload)));
        return connections;
    }
}
