package io.portreeve.report;

import io.portreeve.Given;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Severity;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The exposure maps that golden files show, one for each thing that a form must get right. */
public enum MapSample {
    /** The dashboard that one edit put on the Internet. */
    FLAGSHIP("admin/dashboard.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
            spec:
              type: LoadBalancer
              selector:
                app: admin-dashboard
              ports:
                - port: 9000
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: admin-dashboard
            spec:
              selector:
                matchLabels:
                  app: admin-dashboard
              template:
                metadata:
                  labels:
                    app: admin-dashboard
                spec:
                  containers:
                    - name: dashboard
                      image: registry.example.com/admin-dashboard:2.3.0
                      ports:
                        - containerPort: 9000
            """),
    /** Every lane, and every way in which a path can end or be narrowed. */
    LANES("shop/all.yaml", """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: edge, namespace: shop}
            spec:
              gatewayClassName: example
              listeners: [{name: web, port: 443, protocol: HTTPS}]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: web, namespace: shop}
            spec:
              parentRefs: [{name: edge}]
              rules: [{backendRefs: [{name: web, port: 80}]}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              selector: {app: web}
              ports: [{port: 80, targetPort: http}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      image: registry.example.com/web:1
                      ports: [{name: http, containerPort: 8080}, {name: ssh, containerPort: 22, hostPort: 2222}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db, namespace: shop}
            spec:
              type: LoadBalancer
              loadBalancerSourceRanges: [203.0.113.0/24, 198.51.100.0/24]
              selector: {app: db}
              ports: [{port: 5432, targetPort: 5432}]
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: db, image: "postgres:16", ports: [{containerPort: 5432}]}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress: [{from: [{podSelector: {}}]}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: gone, namespace: shop}
            spec:
              type: NodePort
              selector: {app: gone}
              ports: [{port: 80, targetPort: 8080, nodePort: 30123}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: wrong, namespace: shop}
            spec:
              selector: {app: web}
              ports: [{port: 53, protocol: UDP, targetPort: dns}]
            """),
    /** Names that try to be more than text. */
    HOSTILE("a|b/<script>alert(1)</script>\u001b[31m.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: "x\\"]; click n0 href \\"javascript:alert(1)\\" <img src=x onerror=alert(2)> \\\\ %% -->"
              namespace: "end]]> \\u202e #quot; `a` \\uffff"
            spec:
              type: LoadBalancer
              selector: {app: a}
              ports: [{port: 22, targetPort: "a\\"|\\n\\u0007b"}]
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: "</title></text><script>alert(3)</script>"
              namespace: "end]]> \\u202e #quot; `a` \\uffff"
              labels: {app: a}
            spec:
              containers:
                - name: a
                  image: a
                  ports: [{name: "a\\"|\\n\\u0007b", containerPort: 22}]
            """),
    EMPTY("empty.yaml", "");

    private final String file;
    private final String manifests;

    MapSample(String file, String manifests) {
        this.file = file;
        this.manifests = manifests;
    }

    public MapReport report() {
        return report(false);
    }

    public MapReport report(boolean all) {
        List<Problem> problems =
                this == HOSTILE ? List.of(Problem.in(file, "odd\u001bcode", "<b>odd</b> \u001b[5m text")) : List.of();
        return report(Given.file(file, manifests), all, problems);
    }

    public static MapReport report(Given given) {
        return report(given, false, List.of());
    }

    private static MapReport report(Given given, boolean all, List<Problem> problems) {
        Statistics statistics = new Statistics(1, 2, 3, new TreeMap<>(Map.of("Helm templates", 2)));
        return MapReport.of(given.exposure(), MapSample::danger, all, statistics, problems);
    }

    /** Two ports that everybody knows. */
    private static Optional<Danger> danger(ExposurePath path) {
        int port = path.target().map(PortTarget::number).orElse(0);
        return switch (port) {
            case 9000 -> Optional.of(new Danger("Administration console", severity(path, Severity.LOW)));
            case 22 -> Optional.of(new Danger("SSH (administration)", severity(path, Severity.HIGH)));
            default -> Optional.empty();
        };
    }

    private static Severity severity(ExposurePath path, Severity inside) {
        return switch (path.scope()) {
            case INTERNET -> Severity.CRITICAL;
            case NETWORK, UNKNOWN -> Severity.HIGH;
            default -> inside;
        };
    }

    /** As the golden files spell it. */
    @Override
    public String toString() {
        return "map-" + name().toLowerCase(Locale.ROOT);
    }
}
