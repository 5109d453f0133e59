package io.portreeve.rules.policywithouteffect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clusters with policies full of repetitions, from a seed; what a rule may call useless stands on lines of its own. */
final class RandomPolicies {
    private static final List<String> LABELS = List.of("", "app: web", "app: api", "app: web, tier: front");
    private static final List<String> NAMESPACES =
            List.of("", "team: one", "team: two", "kubernetes.io/metadata.name: one");
    private static final List<String> BLOCKS =
            List.of("0.0.0.0/0", "10.0.0.0/8", "10.1.0.0/16", "192.0.2.0/24", "192.0.2.128/25");
    private static final List<String> PORTS = List.of(
            "{port: 80}",
            "{port: 81}",
            "{port: 80, endPort: 90}",
            "{port: http}",
            "{port: 80, protocol: UDP}",
            "{protocol: TCP}");

    private final Random random;

    private RandomPolicies(long seed) {
        this.random = new Random(seed);
    }

    static String of(long seed) {
        RandomPolicies cluster = new RandomPolicies(seed);
        StringBuilder text = new StringBuilder();
        for (String namespace : List.of("one", "two")) {
            text.append("{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {team: %s}}}\n---\n"
                    .formatted(namespace, namespace));
            int number = 0;
            for (String labels : LABELS) {
                number++;
                text.append("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {namespace: %s, name: pod-%d, labels: {%s}}
                        spec: {containers: [{name: main, image: x, ports: [{name: http, containerPort: %d}]}]}
                        status: {podIPs: [{ip: 10.1.%d.%d}]}
                        ---
                        """.formatted(namespace, number, labels, 80 + number, namespace.length(), number));
            }
        }
        return text + cluster.networkPolicy() + "---\n" + cluster.clusterNetworkPolicy();
    }

    private String networkPolicy() {
        StringBuilder text = new StringBuilder("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: one, name: policy}
                spec:
                  podSelector: {}
                  policyTypes: [Ingress, Egress]
                """);
        text.append("  ingress:\n").append(rules("from"));
        text.append("  egress:\n").append(rules("to"));
        return text.toString();
    }

    private String rules(String direction) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append("    - {ports: [").append(ports()).append(']');
            if (random.nextInt(5) > 0) {
                text.append(", ").append(direction).append(": [");
                for (int peer = random.nextInt(3); peer >= 0; peer--) {
                    text.append(peer()).append(peer == 0 ? "]" : ", ");
                }
            }
            text.append("}\n");
        }
        return text.toString();
    }

    private String peer() {
        return switch (random.nextInt(4)) {
            case 0 -> "{podSelector: {matchLabels: {" + one(LABELS) + "}}}";
            case 1 -> "{namespaceSelector: {matchLabels: {" + one(NAMESPACES) + "}}}";
            case 2 ->
                "{namespaceSelector: {matchLabels: {" + one(NAMESPACES) + "}}, podSelector: {matchLabels: {"
                        + one(LABELS) + "}}}";
            default ->
                random.nextBoolean()
                        ? "{ipBlock: {cidr: " + one(BLOCKS) + "}}"
                        : "{ipBlock: {cidr: 0.0.0.0/0, except: [" + one(BLOCKS.subList(1, BLOCKS.size())) + "]}}";
        };
    }

    private String ports() {
        List<String> ports = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            ports.add(one(PORTS));
        }
        return String.join(", ", ports);
    }

    private String clusterNetworkPolicy() {
        StringBuilder text = new StringBuilder("""
                apiVersion: policy.networking.k8s.io/v1alpha2
                kind: ClusterNetworkPolicy
                metadata: {name: policy}
                spec:
                  tier: %s
                  priority: 1
                  subject: {namespaces: {}}
                  ingress:
                """.formatted(one(List.of("Admin", "Baseline"))));
        for (int i = 0; i < 3; i++) {
            text.append("    - {name: rule-%d, action: %s, from: [{%s}]%s}\n"
                    .formatted(i, one(List.of("Accept", "Deny", "Pass")), adminPeer(), adminPorts()));
        }
        return text.toString();
    }

    private String adminPeer() {
        String namespaces = "{matchLabels: {" + one(NAMESPACES) + "}}";
        return random.nextBoolean()
                ? "namespaces: " + namespaces
                : "pods: {namespaceSelector: " + namespaces + ", podSelector: {matchLabels: {" + one(LABELS) + "}}}";
    }

    private String adminPorts() {
        return switch (random.nextInt(4)) {
            case 0 -> ", protocols: [{tcp: {destinationPort: {number: 80}}}]";
            case 1 -> ", protocols: [{tcp: {destinationPort: {range: {start: 80, end: 90}}}}]";
            case 2 -> ", protocols: [{destinationNamedPort: http}]";
            default -> "";
        };
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
