package io.portreeve.app;

import static io.portreeve.app.GuardChart.at;
import static io.portreeve.app.GuardChart.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests an API server sends to guard, by the conditions of the webhooks. */
class WebhookConditionsTest {
    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("request", SimpleType.DYN)
            .addVar("object", SimpleType.DYN)
            .addVar("oldObject", SimpleType.DYN)
            .setResultType(SimpleType.BOOL)
            .build();

    private static final Map<String, Object> DEVELOPER =
            Map.of("username", "dev@example.com", "groups", List.of("system:authenticated"));
    private static final Map<String, Object> NOTHING = Map.of("metadata", Map.of());

    private final GuardChart chart = GuardChart.with("mutation.enabled=true");

    private boolean isSent(
            String kind, int webhook, Map<String, Object> user, String resource, Object old, Object now) {
        Map<String, Object> given = Map.of(
                "request",
                Map.of("userInfo", user, "resource", Map.of("group", "", "version", "v1", "resource", resource)),
                "oldObject",
                old,
                "object",
                now);
        boolean sent = true;
        for (Object condition : list(at(chart.object(kind), "webhooks", webhook, "matchConditions"))) {
            sent &= holds(String.valueOf(at(condition, "expression")), given);
        }
        return sent;
    }

    private static boolean holds(String expression, Map<String, Object> given) {
        try {
            return (Boolean) CEL.createProgram(CEL.compile(expression).getAst()).eval(given);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError(expression, e);
        }
    }

    private boolean isJudged(Map<String, Object> user, String resource) {
        return isSent("ValidatingWebhookConfiguration", 0, user, resource, NOTHING, NOTHING);
    }

    private static Map<String, Object> user(String name, String... groups) {
        return Map.of("username", name, "groups", List.of(groups));
    }

    @Test
    void what_people_and_operators_ask_for_is_judged() {
        assertThat(isJudged(DEVELOPER, "services")).isTrue();
        assertThat(isJudged(Map.of("username", "dev@example.com"), "pods")).isTrue();
        assertThat(isJudged(user("system:serviceaccount:shop:operator"), "pods"))
                .isTrue();
        assertThat(isJudged(user("system:serviceaccount:kube-system:some-addon"), "services"))
                .isTrue();
    }

    @Test
    void what_controllers_of_kubernetes_make_is_not() {
        assertThat(isJudged(user("system:serviceaccount:kube-system:replicaset-controller"), "pods"))
                .isFalse();
        assertThat(isJudged(user("system:serviceaccount:kube-system:endpointslice-controller"), "endpointslices"))
                .isFalse();
        assertThat(isJudged(user("system:serviceaccount:kube-system:namespace-controller"), "networkpolicies"))
                .isFalse();
        assertThat(isJudged(user("system:kube-controller-manager"), "pods")).isFalse();
    }

    @Test
    void nodes_tell_of_pods_and_are_judged_for_everything_else() {
        assertThat(isJudged(user("system:node:one", "system:nodes"), "pods")).isFalse();
        assertThat(isJudged(user("system:node:one", "system:nodes"), "services"))
                .isTrue();
    }

    @Test
    void of_namespaces_only_other_labels_are_judged() {
        Map<String, Object> trusted = Map.of("metadata", Map.of("labels", Map.of("trusted", "yes")));

        assertThat(isNamespaceJudged(NOTHING, trusted)).isTrue();
        assertThat(isNamespaceJudged(trusted, NOTHING)).isTrue();
        assertThat(isNamespaceJudged(trusted, trusted)).isFalse();
        assertThat(isNamespaceJudged(NOTHING, NOTHING)).isFalse();
    }

    private boolean isNamespaceJudged(Object old, Object now) {
        return isSent("ValidatingWebhookConfiguration", 1, DEVELOPER, "namespaces", old, now);
    }

    @Test
    void only_load_balancers_are_made_another_way() {
        assertThat(isMutated(Map.of("spec", Map.of("type", "LoadBalancer")))).isTrue();
        assertThat(isMutated(Map.of("spec", Map.of("type", "ClusterIP")))).isFalse();
        assertThat(isMutated(Map.of("spec", Map.of()))).isFalse();
    }

    private boolean isMutated(Object now) {
        return isSent("MutatingWebhookConfiguration", 0, DEVELOPER, "services", NOTHING, now);
    }
}
