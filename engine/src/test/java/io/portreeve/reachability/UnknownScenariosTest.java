package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import org.junit.jupiter.api.Test;

/** What the input does not say makes a verdict conditional, and the premise says what it is. */
class UnknownScenariosTest {
    private static final String DENY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {%sname: deny}
            spec: {podSelector: {}, ingress: [%s]}
            ---
            """;

    @Test
    void a_namespace_that_nobody_wrote_is_one_for_policy_and_pods() {
        Snapshot snapshot = Given.manifests(Given.deployment("web", "app: web", "")
                        + Given.deployment("db", "app: db", "")
                        + DENY.formatted("", "{from: [{podSelector: {matchLabels: {app: web}}}]}"))
                .snapshot();
        assertThat(outcome(snapshot, "web", "db")).isEqualTo(Outcome.OPEN);
        assertThat(outcome(snapshot, "db", "web")).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void the_nearest_policy_is_meant_where_namespaces_are_not_written() {
        Snapshot snapshot = Given.file("a/web.yaml", Given.deployment("web", "app: web", ""))
                .and("a/deny.yaml", DENY.formatted("", ""))
                .and("b/db.yaml", Given.deployment("db", "app: db", ""))
                .snapshot();
        assertThat(outcome(snapshot, "db", "web")).isEqualTo(Outcome.CLOSED);
        assertThat(outcome(snapshot, "web", "db")).isEqualTo(Outcome.OPEN);
    }

    @Test
    void of_policies_with_one_identity_the_nearest_body_is_meant() {
        String web = Given.in("shop", Given.deployment("web", "app: web", ""));
        String db = Given.in("shop", Given.deployment("db", "app: db", ""));
        Snapshot snapshot = Given.file("a/web.yaml", web)
                .and("a/policy.yaml", DENY.formatted("namespace: shop, ", ""))
                .and("b/db.yaml", db)
                .and("b/policy.yaml", DENY.formatted("namespace: shop, ", "{}"))
                .snapshot();
        assertThat(outcome(snapshot, "db", "web")).isEqualTo(Outcome.CLOSED);
        assertThat(outcome(snapshot, "web", "db")).isEqualTo(Outcome.OPEN);
    }

    @Test
    void the_labels_of_a_namespace_that_is_not_in_the_input_are_unknown_but_for_its_name() {
        new Scenario()
                .pod("shop/db", "app: db")
                .pod("tools/probe", "app: probe")
                .policy("podSelector: {}\ningress: [{from: [{namespaceSelector: {matchLabels: {team: tools}}}]}]")
                .expect("""
                        tools/probe -> shop/db 80/TCP: conditional, policy ingress[0]
                        203.0.113.7 -> shop/db 80/TCP: closed, policy
                        """);
        Scenario named = new Scenario()
                .pod("shop/db", "app: db")
                .pod("tools/probe", "app: probe")
                .policy("""
                        podSelector: {}
                        ingress:
                          - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: tools}}}]
                        """);
        named.expect("""
                tools/probe -> shop/db 80/TCP: open, policy ingress[0]
                """);
    }

    @Test
    void the_address_of_a_template_is_unknown_but_an_ipv4_one() {
        Scenario scenario = new Scenario()
                .pod("shop/db", "app: db")
                .pod("tools/probe", "app: probe")
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]");
        scenario.expect("""
                tools/probe -> shop/db 80/TCP: conditional, policy ingress[0]
                """);
        assertThat(scenario.verdict("tools/probe -> shop/db 80/TCP").premises())
                .singleElement()
                .matches(premise ->
                        premise.text().endsWith("matches tools/probe[Pod], whose address is not in the input"));
        new Scenario()
                .pod("shop/db", "app: db")
                .pod("tools/probe", "app: probe")
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]")
                .expect("""
                        tools/probe -> shop/db 80/TCP: open, policy ingress[0]
                        """);
    }

    @Test
    void the_address_of_a_template_is_taken_to_be_a_private_one() {
        new Scenario()
                .pod("shop/db", "app: db")
                .pod("tools/probe", "app: probe")
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]")
                .expect("""
                        203.0.113.7 -> shop/db 80/TCP: open, policy ingress[0]
                        tools/probe -> shop/db 80/TCP: closed, policy
                        """);
    }

    @Test
    void a_placeholder_may_become_anything() {
        new Scenario()
                .pod("shop/db", "app: db")
                .pod("shop/web", "app: web")
                .policy("podSelector: {matchLabels: {app: db}}\n"
                        + "ingress: [{from: [{podSelector: {matchLabels: {app: \"${APP}\"}}}], ports: [{port: 80}]}]")
                .expect("""
                        shop/web -> shop/db 80/TCP: conditional, policy ingress[0]
                        shop/web -> shop/db 81/TCP: closed, policy
                        """);
        new Scenario()
                .pod("shop/db", "app: db")
                .pod("shop/web", "app: web")
                .policy("podSelector: {matchLabels: {app: db}}\ningress: [{ports: [{port: \"${PORT}\"}]}]")
                .expect("""
                        shop/web -> shop/db 80/TCP: conditional, policy ingress[0]
                        shop/web -> shop/db 80/UDP: closed, policy
                        """);
    }

    @Test
    void labels_that_a_controller_gives_to_each_pod_are_unknown_of_its_template() {
        Snapshot snapshot = Given.manifests(
                        Given.deployment("web", "app: web", "") + """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: one-version}
                spec: {podSelector: {matchLabels: {pod-template-hash: "5d9c"}}}
                ---
                """ + Given.deployment("db", "app: db", ""))
                .snapshot();
        assertThat(outcome(snapshot, "db", "web")).isEqualTo(Outcome.CONDITIONAL);
    }

    @Test
    void units_are_clusters_of_their_own() {
        Snapshot snapshot = Given.manifests("")
                .unit("one")
                .and("one/web.yaml", Given.deployment("web", "app: web", ""))
                .and("one/deny.yaml", DENY.formatted("", ""))
                .unit("two")
                .and("two/db.yaml", Given.deployment("db", "app: db", ""))
                .snapshot();
        Reachability reach = Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
        assertThat(reach.units()).containsExactly("one", "two");
        assertThat(outcome(snapshot, "web", "db")).isEqualTo(Outcome.CONDITIONAL);
    }

    private static Outcome outcome(Snapshot snapshot, String from, String to) {
        Reachability reach = Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE);
        return reach.between(Peer.of(named(snapshot, from)), Peer.of(named(snapshot, to)), Protocol.TCP, 80)
                .outcome();
    }

    private static Workload named(Snapshot snapshot, String name) {
        return snapshot.workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
