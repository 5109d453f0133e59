package io.portreeve.access;

import static io.portreeve.access.Rights.account;
import static io.portreeve.access.Rights.group;
import static io.portreeve.access.Rights.rule;
import static io.portreeve.access.Rights.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What RBAC means, point by point, with question and answer side by side. */
class MatcherScenariosTest {
    private static Rights jane(String... rules) {
        return new Rights().role("shop/role", rules).bind("shop/binding", "Role role", user("jane"));
    }

    private static Rights janeEverywhere(String... rules) {
        return new Rights().role("role", rules).bind("binding", "ClusterRole role", user("jane"));
    }

    @Test
    void verb_group_and_resource_are_exact_or_a_star() {
        jane(rule("get", "services")).expect("""
                User jane: get services named web in shop: yes
                User jane: list services in shop: no
                User jane: get pods named web in shop: no
                User jane: get services.example.com named web in shop: no
                User joe: get services named web in shop: no
                """);
        jane(rule("'*'", "services")).expect("""
                User jane: delete services named web in shop: yes
                """);
        jane("{apiGroups: ['*'], resources: [deployments], verbs: [get]}").expect("""
                User jane: get deployments.apps named web in shop: yes
                User jane: get deployments.example.com named web in shop: yes
                """);
        jane(rule("get", "'*'")).expect("""
                User jane: get secrets named web in shop: yes
                User jane: get pods/exec named web in shop: yes
                User jane: get deployments.apps named web in shop: no
                """);
        jane(rule("GET", "services"), rule("get", "serv*")).expect("""
                User jane: get services named web in shop: no
                """);
    }

    @Test
    void pods_does_not_grant_exec_and_a_star_before_the_slash_does() {
        jane(rule("create", "pods")).expect("""
                User jane: create pods in shop: yes
                User jane: create pods/exec named web in shop: no
                """);
        jane(rule("create", "'*/exec'")).expect("""
                User jane: create pods/exec named web in shop: yes
                User jane: create pods in shop: no
                User jane: create pods/attach named web in shop: no
                """);
    }

    @Test
    void a_star_behind_the_slash_means_nothing_and_is_told() {
        Rights rights = jane(rule("create", "'pods/*'"));

        rights.expect("""
                User jane: create pods/exec named web in shop: no
                User jane: create pods in shop: no
                """);
        assertThat(rights.access().notes())
                .extracting(Note::text)
                .containsExactly("pods/* means nothing in RBAC: name each subresource, or write */ in front of one");
    }

    @Test
    void names_are_exact_and_match_neither_create_nor_a_list_without_a_name() {
        Rights rights = jane(rule("get, list, create, update, deletecollection", "services", "web"));

        rights.expect("""
                User jane: update services named web in shop: yes
                User jane: update services named web-2 in shop: no
                User jane: list services named web in shop: yes
                User jane: list services in shop: no
                User jane: create services in shop: no
                User jane: deletecollection services in shop: no
                """);
        assertThat(rights.access().notes())
                .extracting(Note::text)
                .containsExactly("create has no name yet, so resourceNames take it away from this rule");
    }

    @Test
    void a_subresource_is_created_under_a_name() {
        Rights rights = jane(rule("create", "pods/exec", "web-0"));

        rights.expect("""
                User jane: create pods/exec named web-0 in shop: yes
                User jane: create pods/exec named web-1 in shop: no
                """);
        assertThat(rights.access().notes()).isEmpty();
    }

    @Test
    void addresses_end_in_a_star_and_are_given_by_cluster_role_bindings_only() {
        String urls = "{nonResourceURLs: [/metrics, '/logs/*'], verbs: [get]}";
        janeEverywhere(urls).expect("""
                User jane: get /metrics: yes
                User jane: get /metrics/cadvisor: no
                User jane: get /logs/kubelet.log: yes
                User jane: get /logs: no
                User jane: post /metrics: no
                """);
        janeEverywhere("{nonResourceURLs: ['*'], verbs: ['*']}").expect("""
                User jane: post /anything: yes
                """);
        jane(urls).expect("""
                User jane: get /metrics: no
                User jane: get /metrics in shop: no
                """);
    }

    @Test
    void a_role_binding_holds_in_its_namespace_even_of_a_cluster_role() {
        new Rights()
                .role("writer", rule("update", "services"), rule("get", "nodes"))
                .bind("shop/writers", "ClusterRole writer", user("jane"))
                .expect("""
                User jane: update services named web in shop: yes
                User jane: update services named web in bank: no
                User jane: update services: no
                User jane: get nodes named worker: no
                """);
        janeEverywhere(rule("update", "services"), rule("get", "nodes")).expect("""
                User jane: update services named web in bank: yes
                User jane: get nodes named worker: yes
                """);
    }

    @Test
    void a_cluster_role_binding_cannot_name_a_role() {
        new Rights()
                .role("shop/writer", rule("update", "services"))
                .bind("writers", "Role writer", user("jane"))
                .expect("User jane: update services named web in shop: no");
    }

    @Test
    void a_role_of_another_namespace_is_not_meant() {
        new Rights()
                .role("bank/writer", rule("update", "services"))
                .bind("shop/writers", "Role writer", user("jane"))
                .expect("""
                User jane: update services named web in shop: no
                User jane: update services named web in bank: no
                """);
    }

    @Test
    void a_service_account_may_leave_out_its_namespace_in_a_role_binding() {
        new Rights()
                .role("shop/writer", rule("update", "services"))
                .bind("shop/writers", "Role writer", account("pipeline"))
                .expect("""
                ServiceAccount shop/pipeline: update services named web in shop: yes
                ServiceAccount bank/pipeline: update services named web in shop: no
                """);
    }

    @Test
    void a_service_account_without_a_namespace_in_a_cluster_role_binding_is_nobody() {
        Rights rights = new Rights()
                .role("writer", rule("update", "services"))
                .bind("writers", "ClusterRole writer", account("pipeline"));

        rights.expect("ServiceAccount shop/pipeline: update services named web in shop: no");
        assertThat(rights.access().notes())
                .extracting(Note::text)
                .containsExactly("ServiceAccount pipeline has no namespace, which a ClusterRoleBinding needs: an API"
                        + " server refuses it");
    }

    @Test
    void the_user_name_of_a_service_account_is_that_account() {
        new Rights()
                .role("writer", rule("update", "services"))
                .bind("writers", "ClusterRole writer", user("system:serviceaccount:shop:pipeline"))
                .expect("""
                ServiceAccount shop/pipeline: update services named web in shop: yes
                User system:serviceaccount:shop:pipeline: update services named web in shop: yes
                User system:serviceaccount:shop: update services named web in shop: no
                User pipeline: update services named web in shop: no
                """);
    }

    @Test
    void groups_hold_their_members_and_the_system_groups_hold_everybody_of_a_kind() {
        Rights rights = new Rights().role("writer", rule("update", "services"));
        rights.bind("devs", "ClusterRole writer", group("devs")).expect("""
                User jane of devs: update services named web in shop: yes
                User jane of ops: update services named web in shop: no
                User devs: update services named web in shop: no
                """);
        bound("system:authenticated").expect("""
                User jane: update services named web in shop: yes
                ServiceAccount shop/web: update services named web in shop: yes
                User system:anonymous: update services named web in shop: no
                """);
        bound("system:unauthenticated").expect("""
                User jane: update services named web in shop: no
                User system:anonymous: update services named web in shop: yes
                """);
        bound("system:serviceaccounts").expect("""
                User jane: update services named web in shop: no
                ServiceAccount bank/web: update services named web in shop: yes
                """);
        bound("system:serviceaccounts:bank").expect("""
                ServiceAccount bank/web: update services named web in shop: yes
                ServiceAccount shop/web: update services named web in shop: no
                """);
    }

    private static Rights bound(String name) {
        return new Rights().role("writer", rule("update", "services")).bind("all", "ClusterRole writer", group(name));
    }

    @Test
    void masters_may_do_everything_without_any_binding() {
        new Rights().expect("""
                User jane of system:masters: delete nodes named worker: yes
                User jane of system:masters: get /anything: yes
                User jane: get /anything: no
                """);
    }

    @Test
    void there_is_no_wildcard_of_subjects() {
        new Rights()
                .role("writer", rule("update", "services"))
                .bind("all", "ClusterRole writer", user("*"), group("*"))
                .expect("User jane of devs: update services named web in shop: no");
        assertThat(Subject.user("*").breadth().isBroad()).isFalse();
    }
}
