package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must stay, or change in one way only, when a cluster is changed in a known way; each cluster comes from its seed. */
class MetamorphicTest {
    private static final int SEEDS = 150;

    @Test
    void another_allow_rule_never_closes_anything() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            List<PolicyRule> more = rules(seed + SEEDS);
            Random random = new Random(seed);
            Snapshot after = mapped(
                    before,
                    policy -> new NetworkPolicy(
                            policy.meta(),
                            policy.pods(),
                            Variations.types(policy),
                            plus(policy.ingress(), more.get(random.nextInt(more.size()))),
                            plus(policy.egress(), more.get(random.nextInt(more.size())))));
            Map<String, ConnectionSet> opened = open(after);
            open(before)
                    .forEach((pair, connections) -> assertThat(
                                    connections.minus(opened.getOrDefault(pair, ConnectionSet.NONE)))
                            .as("seed %s: %s", seed, pair)
                            .isEqualTo(ConnectionSet.NONE));
        });
    }

    /** Rules of random policies, and one that lets everything through. */
    private static List<PolicyRule> rules(long seed) {
        List<PolicyRule> rules = new ArrayList<>();
        rules.addAll(only("podSelector: {}\ningress: [{}]").ingress());
        snapshot(seed).all(NetworkPolicy.class).forEach(policy -> {
            rules.addAll(policy.ingress());
            rules.addAll(policy.egress());
        });
        return rules;
    }

    @Test
    void other_words_for_the_same_labels_change_nothing() {
        forEachSeed(seed -> {
            String text = String.join("---\n", Clusters.of(seed));
            String renamed = text.replaceAll("\\bone\\b", "uno")
                    .replaceAll("\\btwo\\b", "dos")
                    .replaceAll("\\bweb\\b", "http")
                    .replaceAll("\\b([ab])(?=[:,])", "example.com/$1");
            assertThat(open(Given.manifests(renamed).snapshot()))
                    .as("seed %s", seed)
                    .isEqualTo(open(Given.manifests(text).snapshot()));
        });
    }

    @Test
    void a_policy_split_by_its_rules_says_the_same() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Snapshot after = Snapshot.of(before.objects().stream().flatMap(Variations::split));
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
    void the_order_and_the_names_of_files_change_nothing() {
        forEachSeed(seed -> {
            List<String> shuffled = new ArrayList<>(Clusters.of(seed));
            Collections.shuffle(shuffled, new Random(seed));
            Given files = Given.manifests("");
            for (String document : shuffled) {
                files = files.and(
                        "folder-" + shuffled.indexOf(document) % 3 + "/" + shuffled.indexOf(document) + ".yaml",
                        document);
            }
            assertThat(open(files.snapshot())).as("seed %s", seed).isEqualTo(open(snapshot(seed)));
        });
    }

    @Test
    void more_replicas_are_in_the_same_classes() {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            int replicas = 2 + (int) (seed % 4);
            Snapshot after =
                    Snapshot.of(before.objects().stream().flatMap(object -> Variations.replicated(object, replicas)));
            assertThat(classes(after)).as("seed %s", seed).isEqualTo(classes(before));
        });
    }

    /** Which pods are in one class, replicas by one name. */
    private static Set<Set<String>> classes(Snapshot snapshot) {
        Set<Set<String>> classes = new HashSet<>();
        for (List<Workload> alike : reach(snapshot).classes("")) {
            classes.add(alike.stream()
                    .map(pod -> pod.name().replaceAll("-replica-.*", ""))
                    .collect(Collectors.toSet()));
        }
        return classes;
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
                                .as("seed %s: %s -> %s", seed, from.name(), to.name())
                                .isEqualTo(ConnectionSet.NONE);
                    }
                }
            }
            Map<String, ConnectionSet> were = open(before);
            open(after).forEach((pair, connections) -> {
                if (pair.startsWith("outside")) {
                    assertThat(connections).as("seed %s: %s", seed, pair).isEqualTo(were.get(pair));
                }
            });
        });
    }

    @Test
    void without_the_cited_rule_the_verdict_is_another_or_cites_another() {
        forEachCitedRule((seed, asked, reason) -> {
            Place cited = reason.rule().orElseThrow();
            KubernetesObject owner = asked.before().objects().stream()
                    .filter(each -> each.meta().place().range().contains(cited.range()))
                    .findFirst()
                    .orElseThrow();
            KubernetesObject shortened = Variations.without(owner, cited);
            Reachability changed = asked.reach().with(shortened);
            Reason now = asked.again(changed, reason.direction());
            assertThat(now.rule()).as("seed %s: %s", seed, asked).isNotEqualTo(reason.rule());
            assertThat(textAndRule(now))
                    .as("seed %s: %s", seed, asked)
                    .isEqualTo(textAndRule(asked.again(reach(asked.before().with(shortened)), reason.direction())));
        });
    }

    private static String textAndRule(Reason reason) {
        return reason.text() + reason.rule();
    }

    @Test
    void the_cited_rule_alone_decides_the_same() {
        forEachCitedRule((seed, asked, reason) -> {
            if (asked.isAboutTwoFamilies()) {
                return;
            }
            Place cited = reason.rule().orElseThrow();
            Snapshot alone = Snapshot.of(asked.before().objects().stream().map(each -> Variations.only(each, cited)));
            Reason now = asked.again(reach(alone), reason.direction());
            assertThat(now.outcome()).as("seed %s: %s", seed, asked).isEqualTo(reason.outcome());
            assertThat(now.rule()).as("seed %s: %s", seed, asked).isEqualTo(reason.rule());
        });
    }

    private static void forEachCitedRule(CitedRuleCheck check) {
        forEachSeed(seed -> {
            Snapshot before = snapshot(seed);
            Reachability reach = reach(before);
            for (Workload from : before.workloads()) {
                for (Workload to : before.workloads()) {
                    Asked asked = new Asked(before, reach, from, to);
                    Verdict verdict = asked.verdict(reach);
                    for (Reason reason : List.of(verdict.egress(), verdict.ingress())) {
                        if (reason.rule().isPresent()) {
                            check.of(seed, asked, reason);
                        }
                    }
                }
            }
        });
    }

    /** What is to hold for a reason that cites a rule. */
    private interface CitedRuleCheck {
        void of(long seed, Asked asked, Reason reason);
    }

    /** A question about two pods of a cluster. */
    private record Asked(Snapshot before, Reachability reach, Workload from, Workload to) {
        Verdict verdict(Reachability some) {
            return some.between(Peer.of(from), Peer.of(to), Protocol.TCP, 80);
        }

        Reason again(Reachability some, Direction direction) {
            Verdict verdict = verdict(some);
            return direction == Direction.EGRESS ? verdict.egress() : verdict.ingress();
        }

        /** Whether one family may be closed by a rule, and the other by another. */
        boolean isAboutTwoFamilies() {
            return from.pod().placement().addresses().size() > 1
                    && to.pod().placement().addresses().size() > 1;
        }

        @Override
        public String toString() {
            return from.name() + " -> " + to.name();
        }
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

    private static List<PolicyRule> plus(List<PolicyRule> rules, PolicyRule more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
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
