package io.portreeve.access;

import static io.portreeve.access.Rights.account;
import static io.portreeve.access.Rights.group;
import static io.portreeve.access.Rights.rbac;
import static io.portreeve.access.Rights.rule;
import static io.portreeve.access.Rights.user;
import static io.portreeve.access.Shop.DEPLOYMENT;
import static io.portreeve.access.Shop.POLICY;
import static io.portreeve.access.Shop.SERVICE;
import static io.portreeve.access.Shop.ruleOf;
import static io.portreeve.access.Shop.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Joining;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who could open, retarget, reach into and lift. */
class WhoCanScenariosTest {
    private static void assertAble(
            Task task, String manifest, String kind, String group, String verb, String resource) {
        Rights rights = shop(manifest)
                .role("role", ruleOf(group, verb, resource))
                .bind("binding", "ClusterRole role", user("jane"));
        assertThat(rights.whoCould(task, kind))
                .as(verb + " " + resource + "." + group)
                .isEqualTo("User jane\n");
    }

    private static void assertUnable(
            Task task, String manifest, String kind, String group, String verb, String resource) {
        Rights rights = shop(manifest)
                .role("role", ruleOf(group, verb, resource))
                .bind("binding", "ClusterRole role", user("jane"));
        assertThat(rights.whoCould(task, kind))
                .as(verb + " " + resource + "." + group)
                .isEmpty();
    }

    @Test
    void a_service_is_opened_by_whoever_writes_it_what_leads_to_it_or_what_guards_it() {
        for (String verb : List.of("create", "update", "patch")) {
            assertAble(Task.OPEN, SERVICE, "Service", "", verb, "services");
            assertAble(Task.OPEN, SERVICE, "Service", "networking.k8s.io", verb, "ingresses");
            assertAble(Task.OPEN, SERVICE, "Service", "extensions", verb, "ingresses");
            assertAble(Task.OPEN, SERVICE, "Service", "gateway.networking.k8s.io", verb, "gateways");
            assertAble(Task.OPEN, SERVICE, "Service", "gateway.networking.k8s.io", verb, "httproutes");
            assertAble(Task.OPEN, SERVICE, "Service", "gateway.networking.k8s.io", verb, "referencegrants");
            assertAble(Task.OPEN, SERVICE, "Service", "networking.k8s.io", verb, "networkpolicies");
            assertAble(Task.OPEN, SERVICE, "Service", "apps", verb, "deployments");
            assertAble(
                    Task.OPEN,
                    SERVICE,
                    "Service",
                    "admissionregistration.k8s.io",
                    verb,
                    "mutatingwebhookconfigurations");
        }
        assertAble(Task.OPEN, SERVICE, "Service", "", "create", "pods");
        assertAble(Task.OPEN, SERVICE, "Service", "networking.k8s.io", "delete", "networkpolicies");
        assertAble(Task.OPEN, SERVICE, "Service", "", "patch", "namespaces");
        assertUnable(Task.OPEN, SERVICE, "Service", "", "delete", "services");
        assertUnable(Task.OPEN, SERVICE, "Service", "", "get, list, watch", "services");
        assertUnable(Task.OPEN, SERVICE, "Service", "", "update", "services/status");
    }

    @Test
    void a_service_is_retargeted_by_its_selector_its_status_its_endpoints_or_labels_of_pods() {
        for (String verb : List.of("update", "patch")) {
            assertAble(Task.RETARGET, SERVICE, "Service", "", verb, "services");
            assertAble(Task.RETARGET, SERVICE, "Service", "", verb, "services/status");
            assertAble(Task.RETARGET, SERVICE, "Service", "", verb, "endpoints");
            assertAble(Task.RETARGET, SERVICE, "Service", "discovery.k8s.io", verb, "endpointslices");
            assertAble(Task.RETARGET, SERVICE, "Service", "", verb, "pods");
            assertAble(Task.RETARGET, SERVICE, "Service", "apps", verb, "statefulsets");
        }
        assertUnable(Task.RETARGET, SERVICE, "Service", "", "create", "services");
        assertUnable(Task.RETARGET, SERVICE, "Service", "networking.k8s.io", "create", "ingresses");
    }

    @Test
    void pods_are_reached_into_by_subresources_and_through_the_kubelet() {
        for (String resource :
                List.of("pods/exec", "pods/attach", "pods/portforward", "pods/proxy", "services/proxy")) {
            assertAble(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "create", resource);
        }
        assertAble(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "patch", "pods/ephemeralcontainers");
        assertAble(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "get", "nodes/proxy");
        assertUnable(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "get", "pods");
        assertUnable(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "get", "nodes");
        assertUnable(Task.REACH_INTO, DEPLOYMENT, "Deployment", "", "create", "'pods/*'");
    }

    @Test
    void nodes_are_in_no_namespace_so_a_role_binding_gives_no_right_to_them() {
        assertThat(shop(DEPLOYMENT)
                        .role("kubelet", rule("get", "nodes/proxy"))
                        .bind("shop/kubelet", "ClusterRole kubelet", user("jane"))
                        .whoCould(Task.REACH_INTO, "Deployment"))
                .isEmpty();
    }

    @Test
    void get_on_exec_is_enough_in_clusters_that_are_old() {
        Rights rights = shop(DEPLOYMENT)
                .role("shop/viewer", rule("get", "pods/exec"))
                .bind("shop/viewers", "Role viewer", user("jane"));
        Holder holder = holders(rights, Task.REACH_INTO, "Deployment").get(0);

        assertThat(holder.isCertain()).isFalse();
        assertThat(holder.ways().get(0).premises())
                .containsExactly("the cluster is older than Kubernetes 1.35, where get is enough to open a websocket");
    }

    private static List<Holder> holders(Rights rights, Task task, String kind) {
        return new WhoCan(rights.access())
                .holders(task.about(rights.snapshot().objects().stream()
                        .filter(object -> object.kind().equals(kind))
                        .toList()));
    }

    @Test
    void a_policy_is_lifted_by_edit_deletion_another_that_allows_or_labels() {
        for (String verb : List.of("create", "update", "patch", "delete", "deletecollection")) {
            assertAble(Task.LIFT, POLICY, "NetworkPolicy", "networking.k8s.io", verb, "networkpolicies");
        }
        assertAble(Task.LIFT, POLICY, "NetworkPolicy", "", "patch", "namespaces");
        assertAble(Task.LIFT, POLICY, "NetworkPolicy", "", "patch", "pods");
        assertUnable(Task.LIFT, POLICY, "NetworkPolicy", "", "update", "services");
    }

    @Test
    void names_hold_a_right_to_some_objects() {
        Rights rights = shop(SERVICE, DEPLOYMENT)
                .role("shop/this", rule("update", "services", "web"))
                .role("shop/other", rule("update", "services", "other"))
                .role("shop/pod", rule("create", "pods/exec", "web-7f9c-x2x"))
                .role("shop/stranger", rule("create", "pods/exec", "website-0"))
                .bind("shop/this", "Role this", user("this"))
                .bind("shop/other", "Role other", user("other"))
                .bind("shop/pod", "Role pod", user("pod"))
                .bind("shop/stranger", "Role stranger", user("stranger"));

        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("User this\n");
        assertThat(rights.whoCould(Task.REACH_INTO, "Deployment")).isEqualTo("User pod\n");
    }

    @Test
    void broad_subjects_come_first() {
        assertThat(shop(SERVICE)
                        .role("writer", rule("update", "services"))
                        .bind(
                                "all",
                                "ClusterRole writer",
                                user("jane"),
                                account("shop", "default"),
                                group("system:serviceaccounts:shop"),
                                group("system:serviceaccounts"),
                                group("system:authenticated"),
                                group("system:unauthenticated"),
                                group("devs"))
                        .whoCould(Task.OPEN, "Service"))
                .isEqualTo("""
                        Group system:unauthenticated
                        Group system:authenticated
                        Group system:serviceaccounts
                        Group system:serviceaccounts:shop
                        ServiceAccount shop/default
                        User jane
                        Group devs
                        """);
    }

    @Test
    void a_namespace_that_nobody_wrote_may_be_the_one_meant() {
        Rights rights = shop(SERVICE).and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: writers}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
                subjects: [{kind: ServiceAccount, name: pipeline}]
                """);
        Holder holder = holders(rights, Task.OPEN, "Service").get(0);

        assertThat(holder.subject()).hasToString("ServiceAccount pipeline");
        assertThat(holder.isCertain()).isFalse();
        assertThat(holder.ways().get(0).premises())
                .containsExactly("RoleBinding writers, whose namespace is not written, is in namespace shop");
    }

    @Test
    void a_verb_on_any_object_counts_those_that_may_do_it_to_some() {
        Rights rights = new Rights()
                .role("shop/some", rule("update, create", "services", "web"))
                .bind("shop/some", "Role some", user("jane"));
        Question update = new Question(
                List.of(Deed.asked("update", Resources.SERVICES, Optional.empty())), Area.EVERYWHERE, Set.of());
        Question create = new Question(
                List.of(Deed.asked("create", Resources.SERVICES, Optional.empty())), Area.EVERYWHERE, Set.of());

        assertThat(new WhoCan(rights.access())
                        .holders(update)
                        .get(0)
                        .ways()
                        .get(0)
                        .doings()
                        .get(0)
                        .only())
                .containsExactly("web");
        assertThat(new WhoCan(rights.access()).holders(create)).isEmpty();
    }

    @Test
    void bindings_far_away_in_a_repository_are_not_spoken_of_beside_an_object() {
        String binding = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: root, namespace: tools}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
                subjects: [{kind: ServiceAccount, namespace: %s, name: root}]
                """;
        assertThat(isBeside("a/web.yaml", "a/rbac.yaml", binding.formatted("tools")))
                .isTrue();
        assertThat(isBeside("a/web.yaml", "a/rbac/root.yaml", binding.formatted("tools")))
                .isTrue();
        assertThat(isBeside("a/app/web.yaml", "a/rbac.yaml", binding.formatted("tools")))
                .isTrue();
        assertThat(isBeside("a/web.yaml", "b/rbac.yaml", binding.formatted("tools")))
                .isFalse();
        assertThat(isBeside("a/web.yaml", "b/rbac.yaml", binding.formatted("shop")))
                .isFalse();
        assertThat(isBeside("a/web.yaml", "b/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: editors, namespace: shop}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
                subjects: [{kind: User, name: jane}]
                """)).isTrue();
    }

    private static boolean isBeside(String service, String rbac, String binding) {
        Snapshot snapshot = Given.file(service, SERVICE).and(rbac, binding).snapshot();
        Access access = Access.of(snapshot, Joining.NEAREST_FIRST);
        return access.isBeside(snapshot.services().get(0), access.grants().get(0));
    }
}
