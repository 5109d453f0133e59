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

/** Many applications in one namespace, so that pods are found by their labels. */
class CrowdedNamespaceTest {
    private static final int APPLICATIONS = 160;

    /** More than a selector looks through at once. */
    private static final int FRONTS = 1_100;

    private static final int EARLIER = 37;
    private static final int CROWD = 120;

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

    /** Every application's name is mentioned, so that each pod has labels of its own. */
    private static final String FRONT_ONLY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: all, namespace: shop}
            spec:
              podSelector: {matchExpressions: [{key: app, operator: In, values: [NAMES]}]}
              ingress:
                - {from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: 80}]}
                - {from: [{podSelector: {matchLabels: {tier: front, app: web-7}}}], ports: [{port: 81}]}
            """;

    @Test
    void a_label_that_more_pods_have_than_are_looked_through_at_once_is_asked_of_each() {
        List<KubernetesObject> objects = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int number = 0; number <= FRONTS; number++) {
            String tier = number < FRONTS ? "front" : "back";
            names.add("web-" + number);
            objects.add(Manifests.only(Workload.class, pod(number).replace("{app:", "{tier: " + tier + ", app:")));
        }
        objects.addAll(Manifests.contents(FRONT_ONLY.replace("NAMES", String.join(", ", names)))
                .objects());
        Snapshot snapshot = new Snapshot(objects);
        Reachability reach = Reachability.of(snapshot, Joining.EVERYTHING, ReachOptions.NONE);
        List<Workload> pods = snapshot.workloads();
        for (int from = 1; from <= FRONTS; from++) {
            assertThat(isOpen(reach, pods.get(from), pods.get(0), 80)).isEqualTo(from < FRONTS);
            assertThat(isOpen(reach, pods.get(from), pods.get(0), 81)).isEqualTo(from == 7);
        }
    }

    /** Fewer than are found by their labels, more than one word of bits holds, behind others whose labels come first. */
    @Test
    void of_pods_that_follow_each_other_those_with_a_label_are_let_in_and_no_others() {
        List<KubernetesObject> objects = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < EARLIER + CROWD; number++) {
            names.add("web-" + number);
            String labels = "{tier: " + (number % 3 == 0 ? "front" : "back") + ", app:";
            String pod = pod(number).replace("{app:", labels);
            objects.add(Manifests.only(
                    Workload.class, number < EARLIER ? pod.replace("namespace: shop", "namespace: yard") : pod));
        }
        objects.addAll(Manifests.contents(FRONT_ONLY.replace("NAMES", String.join(", ", names)))
                .objects());
        Snapshot snapshot = new Snapshot(objects);
        Reachability reach = Reachability.of(snapshot, Joining.EVERYTHING, ReachOptions.NONE);
        List<Workload> pods = snapshot.workloads();
        for (int from = 0; from < EARLIER + CROWD - 1; from++) {
            boolean isOpen = isOpen(reach, pods.get(from), pods.get(EARLIER + CROWD - 1), 80);
            assertThat(isOpen).as("from web-%d", from).isEqualTo(from >= EARLIER && from % 3 == 0);
        }
    }

    private static boolean isOpen(Reachability reach, Workload from, Workload to, int port) {
        return reach.between(Peer.of(from), Peer.of(to), Protocol.TCP, port).outcome() == Outcome.OPEN;
    }
}
