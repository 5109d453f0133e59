package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Joining;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts that other projects declare, where they are present; of five folders, every row. */
class OraclesTest {
    private static final List<String> FOLDERS = List.of(
            "cyclonus",
            "k8s-upstream-e2e",
            "network-policy-api-anp-v1alpha1",
            "network-policy-api-cnp-v1alpha2",
            "policy-assistant");

    @BeforeAll
    static void only_where_the_folder_is_present() {
        assumeTrue(Files.isDirectory(Oracle.ALL));
    }

    @Test
    void there_are_as_many_rows_as_their_authors_say() {
        int rows = FOLDERS.stream()
                .flatMap(folder -> Oracle.of(folder).stream())
                .mapToInt(oracle -> oracle.rows().size())
                .sum();
        assertThat(rows).isEqualTo(112_694);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonus",
                "k8s-upstream-e2e",
                "network-policy-api-anp-v1alpha1",
                "network-policy-api-cnp-v1alpha2",
                "policy-assistant"
            })
    void every_row_is_as_expected_fresh_and_as_an_update_of_the_step_before(String folder) {
        List<String> differing = new ArrayList<>();
        Map<String, List<Oracle>> cases = new LinkedHashMap<>();
        Oracle.of(folder)
                .forEach(oracle -> cases.computeIfAbsent(oracle.test(), name -> new ArrayList<>())
                        .add(oracle));
        for (List<Oracle> steps : cases.values()) {
            differing.addAll(replay(steps));
        }
        assertThat(differing).isEmpty();
    }

    private static List<String> replay(List<Oracle> steps) {
        List<String> differing = new ArrayList<>();
        Snapshot before = steps.get(0).snapshot();
        Reachability updated = fresh(before);
        for (Oracle step : steps) {
            Snapshot now = step.snapshot();
            updated = advance(updated, before, now);
            before = now;
            differing.addAll(step.differing(updated));
            differing.addAll(step.differing(fresh(now)));
        }
        return differing;
    }

    private static Reachability fresh(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }

    /** As a watch would see it: what is gone is deleted, what has another body is updated. */
    private static Reachability advance(Reachability reach, Snapshot before, Snapshot now) {
        Reachability advanced = reach;
        for (KubernetesObject object : before.objects()) {
            if (now.find(object.id()).isEmpty()) {
                advanced = advanced.without(object.id());
            }
        }
        for (KubernetesObject object : now.objects()) {
            boolean same = before.find(object.id()).stream()
                    .anyMatch(old -> old.meta().bodyHash() == object.meta().bodyHash());
            if (!same) {
                advanced = advanced.with(object);
            }
        }
        return advanced;
    }
}
