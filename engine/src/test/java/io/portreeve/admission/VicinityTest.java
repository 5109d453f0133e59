package io.portreeve.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.change.Rereading;
import io.portreeve.change.VersionBefore;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.LockEntry;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.Order;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The part of a cluster that is looked at holds all that a change can tell on; the clusters come from their seeds. */
class VicinityTest {
    private static final int SEEDS = 500;

    @Test
    void what_a_change_opens_to_the_outside_is_the_same_as_when_the_whole_cluster_is_compared() {
        int opened = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterState state = ClusterState.of(Borough.of(seed), ExposureOptions.NONE);
            ProposedChange change = change(state, seed);
            Versions versions = new Versions(state, change);
            Set<String> wanted = outside(whole(state, change));

            assertThat(versions.isWidened() ? outside(alone(versions)) : Set.of())
                    .as("seed %s: %s", seed, change.id())
                    .isEqualTo(wanted);
            opened += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(opened).isGreaterThan(SEEDS / 10);
    }

    @Test
    void what_a_change_opens_inside_the_cluster_is_seen_wherever_the_way_to_the_pods_is_another() {
        int opened = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterState state = ClusterState.of(Borough.of(seed), ExposureOptions.NONE);
            ProposedChange change = change(state, seed);
            Versions versions = new Versions(state, change);
            Set<String> ends = Vicinity.of(change, state).ends().stream()
                    .map(ObjectId::toString)
                    .collect(Collectors.toSet());
            Set<String> wanted = inside(whole(state, change));
            wanted.removeIf(endpoint -> !ends.contains(end(endpoint))
                    || (isOfSenders(change) && !end(endpoint).equals(change.id().toString())));

            assertThat(versions.isWidened() ? inside(alone(versions)) : Set.of())
                    .as("seed %s: %s", seed, change.id())
                    .containsAll(wanted);
            opened += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(opened).isGreaterThan(SEEDS / 30);
    }

    private static String end(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 2);
    }

    /** A pod that comes, or may go out, changes nothing on the way to others: they let in whom they let in. */
    private static boolean isOfSenders(ProposedChange change) {
        return change.versions()
                .anyMatch(object -> object instanceof Workload
                        || (object instanceof NetworkPolicy policy && policy.isolatesEgress()));
    }

    @Test
    void the_doors_that_a_change_moves_are_those_in_which_the_whole_clusters_differ() {
        int moved = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterState state = ClusterState.of(Borough.of(seed), ExposureOptions.NONE);
            ProposedChange change = change(state, seed);
            ClusterState after = change.now().map(state::with).orElseGet(() -> state.without(change.id()));
            MovedDoors doors = MovedDoors.by(change, state);
            Set<LockEntry> told = new TreeSet<>(state.doors());
            told.removeAll(doors.closed());
            told.addAll(doors.opened());

            assertThat(told).as("seed %s: %s", seed, change.id()).isEqualTo(new TreeSet<>(after.doors()));
            moved += doors.isEmpty() ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(SEEDS / 10);
    }

    @Test
    void a_cluster_after_a_history_judges_as_one_that_is_made_anew() {
        for (long seed = 0; seed < SEEDS / 10; seed++) {
            ClusterState state = ClusterState.of(Borough.of(seed), ExposureOptions.NONE);
            for (long step = 0; step < 12; step++) {
                ProposedChange change = change(state, seed * 31 + step);
                state = change.now().isPresent() ? state.with(change.now().get()) : state.without(change.id());
            }
            ClusterState anew = ClusterState.of(state.objects(), ExposureOptions.NONE);
            ProposedChange change = change(anew, seed);

            assertThat(state.size()).isEqualTo(anew.size());
            assertThat(told(new Versions(state, change)))
                    .as("seed %s: %s", seed, change.id())
                    .isEqualTo(told(new Versions(anew, change)));
        }
    }

    private static List<String> told(Versions versions) {
        return versions.isWidened()
                ? alone(versions).stream().map(VicinityTest::told).toList()
                : List.of();
    }

    private static String told(ExposureChange change) {
        return change.kind() + " " + change.endpoint() + " " + change.opened();
    }

    private static ProposedChange change(ClusterState state, long seed) {
        Random random = new Random(seed);
        if (random.nextInt(4) == 0 && state.size() > 0) {
            List<KubernetesObject> objects = new ArrayList<>(state.objects());
            objects.sort(Order.by(object -> object.id().toString()));
            return ProposedChange.deleting(objects.get(random.nextInt(objects.size())));
        }
        KubernetesObject object = Borough.objectOf(random.nextLong());
        return new ProposedChange(state.find(object.id()), Optional.of(object));
    }

    private static List<ExposureChange> whole(ClusterState state, ProposedChange change) {
        List<KubernetesObject> others = new ArrayList<>(state.objects());
        others.removeIf(object -> object.id().equals(change.id()));
        return changes(stages(others, change.old()), stages(others, change.now()));
    }

    private static Stages stages(List<KubernetesObject> others, Optional<KubernetesObject> version) {
        List<KubernetesObject> objects = new ArrayList<>(others);
        version.ifPresent(objects::add);
        return Stages.of(new Snapshot(objects), Joining.EVERYTHING, ExposureOptions.NONE);
    }

    private static List<ExposureChange> alone(Versions versions) {
        Versions.Alone alone = versions.alone();
        return changes(alone.before(), alone.after());
    }

    private static List<ExposureChange> changes(Stages before, Stages after) {
        return new VersionBefore(before, new Rereading(Limits.DEFAULT, new ObjectReader()))
                .changesTo(after).stream().filter(ExposureChange::isMore).toList();
    }

    private static Set<String> outside(List<ExposureChange> changes) {
        Set<String> outside = new TreeSet<>();
        for (ExposureChange change : changes) {
            change.opened().stream()
                    .filter(Door::isOutside)
                    .forEach(door -> outside.add(door + " -> " + change.endpoint()));
        }
        return outside;
    }

    private static Set<String> inside(List<ExposureChange> changes) {
        return changes.stream()
                .filter(change -> change.opened().stream().anyMatch(door -> !door.isOutside()))
                .map(change -> change.endpoint().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
