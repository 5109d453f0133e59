package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Random histories of every kind of change, new words and ranges among them: what comes of them is what a fresh run says. */
class HistoryTest {
    private static final int HISTORIES = 80;
    private static final int STEPS = 10;
    private static final int ASKERS = 4;

    @Test
    void after_every_change_everything_is_as_if_it_had_been_so_from_the_beginning() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Snapshot snapshot = snapshot(String.join("---\n", Clusters.of(seed)));
            Reachability reach = fresh(snapshot);
            for (int step = 0; step < STEPS; step++) {
                KubernetesObject changed = changed(seed, step, random);
                boolean deleted = random.nextInt(4) == 0;
                snapshot = deleted ? snapshot.without(changed.id()) : snapshot.with(changed);
                reach = deleted ? reach.without(changed.id()) : reach.with(changed);
                assertThat(everything(reach, snapshot))
                        .as("seed %s, step %s: %s", seed, step, changed.id())
                        .isEqualTo(everything(fresh(snapshot), snapshot));
            }
        }
    }

    @Test
    void whoever_holds_an_earlier_state_is_told_of_that_state() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Snapshot snapshot = snapshot(String.join("---\n", Clusters.of(seed)));
            Reachability reach = fresh(snapshot);
            Map<Reachability, Snapshot> states = new LinkedHashMap<>();
            for (int step = 0; step < STEPS; step++) {
                states.put(reach, snapshot);
                KubernetesObject changed = changed(seed, step, random);
                snapshot = snapshot.with(changed);
                reach = reach.with(changed);
            }
            everything(reach, snapshot);
            for (Map.Entry<Reachability, Snapshot> state : states.entrySet()) {
                assertThat(everything(state.getKey(), state.getValue()))
                        .as("seed %s", seed)
                        .isEqualTo(everything(fresh(state.getValue()), state.getValue()));
            }
        }
    }

    @Test
    void several_who_ask_at_once_are_told_what_one_alone_is_told() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        try {
            for (long seed = 0; seed < HISTORIES; seed++) {
                Snapshot snapshot = snapshot(String.join("---\n", Clusters.of(seed)));
                Reachability reach = fresh(snapshot);
                List<String> alone = everything(fresh(snapshot), snapshot);
                Callable<List<String>> asker = () -> everything(reach, snapshot);
                for (Future<List<String>> told : threads.invokeAll(Collections.nCopies(ASKERS, asker))) {
                    assertThat(told.get()).as("seed %s", seed).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Another body for something that there is, or something new; often with words that nobody has used before. */
    private static KubernetesObject changed(long seed, int step, Random random) {
        String text = random.nextInt(3) == 0
                ? pick(Clusters.of(seed * 31 + step), random)
                : Clusters.objectOf(seed * 100 + step);
        if (random.nextInt(3) == 0) {
            text = text.replaceAll("\\btwo\\b", "word-" + step).replace("192.0.2.64/26", "192.0.2." + 8 * step + "/29");
        }
        return snapshot(text).objects().get(0);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Snapshot snapshot(String manifests) {
        return Given.manifests(manifests).snapshot();
    }

    private static Reachability fresh(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }

    /** Verdicts with their reasons, connections of all, and who can reach whom. */
    private static List<String> everything(Reachability reach, Snapshot snapshot) {
        List<String> told = new ArrayList<>();
        List<Peer> peers = new ArrayList<>();
        snapshot.workloads().forEach(pod -> peers.add(Peer.of(pod)));
        Clusters.OUTSIDE.forEach(
                address -> peers.add(Peer.of(IpRange.parse(address).orElseThrow())));
        for (Peer from : peers) {
            for (Peer to : peers) {
                if (!from.equals(to)) {
                    told.add(from + " -> " + to + " " + verdict(reach.between(from, to, Protocol.TCP, 80)));
                    told.add(from + " -> " + to + " " + reach.between(from, to));
                }
            }
        }
        ConnectionMap map = reach.connections("");
        for (Workload to : map.workloads()) {
            map.to(to).forEach(connection -> told.add(connection.toString()));
            told.add(reach.reachersOf(to, Protocol.TCP, 80).toString());
        }
        return told;
    }

    private static String verdict(Verdict verdict) {
        return verdict.outcome() + " " + reason(verdict.egress()) + " " + reason(verdict.ingress());
    }

    private static String reason(Reason reason) {
        return reason.text() + " "
                + reason.places().stream()
                        .map(place -> place.path() + "@" + place.range())
                        .toList();
    }
}
