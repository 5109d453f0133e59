package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clusters in which values are still to be filled in, anywhere: tables and reasons are in doubt about the same connections. */
class DoubtTest {
    private static final int CLUSTERS = 400;
    private static final int[] PORTS = {53, 79, 80, 81};

    private static final Map<String, String> VALUES = Map.of(
            "containerPort: (80|81|53)", "containerPort: \"\\${NUMBER}\"",
            "hostNetwork: (true|false)", "hostNetwork: \"\\${HOST}\"",
            "\\bone\\b", "\"\\${VALUE}\"",
            "port: 80", "port: \"\\${PORT}\"",
            "endPort: 81", "endPort: \"\\${LAST}\"",
            "protocol: UDP", "protocol: \"\\${PROTOCOL}\"",
            "cidr: 10.0.0.0/24", "cidr: \"\\${CIDR}\"");

    /** Policies of administrators stand in some only, and numbers of containers' ports are left open more often than the rest. */
    private static String cluster(long seed) {
        Random random = new Random(seed);
        List<String> objects = new ArrayList<>();
        boolean administered = random.nextInt(3) == 0;
        for (String object : Clusters.of(seed)) {
            if (!administered && object.contains("policy.networking.k8s.io")) {
                continue;
            }
            String filled = object;
            for (String value : VALUES.keySet().stream().sorted().toList()) {
                filled = random.nextInt(value.contains("containerPort") ? 2 : 8) == 0
                        ? filled.replaceAll(value, VALUES.get(value))
                        : filled;
            }
            objects.add(filled);
        }
        return String.join("---\n", objects);
    }

    @Test
    void tables_and_reasons_say_the_same_of_every_connection() {
        int doubtful = 0;
        for (long seed = 0; seed < CLUSTERS; seed++) {
            Given given = Given.manifests(cluster(seed));
            Reachability reach = Reachability.of(given.snapshot(), Joining.NEAREST_FIRST, ReachOptions.NONE);
            List<Peer> peers = new ArrayList<>();
            given.snapshot().workloads().forEach(pod -> peers.add(Peer.of(pod)));
            Clusters.OUTSIDE.forEach(
                    address -> peers.add(Peer.of(IpRange.parse(address).orElseThrow())));
            doubtful += compared(reach, peers, seed);
        }
        assertThat(doubtful).as("connections in doubt").isGreaterThan(CLUSTERS);
    }

    private static int compared(Reachability reach, List<Peer> peers, long seed) {
        int doubtful = 0;
        for (Peer from : peers) {
            for (Peer to : peers) {
                Connections tabled = reach.between(from, to);
                for (Protocol protocol : Protocol.values()) {
                    for (int port : PORTS) {
                        Outcome told = reach.between(from, to, protocol, port).outcome();
                        assertThat(outcome(tabled, protocol, port))
                                .as("seed %s: %s -> %s %s/%s", seed, from, to, port, protocol)
                                .isEqualTo(told);
                        doubtful += told == Outcome.CONDITIONAL ? 1 : 0;
                    }
                }
            }
        }
        return doubtful;
    }

    private static Outcome outcome(Connections tabled, Protocol protocol, int port) {
        if (tabled.open().contains(protocol, port)) {
            return Outcome.OPEN;
        }
        return tabled.conditional().contains(protocol, port) ? Outcome.CONDITIONAL : Outcome.CLOSED;
    }
}
