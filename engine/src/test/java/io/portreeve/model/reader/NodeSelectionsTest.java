package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.NodeSelection;
import io.portreeve.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeSelectionsTest {
    @Test
    void a_pod_that_asks_for_nothing_runs_anywhere() {
        assertThat(nodes("")).isEqualTo(NodeSelection.ANY);
        assertThat(nodes("  nodeSelector: {}\n")).isEqualTo(NodeSelection.ANY);
    }

    @Test
    void selector_and_name_hold_in_every_alternative() {
        NodeSelection nodes = nodes("""
                  nodeName: node-7
                  nodeSelector: {disk: fast}
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                          - matchExpressions: [{key: pool, operator: In, values: [a, b]}]
                          - matchFields: [{key: metadata.name, operator: In, values: [node-7]}]
                      preferredDuringSchedulingIgnoredDuringExecution:
                        - weight: 1
                          preference:
                            matchExpressions: [{key: cheap, operator: Exists}]
                """);
        assertThat(nodes.alternatives().stream()
                        .map(all -> all.stream()
                                .map(it -> it.key() + " " + it.operator() + " " + it.values())
                                .toList()))
                .containsExactly(
                        List.of("metadata.name In [node-7]", "disk In [fast]", "pool In [a, b]"),
                        List.of("metadata.name In [node-7]", "disk In [fast]", "metadata.name In [node-7]"));
    }

    private static NodeSelection nodes(String spec) {
        return only(Workload.class, """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: web, image: web}]
                """ + spec).pod().nodes();
    }
}
