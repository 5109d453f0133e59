package io.portreeve.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.model.reader.ObjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of the difference of any two versions; the pairs come from their seeds. */
class ChangePropertiesTest {
    private static final int SEEDS = 200;

    @Test
    void a_version_does_not_differ_from_itself() {
        forEachSeed(seed -> assertThat(changes(stages(seed), stages(seed)))
                .as("seed %s", seed)
                .isEmpty());
    }

    /** Doors that another makes up for are no part of a difference, so maps are held against each other by whom they let in. */
    @Test
    void the_older_map_with_its_changes_is_the_newer_map() {
        forEachSeed(seed -> {
            Stages old = stages(seed);
            Stages now = stages(seed + SEEDS);
            Map<Endpoint, Set<Door>> made = doors(Exposures.of(old));
            for (ExposureChange change : changes(old, now)) {
                Set<Door> doors = made.computeIfAbsent(change.endpoint(), endpoint -> new HashSet<>());
                doors.removeAll(change.closed());
                doors.addAll(change.opened());
                doors.addAll(change.left());
            }
            Exposures wanted = Exposures.of(now);
            made.forEach((endpoint, doors) ->
                    assertCovered(seed, endpoint, doors, wanted.doors(endpoint).keySet()));
            wanted.endpoints()
                    .forEach(endpoint -> assertCovered(
                            seed, endpoint, wanted.doors(endpoint).keySet(), made.getOrDefault(endpoint, Set.of())));
        });
    }

    private static Map<Endpoint, Set<Door>> doors(Exposures exposures) {
        Map<Endpoint, Set<Door>> doors = new HashMap<>();
        exposures
                .endpoints()
                .forEach(endpoint -> doors.put(
                        endpoint, new HashSet<>(exposures.doors(endpoint).keySet())));
        return doors;
    }

    private static void assertCovered(long seed, Endpoint endpoint, Set<Door> some, Set<Door> others) {
        assertThat(some)
                .as("seed %s: %s", seed, endpoint)
                .allSatisfy(door -> assertThat(others)
                        .anySatisfy(other -> assertThat(other.covers(door)).isTrue()));
    }

    @Test
    void what_is_opened_one_way_is_closed_the_other_way() {
        forEachSeed(seed -> {
            Stages old = stages(seed);
            Stages now = stages(seed + SEEDS);
            assertThat(told(changes(old, now), true)).as("seed %s", seed).isEqualTo(told(changes(now, old), false));
        });
    }

    private static Map<Endpoint, List<Door>> told(List<ExposureChange> changes, boolean opened) {
        Map<Endpoint, List<Door>> told = new HashMap<>();
        for (ExposureChange change : changes) {
            List<Door> doors = opened ? change.opened() : change.closed();
            if (!doors.isEmpty()) {
                told.put(change.endpoint(), doors);
            }
        }
        return told;
    }

    @Test
    void every_change_has_a_cause_that_is_written_in_one_of_the_versions() {
        forEachSeed(seed -> {
            Stages old = stages("old.yaml", Town.of(seed));
            Stages now = stages("now.yaml", Town.of(seed + SEEDS));
            for (ExposureChange change : changes(old, now)) {
                assertThat(change.causes())
                        .as("seed %s: %s", seed, change.endpoint())
                        .isNotEmpty();
                assertThat(change.causes())
                        .allSatisfy(
                                cause -> assertThat(cause.place().range().file().path())
                                        .isEqualTo(cause.old() ? "old.yaml" : "now.yaml"));
            }
        });
    }

    /** Where one line alone decides, taking it back leaves nothing opened. */
    @Test
    void a_single_word_that_is_taken_back_closes_what_it_opened() {
        List<Long> judged = new ArrayList<>();
        forEachSeed(seed -> {
            Stages old = stages(seed);
            String text = Town.of(seed);
            String opened = text.replaceFirst("type: ClusterIP", "type: LoadBalancer");
            List<ExposureChange> changes = changes(old, stages("now.yaml", opened));
            for (ExposureChange change : changes) {
                judged.add(seed);
                Cause cause = change.causes().get(0);
                assertThat(cause.message())
                        .startsWith("type of Service town/service-")
                        .endsWith(" is LoadBalancer, was ClusterIP");
                assertThat(cause.place().text()).isEqualTo("LoadBalancer");
                assertThat(cause.undo()).isEqualTo("set type back to ClusterIP");
                assertThat(change.isMore()).isTrue();
            }
        });
        assertThat(judged).hasSizeGreaterThan(SEEDS / 10);
    }

    private static List<ExposureChange> changes(Stages old, Stages now) {
        return new VersionBefore(old, new Rereading(Limits.DEFAULT, new ObjectReader())).changesTo(now);
    }

    private static Stages stages(long seed) {
        return stages("town.yaml", Town.of(seed));
    }

    private static Stages stages(String path, String manifests) {
        return Stages.of(Given.file(path, manifests).snapshot(), ExposureOptions.NONE);
    }

    private static void forEachSeed(LongConsumer check) {
        LongStream.range(0, SEEDS).forEach(check);
    }
}
