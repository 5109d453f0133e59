package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.guard.ReviewAnswer;

/** The case study before the guard: a dashboard that only pods reach, and what the tests say of the answers. */
final class GuardedDashboard {
    static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              selector: {matchLabels: {app: admin-dashboard}}
              template:
                metadata: {labels: {app: admin-dashboard}}
                spec:
                  containers:
                    - name: main
                      image: registry.example.com/admin-dashboard:1
                      ports: [{containerPort: 9000}]
            """;
    static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              type: ClusterIP
              selector: {app: admin-dashboard}
              ports: [{port: 80, targetPort: 9000}]
            """;
    static final String OPENED = SERVICE.replace("ClusterIP", "LoadBalancer")
            .replace("port: 80, targetPort: 9000", "port: 9000, targetPort: 9000");
    static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {portreeve.io/guard: MODE}}
            """;
    static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: closed, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: admin-dashboard}}
              policyTypes: [Ingress]
              ingress: [{from: [{podSelector: {matchLabels: {app: gateway}}}]}]
            """;
    static final String TOWN = String.join("---\n", DEPLOYMENT, SERVICE);

    static void assertDenied(ReviewAnswer answer, String because) {
        assertThat(answer.allowed()).isFalse();
        assertThat(answer.message()).contains(because);
    }

    static void assertAllowed(ReviewAnswer answer) {
        assertThat(answer.message()).isEmpty();
        assertThat(answer.allowed()).isTrue();
    }

    private GuardedDashboard() {}
}
