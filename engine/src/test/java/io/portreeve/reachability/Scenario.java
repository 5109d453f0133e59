package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.IpRange;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster with questions and answers beside it: {@code from -> to port/protocol: outcome, place}, a line each. The place is what
 * the verdict cites, such as {@code db-for-api ingress[0]}: the rule that decides, else the policies that isolate.
 */
final class Scenario {
    private final StringBuilder manifests = new StringBuilder();
    private ReachOptions options = ReachOptions.NONE;

    /** Two namespaces; the pods of {@code shop} have a port each. */
    static Scenario shop() {
        return new Scenario()
                .namespace("shop", "team: shop")
                .namespace("tools", "team: tools")
                .pod("shop/web", "app: web", "{ip: 10.0.0.1}", "{name: http, containerPort: 8080}")
                .pod("shop/db", "app: db", "{ip: 10.0.0.2}", "{name: sql, containerPort: 5432}")
                .pod("tools/probe", "app: probe", "{ip: 10.0.0.3}", "");
    }

    /** A pod with labels, addresses and container ports, each in the form of a YAML flow. */
    Scenario pod(String name, String labels, String addresses, String ports) {
        String[] parts = name.split("/", 2);
        return and("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: %s, name: %s, labels: {%s}}
                spec:
                  nodeName: worker
                  containers: [{name: main, image: example.com/app:1, ports: [%s]}]
                status:
                  phase: Running
                  hostIP: 172.18.0.9
                  podIPs: [%s]
                """.formatted(parts[0], parts[1], labels, ports, addresses));
    }

    Scenario pod(String name, String labels) {
        return pod(name, labels, "", "");
    }

    Scenario namespace(String name, String labels) {
        return and("""
                apiVersion: v1
                kind: Namespace
                metadata: {name: %s, labels: {%s}}
                """.formatted(name, labels));
    }

    /** A NetworkPolicy of namespace {@code shop} about all of its pods or some. */
    Scenario policy(String spec) {
        return and("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: shop, name: policy}
                spec:
                """ + spec.indent(2));
    }

    /** A pod on the network of a node, by its name and its address. */
    Scenario hostPod(String name, String labels, String node, String address) {
        String[] parts = name.split("/", 2);
        return and("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: %s, name: %s, labels: {%s}}
                spec:
                  hostNetwork: true
                  nodeName: %s
                  containers: [{name: main, image: example.com/agent:1}]
                status: {phase: Running, hostIP: %s, podIPs: [{ip: %s}]}
                """.formatted(parts[0], parts[1], labels, node, address, address));
    }

    Scenario node(String name, String labels, String address) {
        return and("""
                apiVersion: v1
                kind: Node
                metadata: {name: %s, labels: {%s}}
                status: {addresses: [{type: InternalIP, address: %s}]}
                """.formatted(name, labels, address));
    }

    Scenario admin(String kind, String name, String spec) {
        String version = kind.startsWith("Cluster") ? "v1alpha2" : "v1alpha1";
        return and("""
                apiVersion: policy.networking.k8s.io/%s
                kind: %s
                metadata: {name: %s}
                spec:
                """.formatted(version, kind, name) + spec.indent(2));
    }

    Scenario and(String manifest) {
        manifests.append("---\n").append(manifest);
        return this;
    }

    Scenario under(Cni cni) {
        options = new ReachOptions(Optional.of(cni));
        return this;
    }

    Reachability reach() {
        return Reachability.of(Given.manifests(manifests.toString()).snapshot(), Joining.NEAREST_FIRST, options);
    }

    /** Every line is answered as it says, by the trace and by the tables. */
    Scenario expect(String lines) {
        Reachability reach = reach();
        String answered = lines.lines()
                .map(line -> line.substring(0, line.indexOf(": ")) + ": " + answer(reach, line))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(answered).isEqualTo(lines);
        return this;
    }

    private static String answer(Reachability reach, String line) {
        String[] words = line.substring(0, line.indexOf(": ")).split(" ", -1);
        String[] door = words[3].split("/", 2);
        Peer from = peer(reach, words[0]);
        Peer to = peer(reach, words[2]);
        int port = Integer.parseInt(door[0]);
        Protocol protocol = Protocol.valueOf(door[1]);
        Verdict verdict = reach.between(from, to, protocol, port);
        Outcome outcome = verdict.outcome();
        Connections connections = reach.between(from, to);
        assertThat(connections.open().contains(protocol, port)).as(line).isEqualTo(outcome == Outcome.OPEN);
        assertThat(connections.conditional().contains(protocol, port))
                .as(line)
                .isEqualTo(outcome == Outcome.CONDITIONAL);
        return outcome + cited(verdict);
    }

    /** What an open verdict cites at both of its ends, and another at those that make it so. */
    private static String cited(Verdict verdict) {
        return Stream.of(verdict.egress(), verdict.ingress())
                .filter(reason -> reason.outcome() == verdict.outcome())
                .flatMap(reason -> reason.rule().isPresent() || reason.cause() == Cause.NOT_ALLOWED
                        ? reason.places().stream().map(place -> cited(reason, place))
                        : Stream.of())
                .map(place -> ", " + place)
                .collect(Collectors.joining());
    }

    private static String cited(Reason reason, Place place) {
        String policy = reason.policies().stream()
                .filter(each -> each.meta().place().range().contains(place.range()))
                .findFirst()
                .orElseThrow()
                .name();
        return place.path().equals("metadata.name")
                ? policy
                : policy + " " + place.path().replaceFirst("spec.", "");
    }

    /** The verdict about one connection, written like a line of {@link #expect}. */
    Verdict verdict(String line) {
        String[] words = line.split(" ", -1);
        String[] door = words[3].split("/", 2);
        Reachability reach = reach();
        return reach.between(
                peer(reach, words[0]), peer(reach, words[2]), Protocol.valueOf(door[1]), Integer.parseInt(door[0]));
    }

    private static Peer peer(Reachability reach, String name) {
        return IpRange.parse(name).map(Peer::of).orElseGet(() -> Peer.of(workload(reach, name)));
    }

    private static Workload workload(Reachability reach, String name) {
        return reach.workloads().stream()
                .filter(workload -> workload.id().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
