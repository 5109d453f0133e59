package io.portreeve.rules.meant;

import static io.portreeve.rules.meant.Written.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Confidence;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameClusterTest {
    private static final KubernetesObject WEB = service("", "a/web.yaml", "name: web, namespace: shop");

    @Test
    void one_file_is_applied_as_a_whole() {
        assertThat(sure(WEB, service("", "a/web.yaml", "name: docs, namespace: wiki")))
                .contains(Confidence.CERTAIN);
        assertThat(sure(WEB, service("", "a/web.yaml", "name: web, namespace: test")))
                .contains(Confidence.CERTAIN);
    }

    @Test
    void one_folder_or_one_kustomization_is_likely() {
        assertThat(sure(WEB, service("", "a/docs.yaml", "name: docs"))).contains(Confidence.LIKELY);
        assertThat(sure(service("k", "k/web.yaml", "name: web"), service("k", "k/sub/docs.yaml", "name: docs")))
                .contains(Confidence.LIKELY);
    }

    @Test
    void one_written_namespace_across_folders_is_possible() {
        assertThat(sure(WEB, service("", "b/docs.yaml", "name: docs, namespace: shop")))
                .contains(Confidence.POSSIBLE);
    }

    @Test
    void strangers_of_other_folders_and_units_are_not() {
        assertThat(sure(WEB, service("", "b/docs.yaml", "name: docs"))).isEmpty();
        assertThat(sure(WEB, service("k", "a/docs.yaml", "name: docs, namespace: shop")))
                .isEmpty();
    }

    @Test
    void variants_of_one_object_are_not() {
        assertThat(sure(WEB, service("", "a/web.yaml", "name: web"))).isEmpty();
        assertThat(sure(WEB, service("", "a/web-test.yaml", "name: web, namespace: test")))
                .isEmpty();
    }

    @Test
    void a_dump_of_one_cluster_is_one_cluster() {
        KubernetesObject far = service("", "b/docs.yaml", "name: docs");
        Topology dump = Topology.of(new Snapshot(List.of(WEB, far)), Joining.EVERYTHING);
        assertThat(SameCluster.sure(dump, WEB, far)).contains(Confidence.CERTAIN);
    }

    private static Optional<Confidence> sure(KubernetesObject one, KubernetesObject other) {
        return SameCluster.sure(Topology.of(new Snapshot(List.of(one, other))), one, other);
    }
}
