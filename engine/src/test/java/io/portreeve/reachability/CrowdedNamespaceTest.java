package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.Manifests;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many applications in one namespace, each of which lets in the next and nobody else, so that pods are found by their labels. */
class CrowdedNamespaceTest {
    private static final int APPLICATIONS = 40;

    private static String pod(int number) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: web-@, namespace: shop, labels: {app: web-@}}
                spec: {containers: [{name: main, image: web}]}
                """.replace("@", String.valueOf(number));
    }

    private static String policy(int number, int caller) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: web-@, namespace: shop}
                spec:
                  podSelector: {matchLabels: {app: web-@}}
                  ingress: [{from: [{podSelector: {matchLabels: {app: web-%}}}]}]
                """.replace("@", String.valueOf(number)).replace("%", String.valueOf(caller));
    }

    @Test
    void each_pod_is_reached_by_the_one_that_its_policy_names_alone() {
        List<KubernetesObject> objects = new ArrayList<>();
        for (int number = 0; number < APPLICATIONS; number++) {
            objects.add(Manifests.only(Workload.class, pod(number)));
            objects.addAll(Manifests.contents(policy(number, (number + 1) % APPLICATIONS))
                    .objects());
        }
        Snapshot snapshot = new Snapshot(objects);
        Reachability reach = Reachability.of(snapshot, Joining.EVERYTHING, ReachOptions.NONE);
        List<Workload> pods = snapshot.workloads();
        for (int to = 0; to < APPLICATIONS; to++) {
            for (int step = 1; step < APPLICATIONS; step++) {
                int from = (to + step) % APPLICATIONS;
                Outcome outcome = reach.between(Peer.of(pods.get(from)), Peer.of(pods.get(to)), Protocol.TCP, 80)
                        .outcome();
                assertThat(outcome).isEqualTo(step == 1 ? Outcome.OPEN : Outcome.CLOSED);
            }
        }
    }
}
