package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must stay, or change in one way only, when a cluster is changed in a known way; each cluster comes from its seed. */
class MetamorphicTest {
    private static final int SEEDS = 150;
    private static final PolicyRule EVERYBODY =
            only("podSelector: {}\ningress: [{}]").ingress().get(0);

    @Test
    void another_allow_rule_never_closes_anything() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Snapshot after = mapped(before, policy -> with(policy, plus(policy.ingress(), EVERYBODY), policy.egress()));
            Map<String, ConnectionSet> opened = open(after);
            open(before)
                    .forEach((pair, connections) -> assertThat(
                                    connections.minus(opened.getOrDefault(pair, ConnectionSet.NONE)))
                            .as("seed %s: %s", seed, pair)
                            .isEqualTo(ConnectionSet.NONE));
        });
    }

    @Test
    void other_words_for_the_same_labels_change_nothing() {
        forEachSeed(seed -> {
            String text = String.join("---\n", Clusters.of(seed));
            String renamed = text.replaceAll("\\bone\\b", "uno")
                    .replaceAll("\\btwo\\b", "dos")
                    .replaceAll("\\bweb\\b", "http");
            assertThat(open(Given.manifests(renamed).snapshot()))
                    .as("seed %s", seed)
                    .isEqualTo(open(Given.manifests(text).snapshot()));
        });
    }

    @Test
    void a_policy_split_by_its_rules_says_the_same() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Snapshot after = Snapshot.of(before.objects().stream().flatMap(MetamorphicTest::split));
            assertThat(open(after)).as("seed %s", seed).isEqualTo(open(before));
        });
    }

    @Test
    void the_order_of_documents_changes_nothing() {
        forEachSeed(seed -> {
            List<String> shuffled = new ArrayList<>(Clusters.of(seed));
            Collections.shuffle(shuffled, new Random(seed));
            Snapshot after = Given.manifests(String.join("---\n", shuffled)).snapshot();
            assertThat(open(after)).as("seed %s", seed).isEqualTo(open(snapshot(seed)));
        });
    }

    @Test
    void more_replicas_are_the_same_classes() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Snapshot after = Snapshot.of(before.objects().stream().flatMap(MetamorphicTest::replicated));
            assertThat(reach(after).classes("")).hasSameSizeAs(reach(before).classes(""));
        });
    }

    @Test
    void an_admin_deny_of_all_pods_closes_every_pod_to_every_other_and_leaves_what_comes_from_outside() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Snapshot after = Given.manifests(String.join("---\n", Clusters.of(seed)) + """
                    ---
                    apiVersion: policy.networking.k8s.io/v1alpha2
                    kind: ClusterNetworkPolicy
                    metadata: {name: quarantine}
                    spec:
                      tier: Admin
                      priority: 0
                      subject: {namespaces: {}}
                      ingress: [{action: Deny, from: [{namespaces: {}}]}]
                    """)
                    .snapshot();
            Reachability now = reach(after);
            for (Workload to : after.workloads()) {
                boolean own = !to.pod().hostNetwork().is(true);
                for (Workload from : own ? after.workloads() : List.<Workload>of()) {
                    if (!from.equals(to) && !from.pod().hostNetwork().is(true)) {
                        assertThat(now.between(Peer.of(from), Peer.of(to)).open())
                                .isEqualTo(ConnectionSet.NONE);
                    }
                }
            }
            Map<String, ConnectionSet> were = open(before);
            open(after).forEach((pair, connections) -> {
                if (pair.startsWith("outside")) {
                    assertThat(connections).as(pair).isEqualTo(were.get(pair));
                }
            });
        });
    }

    @Test
    void without_the_cited_rule_the_verdict_is_another_or_cites_another() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Reachability reach = reach(before);
            for (Workload from : before.workloads()) {
                for (Workload to : before.workloads()) {
                    Reason reason = reach.between(Peer.of(from), Peer.of(to), Protocol.TCP, 80)
                            .ingress();
                    if (reason.rule().isPresent()
                            && reason.policies().stream().allMatch(NetworkPolicy.class::isInstance)) {
                        Place cited = reason.rule().get();
                        Reason now = reach(mapped(before, policy -> without(policy, cited)))
                                .between(Peer.of(from), Peer.of(to), Protocol.TCP, 80)
                                .ingress();
                        assertThat(now.rule().equals(reason.rule()) && now.outcome() == reason.outcome())
                                .as("seed %s: %s -> %s", seed, from.name(), to.name())
                                .isFalse();
                    }
                }
            }
        });
    }

    private static void forEachSeed(LongConsumer check) {
        LongStream.range(0, SEEDS).forEach(check);
    }

    private static Snapshot snapshot(long seed) {
        return Given.manifests(String.join("---\n", Clusters.of(seed))).snapshot();
    }

    private static Reachability reach(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }

    /** What is open between every two peers, by their names. */
    private static SortedMap<String, ConnectionSet> open(Snapshot snapshot) {
        Reachability reach = reach(snapshot);
        List<Peer> outside = Clusters.OUTSIDE.stream()
                .map(address -> Peer.of(IpRange.parse(address).orElseThrow()))
                .toList();
        SortedMap<String, ConnectionSet> open = new TreeMap<>();
        for (Workload to : snapshot.workloads()) {
            for (Workload from : snapshot.workloads()) {
                if (!from.equals(to)) {
                    open.put(
                            from.id() + " " + to.id(),
                            reach.between(Peer.of(from), Peer.of(to)).open());
                }
            }
            for (Peer address : outside) {
                open.put(
                        "outside " + address + " " + to.id(),
                        reach.between(address, Peer.of(to)).open());
                open.put(
                        to.id() + " " + address,
                        reach.between(Peer.of(to), address).open());
            }
        }
        return open;
    }

    private static Snapshot mapped(Snapshot snapshot, UnaryOperator<NetworkPolicy> change) {
        return Snapshot.of(snapshot.objects().stream()
                .map(object -> object instanceof NetworkPolicy policy ? change.apply(policy) : object));
    }

    private static NetworkPolicy with(NetworkPolicy policy, List<PolicyRule> ingress, List<PolicyRule> egress) {
        return new NetworkPolicy(policy.meta(), policy.pods(), policy.policyTypes(), ingress, egress);
    }

    private static NetworkPolicy without(NetworkPolicy policy, Place rule) {
        Function<List<PolicyRule>, List<PolicyRule>> others = rules ->
                rules.stream().filter(each -> !each.place().equals(rule)).toList();
        return with(policy, others.apply(policy.ingress()), others.apply(policy.egress()));
    }

    private static List<PolicyRule> plus(List<PolicyRule> rules, PolicyRule more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
    }

    /** One policy for each rule, and one without, which keeps the pods isolated. */
    private static Stream<KubernetesObject> split(KubernetesObject object) {
        if (!(object instanceof NetworkPolicy policy)) {
            return Stream.of(object);
        }
        List<Value<String>> types = new ArrayList<>();
        if (policy.isolatesIngress()) {
            types.add(Value.defaulted("Ingress", "it was so before"));
        }
        if (policy.isolatesEgress()) {
            types.add(Value.defaulted("Egress", "it was so before"));
        }
        List<KubernetesObject> parts = new ArrayList<>();
        parts.add(new NetworkPolicy(policy.meta(), policy.pods(), types, List.of(), List.of()));
        for (PolicyRule rule : policy.ingress()) {
            parts.add(new NetworkPolicy(renamed(policy, parts), policy.pods(), types, List.of(rule), List.of()));
        }
        for (PolicyRule rule : policy.egress()) {
            parts.add(new NetworkPolicy(renamed(policy, parts), policy.pods(), types, List.of(), List.of(rule)));
        }
        return parts.stream();
    }

    private static Stream<KubernetesObject> replicated(KubernetesObject object) {
        return object instanceof Workload pod
                ? Stream.of(pod, new Workload(renamed(pod, List.of()), pod.pod()))
                : Stream.of(object);
    }

    private static ObjectMeta renamed(KubernetesObject object, List<KubernetesObject> before) {
        ObjectMeta meta = object.meta();
        ObjectId id = meta.id();
        return new ObjectMeta(
                new ObjectId(id.group(), id.kind(), id.namespace(), id.name() + "-" + (before.size() + 1)),
                meta.apiVersion(),
                meta.labels(),
                meta.annotations(),
                meta.place(),
                meta.namePlace(),
                meta.origin(),
                meta.bodyHash());
    }

    private static NetworkPolicy only(String spec) {
        return Given.manifests("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: x, name: only}
                spec:
                """ + spec.indent(2))
                .snapshot()
                .all(NetworkPolicy.class)
                .findFirst()
                .orElseThrow();
    }
}
