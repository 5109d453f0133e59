package io.portreeve.app;

import org.junit.jupiter.api.Test;

class GuardedTownTest {
    static final String TOWN = """
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
                      image: example.com/admin:1
                      ports: [{containerPort: 9000}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              type: ClusterIP
              selector: {app: admin-dashboard}
              ports: [{port: 80, targetPort: 9000}]
            """;
    static final String INSIDE = """
            {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "admin-dashboard", "namespace": "shop"},
             "spec": {"type": "ClusterIP", "selector": {"app": "admin-dashboard"},
                      "ports": [{"port": 80, "protocol": "TCP", "targetPort": 9000}]}}
            """;
    static final String OPENED = """
            {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "admin-dashboard", "namespace": "shop"},
             "spec": {"type": "LoadBalancer", "selector": {"app": "admin-dashboard"},
                      "ports": [{"port": 9000, "protocol": "TCP", "targetPort": 9000, "nodePort": 31234}]}}
            """;

    @Test
    void prints() {
        System.err.println(GuardedTown.of(TOWN).update(INSIDE, OPENED));
        System.err.println(GuardedTown.of(TOWN).create(INSIDE));
        System.err.println(GuardedTown.of(TOWN)
                .update(OPENED, OPENED.replace("\"shop\"}", "\"shop\", \"labels\": {\"a\": \"b\"}}")));
    }
}
