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

import org.junit.jupiter.api.Test;

/** Who comes to rights by way of others: by impersonation, tokens, pods, bindings, roles and certificates. */
class EscalationScenariosTest {
    private static Rights pipeline() {
        return shop(SERVICE, DEPLOYMENT)
                .role("shop/writer", rule("update", "services"))
                .bind("shop/pipeline", "Role writer", account("pipeline"));
    }

    @Test
    void whoever_impersonates_takes_a_token_of_or_runs_pods_as_the_account_comes_to_its_rights() {
        assertThat(pipeline()
                        .role("shop/impersonate", rule("impersonate", "serviceaccounts"))
                        .role("shop/other", rule("impersonate", "serviceaccounts", "other"))
                        .role("shop/token", rule("create", "serviceaccounts/token", "pipeline"))
                        .bind("shop/impersonate", "Role impersonate", user("a"))
                        .bind("shop/other", "Role other", user("b"))
                        .bind("shop/token", "Role token", user("c"))
                        .bind("bank/token", "ClusterRole tokens", user("d"))
                        .role("tokens", rule("create", "serviceaccounts/token"))
                        .whoCould(Task.RETARGET, "Service"))
                .isEqualTo("""
                        ServiceAccount shop/pipeline
                        User a: impersonates ServiceAccount shop/pipeline
                        User c: asks for a token of ServiceAccount shop/pipeline
                        """);
    }

    @Test
    void whoever_runs_pods_may_run_them_as_any_account_of_the_namespace() {
        assertThat(shop(POLICY)
                        .role("policies", ruleOf("networking.k8s.io", "delete", "networkpolicies"))
                        .bind("shop/pipeline", "ClusterRole policies", account("pipeline"))
                        .role("jobs", ruleOf("batch", "create", "jobs"))
                        .bind("shop/jobs", "ClusterRole jobs", user("jane"))
                        .bind("bank/jobs", "ClusterRole jobs", user("stranger"))
                        .whoCould(Task.LIFT, "NetworkPolicy"))
                .isEqualTo("""
                        ServiceAccount shop/pipeline
                        User jane: runs pods as ServiceAccount shop/pipeline
                        """);
    }

    @Test
    void commands_in_pods_that_run_as_the_account_give_its_rights() {
        Rights rights = shop(SERVICE, DEPLOYMENT)
                .role("shop/writer", rule("update", "services"))
                .bind("shop/web", "Role writer", account("web"))
                .role("shop/exec", rule("create", "pods/exec"))
                .bind("shop/exec", "Role exec", user("jane"));

        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("""
                ServiceAccount shop/web
                User jane: comes into pods that run as ServiceAccount shop/web
                """);
        assertThat(rights.and("""
                        apiVersion: v1
                        kind: ServiceAccount
                        metadata: {namespace: shop, name: web}
                        automountServiceAccountToken: false
                        """).whoCould(Task.OPEN, "Service")).isEqualTo("ServiceAccount shop/web\n");
    }

    @Test
    void a_group_is_impersonated_together_with_a_user() {
        Rights rights = shop(SERVICE)
                .role("writer", rule("update", "services"))
                .bind("writers", "ClusterRole writer", group("devs"))
                .role("groups", rule("impersonate", "groups"))
                .bind("groups", "ClusterRole groups", user("jane"));
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("Group devs\n");

        rights.role("users", rule("impersonate", "users", "nobody")).bind("users", "ClusterRole users", user("jane"));
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("""
                Group devs
                User jane: impersonates Group system:masters
                """);
    }

    @Test
    void binding_takes_the_verb_and_the_right_to_write_bindings() {
        Rights rights = shop(SERVICE)
                .role("any", rbac("bind", "clusterroles"))
                .role("bindings", rbac("create", "rolebindings"))
                .bind("shop/any", "ClusterRole any", user("half"), user("whole"))
                .bind("shop/bindings", "ClusterRole bindings", user("whole"))
                .bind("bank/any", "ClusterRole any", user("elsewhere"))
                .bind("bank/bindings", "ClusterRole bindings", user("elsewhere"));
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("User whole: binds itself any ClusterRole\n");
    }

    @Test
    void a_role_that_may_be_bound_has_to_suffice() {
        Rights rights = shop(SERVICE)
                .role("bindings", rbac("create", "rolebindings"))
                .role(
                        "viewers",
                        "{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind],"
                                + " resourceNames: [view]}")
                .role(
                        "editors",
                        "{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind],"
                                + " resourceNames: [view, edit]}")
                .bind("shop/bindings", "ClusterRole bindings", user("viewer"), user("editor"))
                .bind("shop/viewers", "ClusterRole viewers", user("viewer"))
                .bind("shop/editors", "ClusterRole editors", user("editor"));
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("User editor: binds itself ClusterRole edit\n");
    }

    @Test
    void escalating_takes_the_verb_and_the_right_to_write_roles() {
        Rights rights = shop(SERVICE)
                .role("shop/escalate", rbac("escalate, update", "roles"))
                .role("shop/update", rbac("update", "roles"))
                .bind("shop/escalate", "Role escalate", user("jane"))
                .bind("shop/update", "Role update", user("joe"));
        assertThat(rights.whoCould(Task.OPEN, "Service"))
                .isEqualTo("User jane: writes any rule into a role of its own\n");
    }

    @Test
    void a_certificate_is_signed_in_the_name_of_anybody_by_who_may_request_approve_and_use_the_signer() {
        Rights rights = pipeline()
                .role("request", ruleOf("certificates.k8s.io", "create", "certificatesigningrequests"))
                .role("approve", ruleOf("certificates.k8s.io", "update", "certificatesigningrequests/approval"))
                .role(
                        "signer",
                        "{apiGroups: [certificates.k8s.io], resources: [signers], verbs: [approve],"
                                + " resourceNames: [kubernetes.io/kube-apiserver-client]}")
                .bind("request", "ClusterRole request", user("jane"), user("joe"))
                .bind("approve", "ClusterRole approve", user("jane"), user("joe"))
                .bind("signer", "ClusterRole signer", user("jane"));
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("""
                ServiceAccount shop/pipeline
                User jane: signs a certificate in the name of ServiceAccount shop/pipeline
                """);
    }

    @Test
    void three_steps_are_followed_and_a_fourth_is_not() {
        Rights rights = pipeline();
        for (int i = 1; i <= 4; i++) {
            String next = i == 1 ? "pipeline" : "step-" + (i - 1);
            rights.role("shop/step-" + i, rule("create", "serviceaccounts/token", next))
                    .bind("shop/step-" + i, "Role step-" + i, account("step-" + i));
        }
        assertThat(rights.whoCould(Task.OPEN, "Service")).isEqualTo("""
                ServiceAccount shop/pipeline
                ServiceAccount shop/step-1: asks for a token of ServiceAccount shop/pipeline
                ServiceAccount shop/step-2: asks for a token of ServiceAccount shop/step-1; asks for a token of ServiceAccount shop/pipeline
                ServiceAccount shop/step-3: asks for a token of ServiceAccount shop/step-2; asks for a token of ServiceAccount shop/step-1; asks for a token of ServiceAccount shop/pipeline
                """);
    }
}
