package io.portreeve.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.AccessRule;
import io.portreeve.model.AccessSubject;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import io.portreeve.model.ServiceAccount;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import org.junit.jupiter.api.Test;

class AccessKindsTest {
    @Test
    void a_role_has_rules_with_their_places() {
        Role role = Given.manifests("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: writer, namespace: shop}
                rules:
                  - apiGroups: [""]
                    resources: [services, pods/exec]
                    resourceNames: [web]
                    verbs: [get, "*"]
                  - nonResourceURLs: [/metrics]
                    verbs: [get]
                """).snapshot().all(Role.class).findFirst().orElseThrow();

        AccessRule rule = role.rules().get(0);
        assertThat(role.isOfCluster()).isFalse();
        assertThat(rule.groups()).containsExactly("");
        assertThat(rule.resources()).containsExactly("services", "pods/exec");
        assertThat(rule.names()).containsExactly("web");
        assertThat(rule.verbs()).containsExactly("get", "*");
        assertThat(rule.place().range()).hasToString("manifests.yaml:5:5");
        assertThat(rule.place().path()).isEqualTo("rules[0]");
        assertThat(role.rules().get(1).urls()).containsExactly("/metrics");
    }

    @Test
    void an_aggregated_role_has_no_rules_of_its_own() {
        Role role = Given.manifests("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: all}
                aggregationRule:
                  clusterRoleSelectors:
                    - matchLabels: {into: all}
                rules: null
                """).snapshot().all(Role.class).findFirst().orElseThrow();

        assertThat(role.isOfCluster()).isTrue();
        assertThat(role.rules()).isEmpty();
        assertThat(role.aggregates()).hasSize(1);
    }

    @Test
    void a_binding_has_a_role_and_subjects_with_their_places() {
        RoleBinding binding = Given.manifests("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: all}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: writer}
                subjects:
                  - kind: ServiceAccount
                    name: pipeline
                    namespace: shop
                  - kind: Group
                    name: devs
                """)
                .snapshot()
                .all(RoleBinding.class)
                .findFirst()
                .orElseThrow();

        assertThat(binding.isOfCluster()).isTrue();
        assertThat(binding.role().kind()).isEqualTo("ClusterRole");
        assertThat(binding.role().name()).isEqualTo("writer");
        assertThat(binding.subjects()).extracting(AccessSubject::name).containsExactly("pipeline", "devs");
        assertThat(binding.subjects().get(0).namespace()).contains("shop");
        assertThat(binding.subjects().get(1).place().range()).hasToString("manifests.yaml:10:11");
    }

    @Test
    void patches_of_them_are_pieces() {
        assertThat(Given.manifests("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: all, labels: {into: all}}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: all}
                subjects: [{kind: Group, name: devs}]
                """).snapshot().objects()).isEmpty();
    }

    @Test
    void pods_say_as_whom_they_run_and_accounts_whether_they_are_given_out() {
        Snapshot snapshot = Given.manifests("""
                apiVersion: v1
                kind: Pod
                metadata: {name: one}
                spec: {serviceAccountName: web, automountServiceAccountToken: false, containers: [{name: a, image: b}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: two}
                spec: {serviceAccount: old, containers: [{name: a, image: b}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: three}
                spec: {containers: [{name: a, image: b}]}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: web}
                automountServiceAccountToken: false
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: silent}
                """).snapshot();

        assertThat(snapshot.all(Workload.class)
                        .map(workload -> workload.pod().account().name().known().orElseThrow()))
                .containsExactly("web", "old", "default");
        assertThat(snapshot.workloads().get(0).pod().account().automount().is(false))
                .isTrue();
        assertThat(snapshot.workloads().get(2).pod().account().automount().known())
                .isEmpty();
        assertThat(snapshot.all(ServiceAccount.class).map(ServiceAccount::name)).containsExactly("web");
    }

    @Test
    void roles_and_bindings_have_no_say_in_who_reaches_whom() {
        Snapshot snapshot = Given.manifests("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: writer, namespace: shop}
                rules: []
                """).snapshot();

        assertThat(snapshot.objects()).noneMatch(object -> object.concernsTraffic());
    }
}
