package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The map of all connections, and who can reach a port, say what single questions say; each cluster comes from its seed. */
class OverviewsTest {
    private static final int SEEDS = 100;
    private static final int[] PORTS = {53, 80, 81};

    @Test
    void the_map_says_what_every_single_question_says() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Reachability reach = reach(seed);
            ConnectionMap map = reach.connections("");
            for (Workload to : map.workloads()) {
                List<Connection> found = map.to(to);
                for (Workload from : map.workloads()) {
                    if (!from.equals(to)) {
                        assertThat(open(found, from))
                                .as("seed %s: %s -> %s", seed, from.name(), to.name())
                                .isEqualTo(reach.between(Peer.of(from), Peer.of(to))
                                        .open());
                    }
                }
                for (IpAddress address : outside()) {
                    Peer one = Peer.of(IpRange.of(address));
                    assertThat(open(found, Connection::from, address))
                            .as("seed %s: %s -> %s", seed, address, to.name())
                            .isEqualTo(reach.between(one, Peer.of(to)).open());
                    List<Connection> out = map.toOutside(to);
                    assertThat(open(out, Connection::to, address))
                            .as("seed %s: %s -> %s", seed, to.name(), address)
                            .isEqualTo(reach.between(Peer.of(to), one).open());
                }
            }
        }
    }

    @Test
    void those_who_reach_a_port_are_those_of_whom_single_questions_say_so() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Reachability reach = reach(seed);
            for (Workload to : reach.workloads()) {
                for (Protocol protocol : Protocol.values()) {
                    for (int port : PORTS) {
                        assertReachers(seed, reach, to, protocol, port);
                    }
                }
            }
        }
    }

    private static void assertReachers(long seed, Reachability reach, Workload to, Protocol protocol, int port) {
        Reachers reachers = reach.reachersOf(to, protocol, port);
        List<Workload> asked = reach.workloads().stream()
                .filter(from -> !from.equals(to) && isOpen(reach, Peer.of(from), to, protocol, port))
                .toList();
        assertThat(reachers.pods())
                .extracting(Reachers.Pods::workload)
                .as("seed %s: %s %s/%s", seed, to.name(), port, protocol)
                .containsExactlyInAnyOrderElementsOf(asked);
        for (IpAddress address : outside()) {
            assertThat(reachers.outside().stream().anyMatch(each -> each.range().contains(address)))
                    .as("seed %s: %s -> %s %s/%s", seed, address, to.name(), port, protocol)
                    .isEqualTo(isOpen(reach, Peer.of(IpRange.of(address)), to, protocol, port));
        }
    }

    private static boolean isOpen(Reachability reach, Peer from, Workload to, Protocol protocol, int port) {
        return reach.between(from, Peer.of(to), protocol, port).isOpen();
    }

    private static ConnectionSet open(List<Connection> found, Workload from) {
        return found.stream()
                .filter(each -> each.from().equals(Peer.of(from)))
                .findFirst()
                .map(Connection::allowed)
                .orElse(ConnectionSet.NONE);
    }

    /** What the one of the ranges that holds an address is let through to. */
    private static ConnectionSet open(List<Connection> found, Function<Connection, Peer> end, IpAddress address) {
        return found.stream()
                .filter(each -> end.apply(each) instanceof Peer.Addresses some
                        && some.range().contains(address))
                .findFirst()
                .map(Connection::allowed)
                .orElse(ConnectionSet.NONE);
    }

    private static List<IpAddress> outside() {
        return Clusters.OUTSIDE.stream()
                .map(address -> IpAddress.parse(address).orElseThrow())
                .toList();
    }

    private static Reachability reach(long seed) {
        Snapshot snapshot =
                Given.manifests(String.join("---\n", Clusters.of(seed))).snapshot();
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }
}
