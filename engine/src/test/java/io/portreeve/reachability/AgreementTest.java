package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine against {@link BruteForce} over thousands of clusters, fresh and after histories of changes. */
class AgreementTest {
    private static final int CLUSTERS = Integer.getInteger("portreeve.clusters", 2000);
    private static final int HISTORIES = Integer.getInteger("portreeve.histories", 60);
    private static final int[] PORTS = {53, 79, 80, 81, 8080};

    @Test
    void a_fresh_run_agrees_with_brute_force() {
        List<String> differing = LongStream.range(0, CLUSTERS)
                .boxed()
                .flatMap(seed -> {
                    Snapshot snapshot = snapshot(Clusters.of(seed));
                    return differing("seed " + seed, fresh(snapshot), snapshot).stream();
                })
                .limit(5)
                .toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void a_history_of_changes_ends_where_a_fresh_run_starts() {
        List<String> differing = new ArrayList<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Snapshot snapshot = snapshot(Clusters.of(seed));
            Reachability reach = fresh(snapshot);
            for (int step = 0; step < 12; step++) {
                if (random.nextInt(3) == 0) {
                    KubernetesObject gone = snapshot.objects()
                            .get(random.nextInt(snapshot.objects().size()));
                    if (!(gone instanceof Workload) && TierPolicy.of(gone).isEmpty()) {
                        continue;
                    }
                    snapshot = snapshot.without(gone.id());
                    reach = reach.without(gone.id());
                } else {
                    KubernetesObject added = snapshot(List.of(Clusters.objectOf(seed * 100 + step)))
                            .objects()
                            .get(0);
                    snapshot = snapshot.with(added);
                    reach = reach.with(added);
                }
                differing.addAll(differing("history " + seed + " step " + step, reach, snapshot));
            }
        }
        assertThat(differing.stream().limit(5).toList()).isEmpty();
    }

    @Test
    void who_reaches_a_port_is_whoever_a_question_lets_through() {
        for (long seed = 0; seed < CLUSTERS / 10; seed++) {
            Reachability reach = fresh(snapshot(Clusters.of(seed)));
            for (Workload to : reach.workloads()) {
                List<String> asked = reach.workloads().stream()
                        .filter(from -> !from.equals(to))
                        .map(from -> from.id() + " "
                                + reach.between(Peer.of(from), Peer.of(to), Protocol.TCP, 80)
                                        .outcome())
                        .filter(answer -> !answer.endsWith(Outcome.CLOSED.toString()))
                        .toList();
                List<String> told = reach.reachersOf(to, Protocol.TCP, 80).pods().stream()
                        .map(pods -> pods.workload().id() + " " + pods.outcome())
                        .toList();
                assertThat(told).as("seed %d, %s", seed, to.id()).isEqualTo(asked);
            }
        }
    }

    @Test
    void what_becomes_of_pods_that_nobody_names_is_what_the_reasons_say() {
        for (long seed = 0; seed < CLUSTERS / 10; seed++) {
            Reachability reach = fresh(snapshot(Clusters.of(seed)));
            for (Workload to : reach.workloads()) {
                for (int port : PORTS) {
                    Admission admission = reach.admission(to, Protocol.TCP, port);
                    assertThat(said(admission))
                            .as("seed %d, %s:%d", seed, to.id(), port)
                            .isEqualTo(explained(admission));
                }
            }
        }
    }

    private static List<Outcome> said(Admission admission) {
        Outcome everyPod = admission.ofEveryPod();
        return List.of(
                everyPod,
                everyPod == Outcome.CLOSED ? admission.closing().outcome() : everyPod,
                admission.ofEveryPodOfNamespace(),
                admission.ofSomePod());
    }

    private static List<Outcome> explained(Admission admission) {
        Outcome everyPod = admission.everyPod().outcome();
        return List.of(
                everyPod,
                everyPod,
                admission.everyPodOfNamespace().outcome(),
                admission.somePod().outcome());
    }

    private static Snapshot snapshot(List<String> documents) {
        return Given.manifests(String.join("---\n", documents)).snapshot();
    }

    private static Reachability fresh(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }

    private static List<String> differing(String when, Reachability reach, Snapshot snapshot) {
        BruteForce brute = new BruteForce(snapshot);
        Map<Peer, List<BruteForce.End>> ends = ends(snapshot);
        List<String> differing = new ArrayList<>();
        ends.forEach((from, sources) -> ends.forEach((to, destinations) -> {
            if (!from.equals(to)) {
                Connections connections = reach.between(from, to);
                for (Protocol protocol : Protocol.values()) {
                    for (int port : PORTS) {
                        boolean expected = brute.allows(sources, destinations, protocol, port);
                        boolean inTable = connections.open().contains(protocol, port);
                        Outcome outcome =
                                reach.between(from, to, protocol, port).outcome();
                        boolean agrees = outcome == (expected ? Outcome.OPEN : Outcome.CLOSED);
                        if (inTable != expected
                                || !agrees
                                || !connections.conditional().isEmpty()) {
                            differing.add("%s: %s -> %s %s/%s is %s, table %s, trace %s"
                                    .formatted(when, from, to, port, protocol, expected, inTable, outcome));
                        }
                    }
                }
            }
        }));
        return differing;
    }

    private static Map<Peer, List<BruteForce.End>> ends(Snapshot snapshot) {
        Map<Peer, List<BruteForce.End>> ends = new LinkedHashMap<>();
        for (Workload pod : snapshot.workloads()) {
            ends.put(Peer.of(pod), BruteForce.ends(pod));
        }
        for (String address : Stream.concat(Clusters.OUTSIDE.stream(), Clusters.NODES.stream())
                .toList()) {
            IpRange one = IpRange.of(IpAddress.parse(address).orElseThrow());
            ends.put(Peer.of(one), List.of(new BruteForce.End(Optional.empty(), address)));
        }
        return ends;
    }
}
