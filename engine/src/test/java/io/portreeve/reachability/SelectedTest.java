package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a policy is about, and whom its peers mean, by name. */
class SelectedTest {
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {%sname: policy}
            spec:
              podSelector: {matchLabels: {%s}}
              ingress: [{from: [%s]}]
            ---
            """;

    @Test
    void a_policy_is_about_the_pods_of_its_namespace_that_have_its_labels() {
        Snapshot snapshot = Given.manifests(Given.in(
                                "shop",
                                Given.deployment("web", "app: web", "") + Given.deployment("api", "app: api", ""))
                        + Given.in("other", Given.deployment("web", "app: web", ""))
                        + policy("namespace: shop, ", "app: web", ""))
                .snapshot();
        assertThat(subjects(snapshot).sure()).extracting(SelectedTest::name).containsExactly("shop/web");
        assertThat(subjects(snapshot).perhaps()).isEmpty();
        assertThat(subjects(snapshot).onNodes()).isEmpty();
    }

    @Test
    void where_no_namespace_is_written_the_nearest_are_meant() {
        Snapshot snapshot = Given.file("a/web.yaml", Given.deployment("web", "app: web", ""))
                .and("a/policy.yaml", policy("", "app: web", ""))
                .and("b/web.yaml", Given.deployment("web", "app: web", ""))
                .snapshot();
        assertThat(subjects(snapshot).sure())
                .extracting(workload -> workload.origin().file().path())
                .containsExactly("a/web.yaml");
    }

    @Test
    void pods_found_far_away_and_labels_that_are_given_later_are_meant_perhaps() {
        Snapshot far = Given.file("a/b/c/policy.yaml", policy("", "app: web", ""))
                .and("x/web.yaml", Given.deployment("web", "app: web", ""))
                .snapshot();
        Snapshot given = Given.manifests(
                        Given.deployment("web", "app: web", "") + policy("", "pod-template-hash: 5d9c", ""))
                .snapshot();
        for (Snapshot snapshot : List.of(far, given)) {
            assertThat(subjects(snapshot).sure()).isEmpty();
            assertThat(subjects(snapshot).perhaps())
                    .extracting(SelectedTest::name)
                    .containsExactly("web");
            assertThat(subjects(snapshot).isNobody()).isFalse();
        }
    }

    @Test
    void pods_on_their_nodes_network_are_told_apart() {
        String agent = Given.deployment("agent", "app: web", "")
                .replace("containers:", "hostNetwork: true\n      containers:");
        Snapshot snapshot = Given.manifests(agent + policy("", "app: web", "")).snapshot();
        assertThat(subjects(snapshot).isNobody()).isTrue();
        assertThat(subjects(snapshot).onNodes()).extracting(SelectedTest::name).containsExactly("agent");
        Snapshot both = Given.manifests(agent + Given.deployment("web", "app: web", "") + policy("", "app: web", ""))
                .snapshot();
        assertThat(subjects(both).sure()).extracting(SelectedTest::name).containsExactly("web");
        assertThat(subjects(both).onNodes()).extracting(SelectedTest::name).containsExactly("agent");
    }

    @Test
    void a_peer_means_pods_of_the_namespaces_that_it_selects() {
        String manifests = """
                {apiVersion: v1, kind: Namespace, metadata: {name: tools, labels: {team: a}}}
                ---
                {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                ---
                """ + Given.in("tools", Given.deployment("probe", "app: probe", ""))
                + Given.in("unknown", Given.deployment("job", "app: probe", ""))
                + Given.in("shop", Given.deployment("web", "app: web", ""))
                + policy("namespace: shop, ", "app: web", "{namespaceSelector: {matchLabels: {team: a}}}");
        Snapshot snapshot = Given.manifests(manifests).snapshot();
        NetworkPolicy policy = policy(snapshot);
        PolicyPeer peer = policy.ingress().get(0).peers().get(0);
        Selected selected = reach(snapshot).selectedBy(policy, peer);
        assertThat(selected.sure()).extracting(SelectedTest::name).containsExactly("tools/probe");
        assertThat(selected.perhaps()).extracting(SelectedTest::name).containsExactly("unknown/job");
    }

    @Test
    void namespaces_are_known_by_their_objects_or_by_who_is_in_them() {
        Snapshot snapshot = Given.manifests("""
                {apiVersion: v1, kind: Namespace, metadata: {name: tools, labels: {team: a}}}
                ---
                """ + Given.in("shop", Given.deployment("web", "app: web", ""))
                        + Given.deployment("job", "app: job", ""))
                .snapshot();
        List<KnownNamespace> namespaces = reach(snapshot).namespaces("");
        assertThat(namespaces)
                .extracting(namespace -> namespace.name().orElse("nowhere"))
                .containsExactly("nowhere", "shop", "tools");
        assertThat(namespaces)
                .extracting(namespace -> namespace
                        .isSelectedBy(selector("team: a"))
                        .map(String::valueOf)
                        .orElse("unknown"))
                .containsExactly("unknown", "unknown", "true");
        assertThat(namespaces)
                .extracting(namespace -> namespace
                        .isSelectedBy(selector(ClusterNamespace.NAME_LABEL + ": shop"))
                        .map(String::valueOf)
                        .orElse("unknown"))
                .containsExactly("unknown", "true", "false");
    }

    @Test
    void a_change_of_the_cluster_changes_whom_a_policy_is_about() {
        Snapshot snapshot = Given.manifests(Given.in("shop", Given.deployment("web", "app: web", ""))
                        + policy("namespace: shop, ", "app: web", ""))
                .snapshot();
        Workload web = snapshot.workloads().get(0);
        Reachability changed = reach(snapshot).without(web.id());
        assertThat(changed.selectedBy(policy(snapshot)).isNobody()).isTrue();
        assertThat(changed.with(web).selectedBy(policy(snapshot)).sure()).containsExactly(web);
    }

    private static LabelSelector selector(String labels) {
        return policy(Given.manifests(policy("", labels, "")).snapshot()).pods();
    }

    private static String policy(String namespace, String labels, String peers) {
        return POLICY.formatted(namespace, labels, peers);
    }

    private static NetworkPolicy policy(Snapshot snapshot) {
        return snapshot.all(NetworkPolicy.class).findFirst().orElseThrow();
    }

    private static Selected subjects(Snapshot snapshot) {
        return reach(snapshot).selectedBy(policy(snapshot));
    }

    private static Reachability reach(Snapshot snapshot) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
    }

    private static String name(Workload workload) {
        return workload.id().qualifiedName();
    }
}
