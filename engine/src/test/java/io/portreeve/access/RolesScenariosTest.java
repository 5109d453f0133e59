package io.portreeve.access;

import static io.portreeve.access.Rights.rule;
import static io.portreeve.access.Rights.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.topology.Joining;
import org.junit.jupiter.api.Test;

/** Where the rules of a role come from, point by point: aggregation, roles that every cluster has, and what the input does not hold. */
class RolesScenariosTest {
    @Test
    void aggregated_roles_gather_rules_by_label_again_and_again() {
        new Rights()
                .aggregated("all", "", "into: all")
                .aggregated("some", "into: all", "into: some")
                .labelled("few", "into: some", rule("update", "services"))
                .labelled("none", "into: nothing", rule("delete", "services"))
                .bind("all", "ClusterRole all", user("jane"))
                .expect("""
                User jane: update services named web in shop: yes
                User jane: delete services named web in shop: no
                """);
    }

    @Test
    void roles_that_gather_each_other_come_to_an_end() {
        new Rights()
                .aggregated("one", "into: two", "into: one")
                .aggregated("two", "into: one", "into: two")
                .labelled("three", "into: one", rule("update", "services"))
                .bind("all", "ClusterRole two", user("jane"))
                .expect("""
                User jane: update services named web in shop: yes
                User jane: delete services named web in shop: no
                """);
    }

    @Test
    void what_an_aggregated_role_holds_itself_is_overwritten() {
        new Rights()
                .and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: all}
                aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: all}}]}
                rules: [{apiGroups: [""], resources: [services], verbs: [delete]}]
                """)
                .labelled("some", "into: all", rule("update", "services"))
                .bind("all", "ClusterRole all", user("jane"))
                .expect("""
                User jane: update services named web in shop: yes
                User jane: delete services named web in shop: no
                """);
    }

    @Test
    void the_roles_that_every_cluster_has_need_not_be_in_the_input() {
        Rights rights = new Rights()
                .bind("shop/view", "ClusterRole view", user("viewer"))
                .bind("shop/edit", "ClusterRole edit", user("editor"))
                .bind("shop/admin", "ClusterRole admin", user("admin"))
                .bind("root", "ClusterRole cluster-admin", user("root"));

        rights.expect("""
                User viewer: get services named web in shop: yes
                User viewer: get secrets named web in shop: no
                User viewer: update services named web in shop: no
                User editor: get services named web in shop: yes
                User editor: update services named web in shop: yes
                User editor: create services/proxy named web in shop: yes
                User editor: create pods/exec named web in shop: yes
                User editor: create pods/attach named web in shop: yes
                User editor: create pods/portforward named web in shop: yes
                User editor: create ingresses in shop: yes
                User editor: create networkpolicies in shop: yes
                User editor: impersonate serviceaccounts named web in shop: yes
                User editor: create serviceaccounts/token named web in shop: yes
                User editor: create endpoints in shop: no
                User editor: update endpointslices named web in shop: no
                User editor: patch pods/ephemeralcontainers named web in shop: no
                User editor: create gateways in shop: no
                User editor: update services named web in bank: no
                User editor: create rolebindings in shop: no
                User admin: update services named web in shop: yes
                User admin: create rolebindings in shop: yes
                User root: delete nodes named worker: yes
                User root: get /anything: yes
                """);
        assertThat(rights.access().grants()).allMatch(Grant::isDefault);
    }

    @Test
    void what_is_labelled_for_edit_reaches_edit_and_admin() {
        new Rights()
                .labelled(
                        "gateways",
                        "rbac.authorization.k8s.io/aggregate-to-edit: \"true\"",
                        "{apiGroups: [gateway.networking.k8s.io], resources: [gateways], verbs: [create]}")
                .bind("shop/edit", "ClusterRole edit", user("editor"))
                .bind("shop/admin", "ClusterRole admin", user("admin"))
                .bind("shop/view", "ClusterRole view", user("viewer"))
                .expect("""
                User editor: create gateways in shop: yes
                User editor: update services named web in shop: yes
                User admin: create gateways in shop: yes
                User viewer: create gateways in shop: no
                """);
    }

    @Test
    void a_role_of_the_input_stands_in_the_place_of_one_that_every_cluster_has() {
        new Rights()
                .role("edit", rule("get", "services"))
                .bind("shop/edit", "ClusterRole edit", user("editor"))
                .expect("""
                User editor: get services named web in shop: yes
                User editor: update services named web in shop: no
                """);
    }

    @Test
    void a_binding_of_a_role_that_is_not_there_gives_nothing_and_is_told() {
        Rights rights = new Rights()
                .bind("shop/gone", "Role gone", user("jane"))
                .bind("own", "ClusterRole system:kube-scheduler", user("scheduler"))
                .bind("kube-system/own", "Role extension-apiserver-authentication-reader", user("scheduler"));

        rights.expect("User jane: get pods named web in shop: no");
        assertThat(rights.access().notes())
                .extracting(Note::text)
                .containsExactly(
                        "Role gone is not in the input: if the cluster has none either, the binding gives nothing today,"
                                + " and whoever may create that role decides what it will give",
                        "ClusterRole system:kube-scheduler is one of Kubernetes' own; what it gives is not in the input,"
                                + " so it is unknown",
                        "Role extension-apiserver-authentication-reader is one of Kubernetes' own; what it gives is not in"
                                + " the input, so it is unknown");
    }

    @Test
    void a_namespace_can_be_written_by_who_may_do_so_within_it() {
        new Rights()
                .role("shop/labels", rule("patch", "namespaces"))
                .bind("shop/labels", "Role labels", user("jane"))
                .expect("""
                User jane: patch namespaces named shop in shop: yes
                User jane: patch namespaces named bank in bank: no
                """);
    }

    @Test
    void another_unit_has_roles_of_its_own() {
        String role = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: writer}
                rules: [{apiGroups: [""], resources: [services], verbs: [update]}]
                """;
        String binding = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: writers}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: writer}
                subjects: [{kind: User, name: jane}]
                """;
        Given apart = Given.manifests("---")
                .unit("one")
                .and("one/role.yaml", role)
                .unit("two")
                .and("two/binding.yaml", binding);

        assertThat(Access.of(apart.snapshot(), Joining.NEAREST_FIRST).grants()).isEmpty();
    }

    @Test
    void without_bindings_nothing_is_known() {
        assertThat(new Rights()
                        .role("writer", rule("update", "services"))
                        .access()
                        .isEmpty())
                .isTrue();
    }
}
