package io.portreeve.bench.clusters;

import java.util.List;

/** One namespace of a large cluster, written as manifests: itself, its pods and Services, and its NetworkPolicies. */
final class NamespaceText {
    /** Whom the policies of all others name; the first three namespaces of a cluster. */
    private static final List<String> WELL_KNOWN = List.of("kube-system", "ingress-nginx", "monitoring");

    private static final List<String> TIERS =
            List.of("front", "back", "front", "back", "front", "data", "back", "data");
    static final int TEAMS = 20;
    private static final int STAGES = 3;
    private static final int NODES = 500;

    private final Shape shape;
    private final int number;

    NamespaceText(Shape shape, int number) {
        this.shape = shape;
        this.number = number;
    }

    static String name(int number) {
        return number < WELL_KNOWN.size() ? WELL_KNOWN.get(number) : "shop-" + number;
    }

    /** How an application is called, in every namespace alike. */
    static String application(int index) {
        return "app-" + index;
    }

    static String tier(int application) {
        return TIERS.get(application % TIERS.size());
    }

    /** All documents of the namespace. */
    String text() {
        StringBuilder text = new StringBuilder(fill(NAMESPACE));
        for (int application = 0; application < shape.applications(); application++) {
            text.append(fill(SERVICE).replace("@application", application(application)));
            for (int replica = 0; replica < shape.replicas(); replica++) {
                text.append(pod(application, replica));
            }
        }
        return text.append(new PolicyText(shape, number).all()).toString();
    }

    /** One pod, as a live cluster has it. */
    String pod(int application, int replica) {
        int all = (number * shape.applications() + application) * shape.replicas() + replica;
        int node = all % NODES;
        String dns = number == 0 && application == 0 ? "\n    k8s-app: kube-dns" : "";
        return fill(POD)
                .replace("@dns", dns)
                .replace("@application", application(application))
                .replace("@tier", tier(application))
                .replace("@replica", String.valueOf(replica))
                .replace("@node", "node-" + node)
                .replace("@host", "192.168." + node / 250 + "." + node % 250)
                .replace("@address", "10." + (all >> 16 & 0xff) + "." + (all >> 8 & 0xff) + "." + (all & 0xff));
    }

    private String fill(String text) {
        return text.replace("@namespace", name(number))
                .replace("@team", "team-" + number % TEAMS)
                .replace("@stage", "stage-" + number % STAGES);
    }

    private static final String NAMESPACE = """
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: @namespace
              labels: {kubernetes.io/metadata.name: @namespace, team: @team, stage: @stage}
            """;
    private static final String SERVICE = """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: @application, namespace: @namespace}
            spec:
              selector: {app.kubernetes.io/name: @application}
              ports: [{name: http, port: 80, targetPort: http}]
            """;
    private static final String POD = """
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: @application-@replica
              namespace: @namespace
              labels:
                app.kubernetes.io/name: @application
                app.kubernetes.io/part-of: @team
                apps.kubernetes.io/pod-index: "@replica"
                tier: @tier@dns
            spec:
              nodeName: @node
              containers:
                - name: main
                  image: registry.example.com/@application:1.4.2
                  ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9090}]
            status: {phase: Running, hostIP: @host, podIPs: [{ip: @address}]}
            """;
}
