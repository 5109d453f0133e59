package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small clusters, each from a seed: every kind of policy, both families, named ports, sidecars, host networks, tiers. */
final class Clusters {
    static final List<String> OUTSIDE =
            List.of("192.0.2.1", "192.0.2.77", "203.0.113.9", "2001:db8::9", "2001:db8:1::1");

    /** The addresses of the nodes. */
    static final List<String> NODES = List.of("172.18.0.1", "172.18.0.2");

    private static final List<String> BLOCKS = List.of(
            "0.0.0.0/0",
            "::/0",
            "10.0.0.0/24",
            "10.0.0.2/32",
            "192.0.2.0/24",
            "192.0.2.64/26",
            "fd00::/64",
            "fd00::2/128",
            "2001:db8::/32",
            "172.18.0.2/32",
            "10.0.0.0/8");

    /** Behind the numbers of policies that stand alone. */
    private static final int ALIKE = 9;

    private final Random random;
    private final List<String> objects = new ArrayList<>();

    private Clusters(long seed) {
        this.random = new Random(seed);
    }

    /** The objects of one cluster, each a document. */
    static List<String> of(long seed) {
        Clusters cluster = new Clusters(seed);
        cluster.fill();
        return cluster.objects;
    }

    /** One more object, such as a history might add. */
    static String objectOf(long seed) {
        Clusters cluster = new Clusters(seed);
        int kind = cluster.random.nextInt(4);
        int number = cluster.random.nextInt(5);
        if (kind == 0) {
            return cluster.pod(number);
        }
        return kind == 1 ? cluster.adminPolicy(number) : cluster.networkPolicy(number);
    }

    private void fill() {
        for (String namespace : List.of("x", "y", "z")) {
            objects.add("""
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: %s, labels: {%s}}
                    """.formatted(namespace, labels()));
        }
        for (int i = 0; i < 2; i++) {
            objects.add("""
                    apiVersion: v1
                    kind: Node
                    metadata: {name: node-%s, labels: {%s}}
                    status: {addresses: [{type: InternalIP, address: 172.18.0.%s}]}
                    """.formatted(i, labels(), i + 1));
        }
        IntStream.range(0, 3 + random.nextInt(4)).forEach(i -> objects.add(pod(i)));
        IntStream.range(0, random.nextInt(5)).forEach(i -> objects.add(networkPolicy(i)));
        IntStream.range(0, random.nextInt(4)).forEach(i -> objects.add(adminPolicy(i)));
        if (random.nextBoolean()) {
            addToAll(networkPolicy(ALIKE));
        }
    }

    /** In every namespace, a policy that says the same. */
    private void addToAll(String policy) {
        for (String namespace : List.of("x", "y", "z")) {
            objects.add(policy.replaceFirst("namespace: [xyz]}", "namespace: " + namespace + "}"));
        }
    }

    private String pod(int number) {
        int node = random.nextInt(2);
        boolean onNode = random.nextInt(4) == 0;
        String own = "10.0.0." + (number + 1);
        String other = "fd00::" + (number + 1);
        String addresses = onNode ? "172.18.0." + (node + 1) : pick(own, own, other, own + " " + other);
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: pod-%s, namespace: %s, labels: {%s}}
                spec:
                  nodeName: node-%s
                  hostNetwork: %s
                  initContainers: [{name: side, image: example.com/side:1, %sports: [%s]}]
                  containers:
                    - name: main
                      image: example.com/app:1
                      ports: [%s]
                status:
                  phase: Running
                  hostIP: 172.18.0.%s
                  podIPs: [%s]
                """.formatted(
                        number,
                        pick("x", "y", "z"),
                        labels(),
                        node,
                        onNode,
                        pick("", "restartPolicy: Always, "),
                        random.nextInt(4) == 0 ? ports() : "",
                        ports(),
                        node + 1,
                        Stream.of(addresses.split(" ", -1))
                                .map(ip -> "{ip: \"" + ip + "\"}")
                                .collect(Collectors.joining(", ")));
    }

    private String ports() {
        List<String> ports = new ArrayList<>();
        for (String name : List.of("web", "dns")) {
            if (random.nextBoolean()) {
                ports.add("{name: %s, containerPort: %s, protocol: %s}"
                        .formatted(name, pick("80", "81", "53"), pick("TCP", "TCP", "UDP", "SCTP")));
            }
        }
        return String.join(", ", ports);
    }

    private String labels() {
        List<String> labels = new ArrayList<>();
        for (String key : List.of("a", "b")) {
            if (random.nextInt(3) > 0) {
                labels.add(key + ": " + pick("one", "two"));
            }
        }
        return String.join(", ", labels);
    }

    private String selector() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "{}";
            case 2, 3 -> "{matchLabels: {" + pick("a", "b") + ": " + pick("one", "two") + "}}";
            case 4 ->
                "{matchExpressions: [{key: %s, operator: %s, values: [%s]}]}"
                        .formatted(pick("a", "b"), pick("In", "NotIn"), pick("one", "two", "one, two"));
            default ->
                "{matchExpressions: [{key: %s, operator: %s}]}"
                        .formatted(pick("a", "b"), pick("Exists", "DoesNotExist"));
        };
    }

    private String networkPolicy(int number) {
        String types = pick("", "policyTypes: [Ingress]", "policyTypes: [Egress]", "policyTypes: [Ingress, Egress]");
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: policy-%s, namespace: %s}
                spec:
                  podSelector: %s
                  %s
                  ingress: [%s]
                  egress: [%s]
                """.formatted(number, pick("x", "y", "z"), selector(), types, rules("from"), rules("to"));
    }

    private String rules(String peers) {
        return many(2, () -> "{" + peers + ": [" + many(2, this::peer) + "], ports: [" + many(2, this::port) + "]}");
    }

    private String peer() {
        return switch (random.nextInt(4)) {
            case 0 -> "{podSelector: " + selector() + "}";
            case 1 -> "{namespaceSelector: " + namespaceSelector() + "}";
            case 2 -> "{namespaceSelector: " + namespaceSelector() + ", podSelector: " + selector() + "}";
            default -> "{ipBlock: " + block() + "}";
        };
    }

    private String namespaceSelector() {
        return random.nextInt(3) == 0
                ? "{matchLabels: {kubernetes.io/metadata.name: " + pick("x", "y") + "}}"
                : selector();
    }

    private String block() {
        return switch (random.nextInt(4)) {
            case 0 -> "{cidr: 0.0.0.0/0, except: [10.0.0.0/24]}";
            case 1 -> "{cidr: 10.0.0.0/24, except: [10.0.0.2/32, 10.0.0.4/31]}";
            default -> "{cidr: \"" + BLOCKS.get(random.nextInt(BLOCKS.size())) + "\"}";
        };
    }

    private String port() {
        String protocol = pick("", "protocol: UDP", "protocol: SCTP", "protocol: TCP");
        String port = pick("port: 80", "port: 53", "port: web", "port: dns", "port: 79, endPort: 81", "");
        return "{" + (protocol.isEmpty() || port.isEmpty() ? protocol + port : protocol + ", " + port) + "}";
    }

    private String adminPolicy(int number) {
        return switch (random.nextInt(4)) {
            case 0 ->
                adminPolicy(
                        "v1alpha1", "AdminNetworkPolicy", "admin-" + number, "priority: " + (number * 10 + 6), false);
            case 1 ->
                number == 0
                        ? adminPolicy("v1alpha1", "BaselineAdminNetworkPolicy", "default", "", true)
                        : clusterPolicy(number, true);
            default -> clusterPolicy(number, false);
        };
    }

    private String clusterPolicy(int number, boolean baseline) {
        String tier = baseline ? "tier: Baseline, " : "tier: Admin, ";
        return adminPolicy(
                "v1alpha2",
                "ClusterNetworkPolicy",
                "admin-" + number,
                tier + "priority: " + (number * 10 + 1),
                baseline);
    }

    private String adminPolicy(String version, String kind, String name, String order, boolean baseline) {
        boolean older = version.equals("v1alpha1");
        return """
                apiVersion: policy.networking.k8s.io/%s
                kind: %s
                metadata: {name: %s}
                spec: {%ssubject: %s, ingress: [%s], egress: [%s]}
                """.formatted(
                        version,
                        kind,
                        name,
                        order.isEmpty() ? "" : order + ", ",
                        podPeer(),
                        adminRules("from", older, baseline),
                        adminRules("to", older, baseline));
    }

    private String adminRules(String peers, boolean older, boolean baseline) {
        String accept = older ? "Allow" : "Accept";
        return many(
                3,
                () -> "{action: %s, %s: [%s], %s}"
                        .formatted(
                                baseline ? pick(accept, "Deny") : pick(accept, "Deny", "Pass"),
                                peers,
                                some(2, () -> adminPeer(peers.equals("to"))),
                                older
                                        ? "ports: [" + many(2, this::olderPort) + "]"
                                        : "protocols: [" + many(2, this::protocol) + "]"));
    }

    /** Now and then one that only a later version of the API knows. */
    private String adminPeer(boolean egress) {
        if (random.nextInt(25) == 0) {
            return "{services: {matchLabels: {a: one}}}";
        }
        return egress ? egressPeer() : podPeer();
    }

    private String podPeer() {
        return random.nextBoolean()
                ? "{namespaces: " + namespaceSelector() + "}"
                : "{pods: {namespaceSelector: " + namespaceSelector() + ", podSelector: " + selector() + "}}";
    }

    private String egressPeer() {
        return switch (random.nextInt(4)) {
            case 0 -> "{networks: [\"" + BLOCKS.get(random.nextInt(BLOCKS.size())) + "\"]}";
            case 1 -> "{nodes: " + selector() + "}";
            default -> podPeer();
        };
    }

    private String protocol() {
        return pick(
                "{tcp: {destinationPort: {number: 80}}}",
                "{udp: {destinationPort: {number: 53}}}",
                "{tcp: {destinationPort: {range: {start: 79, end: 81}}}}",
                "{sctp: {destinationPort: {number: 80}}}",
                "{destinationNamedPort: web}",
                "{destinationNamedPort: dns}");
    }

    private String olderPort() {
        return pick(
                "{portNumber: {protocol: TCP, port: 80}}",
                "{portNumber: {protocol: UDP, port: 53}}",
                "{portRange: {protocol: SCTP, start: 79, end: 81}}",
                "{portRange: {protocol: TCP, start: 53, end: 79}}",
                "{namedPort: web}",
                "{namedPort: dns}");
    }

    private String many(int most, Supplier<String> one) {
        return repeated(random.nextInt(most + 1), one);
    }

    private String some(int most, Supplier<String> one) {
        return repeated(1 + random.nextInt(most), one);
    }

    private static String repeated(int count, Supplier<String> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).collect(Collectors.joining(", "));
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
