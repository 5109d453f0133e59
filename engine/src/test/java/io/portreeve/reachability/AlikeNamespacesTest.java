package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Namespaces whose policies say the same, so that they share what these come to: each still means its own pods. */
class AlikeNamespacesTest {
    private static final int FRONT = 80;
    private static final int METRICS = 9090;

    private static final String MONITORING = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: monitoring, labels: {role: monitoring}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: scraper, namespace: monitoring}
            spec: {containers: [{name: main, image: example.com/scraper:1}]}
            """;

    private static final String TEAM = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: team-@, labels: {role: team}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: front, namespace: team-@, labels: {tier: front}}
            spec: {containers: [{name: main, image: example.com/front:1}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: back, namespace: team-@, labels: {tier: back}}
            spec:
              containers: [{name: main, image: example.com/back:1, ports: [{name: web, containerPort: 80}]}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: back, namespace: team-@}
            spec:
              podSelector: {matchLabels: {tier: back}}
              policyTypes: [Ingress, Egress]
              ingress:
                - {from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: web}]}
                - {from: [{podSelector: {}}, {namespaceSelector: {matchLabels: {role: monitoring}}}], ports: [{port: 9090}]}
              egress:
                - {to: [{podSelector: {matchLabels: {tier: front}}}]}
            """;

    private static Snapshot teams(int count) {
        return teams(count, first -> first);
    }

    /** The first of them is another. */
    private static Snapshot teams(int count, UnaryOperator<String> another) {
        String others = IntStream.range(1, count)
                .mapToObj(team -> "---\n" + TEAM.replace("@", String.valueOf(team)))
                .collect(Collectors.joining());
        return Given.manifests(MONITORING + "---\n" + another.apply(TEAM.replace("@", "0")) + others)
                .snapshot();
    }

    private static Reachability reach(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.EVERYTHING, ReachOptions.NONE);
    }

    private static Workload pod(Snapshot snapshot, String name) {
        return snapshot.workloads().stream()
                .filter(workload -> workload.id().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(Reachability reach, Snapshot snapshot, String from, String to, int port) {
        Workload source = pod(snapshot, from);
        Workload destination = pod(snapshot, to);
        Outcome told = reach.between(Peer.of(source), Peer.of(destination), Protocol.TCP, port)
                .outcome();
        boolean tabled =
                reach.between(Peer.of(source), Peer.of(destination)).open().contains(Protocol.TCP, port);
        assertThat(tabled).isEqualTo(told == Outcome.OPEN);
        return told;
    }

    @Test
    void each_lets_in_its_own_front_and_not_that_of_another() {
        Snapshot snapshot = teams(3);
        Reachability reach = reach(snapshot);
        for (String team : List.of("team-0", "team-1", "team-2")) {
            assertThat(outcome(reach, snapshot, team + "/front", team + "/back", FRONT))
                    .isEqualTo(Outcome.OPEN);
            assertThat(outcome(reach, snapshot, team + "/back", team + "/front", FRONT))
                    .isEqualTo(Outcome.OPEN);
            assertThat(outcome(reach, snapshot, "team-1/front", team + "/back", FRONT) == Outcome.OPEN)
                    .isEqualTo(team.equals("team-1"));
            assertThat(outcome(reach, snapshot, team + "/back", "team-1/front", FRONT) == Outcome.OPEN)
                    .isEqualTo(team.equals("team-1"));
        }
    }

    @Test
    void whoever_is_let_in_everywhere_is_let_in_by_each() {
        Snapshot snapshot = teams(3);
        Reachability reach = reach(snapshot);
        for (String team : List.of("team-0", "team-1", "team-2")) {
            assertThat(outcome(reach, snapshot, "monitoring/scraper", team + "/back", METRICS))
                    .isEqualTo(Outcome.OPEN);
            assertThat(outcome(reach, snapshot, "monitoring/scraper", team + "/back", FRONT))
                    .isEqualTo(Outcome.CLOSED);
            assertThat(reach.reachersOf(pod(snapshot, team + "/back"), Protocol.TCP, METRICS)
                            .pods())
                    .extracting(each -> each.workload().id().qualifiedName())
                    .containsExactly("monitoring/scraper", team + "/front");
        }
    }

    @Test
    void a_hundred_need_no_more_tables_than_two() {
        assertThat(reach(teams(100)).prepared().extent("").tables())
                .isEqualTo(reach(teams(2)).prepared().extent("").tables());
    }

    @Test
    void one_whose_policy_is_changed_goes_its_own_way() {
        Snapshot before = teams(3);
        Reachability reach = reach(before).prepared();
        String changed = TEAM.substring(TEAM.lastIndexOf("---\n") + 4).replace("port: web", "port: 8443");
        Snapshot after = before;
        for (var object : Given.manifests(changed.replace("@", "1")).snapshot().objects()) {
            after = after.with(object);
            reach = reach.with(object);
        }
        assertThat(outcome(reach, after, "team-1/front", "team-1/back", FRONT)).isEqualTo(Outcome.CLOSED);
        assertThat(outcome(reach, after, "team-2/front", "team-2/back", FRONT)).isEqualTo(Outcome.OPEN);
    }

    @Test
    void a_pod_that_comes_is_let_in_by_its_own_namespace_alone() {
        Snapshot before = teams(2);
        Reachability reach = reach(before).prepared();
        Workload newcomer = Given.manifests("""
                apiVersion: v1
                kind: Pod
                metadata: {name: second, namespace: team-1, labels: {tier: front}}
                spec: {containers: [{name: main, image: example.com/front:1, ports: [{name: web, containerPort: 8080}]}]}
                """).snapshot().workloads().get(0);
        Snapshot after = before.with(newcomer);
        Reachability now = reach.with(newcomer);
        assertThat(outcome(now, after, "team-1/second", "team-1/back", FRONT)).isEqualTo(Outcome.OPEN);
        assertThat(outcome(now, after, "team-1/second", "team-0/back", FRONT)).isEqualTo(Outcome.CLOSED);
    }

    /** Its number may be any, so that each port may be the one that is let in, and none is for sure. */
    @Test
    void a_named_port_whose_number_is_to_be_filled_in_is_in_doubt_for_the_own_front() {
        Snapshot snapshot = teams(2, first -> first.replace("containerPort: 80", "containerPort: \"${PORT}\""));
        Reachability reach = reach(snapshot);
        assertThat(outcome(reach, snapshot, "team-0/front", "team-0/back", FRONT))
                .isEqualTo(Outcome.CONDITIONAL);
        assertThat(outcome(reach, snapshot, "team-1/front", "team-1/back", FRONT))
                .isEqualTo(Outcome.OPEN);
        assertThat(outcome(reach, snapshot, "team-0/front", "team-0/back", METRICS))
                .isEqualTo(Outcome.OPEN);
        assertThat(outcome(reach, snapshot, "team-0/front", "team-1/back", FRONT))
                .isEqualTo(Outcome.CLOSED);
    }

    /** Whether a policy can select it is not known, nor whether it is one of the pods of its namespace. */
    @Test
    void a_pod_that_may_be_on_its_nodes_network_is_in_doubt_on_both_sides() {
        Snapshot snapshot =
                teams(2, first -> first.replace("spec: {containers", "spec: {hostNetwork: \"${HOST}\", containers"));
        Reachability reach = reach(snapshot);
        assertThat(outcome(reach, snapshot, "team-0/front", "team-0/back", FRONT))
                .isEqualTo(Outcome.CONDITIONAL);
        assertThat(outcome(reach, snapshot, "team-0/back", "team-0/front", FRONT))
                .isEqualTo(Outcome.CONDITIONAL);
        assertThat(outcome(reach, snapshot, "team-1/front", "team-1/back", FRONT))
                .isEqualTo(Outcome.OPEN);
    }
}
