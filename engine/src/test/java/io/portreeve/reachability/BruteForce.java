package io.portreeve.reachability;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The semantics written down once more, one connection at a time and as plainly as it goes, for clusters of which everything is
 * known: namespaces written, pods with addresses.
 */
final class BruteForce {
    private static final Map<String, BigInteger> NUMBERS = new ConcurrentHashMap<>();

    private final Snapshot snapshot;
    private final List<NetworkPolicy> policies;
    private final List<AdminPolicy> adminPolicies;

    BruteForce(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.policies = snapshot.all(NetworkPolicy.class).toList();
        this.adminPolicies = snapshot.all(AdminPolicy.class)
                .sorted(Comparator.comparing(policy -> policy.priority().known().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** One end: a pod, or an address outside when there is none. */
    record End(Optional<Workload> pod, String address) {
        boolean isOwn() {
            return pod.isPresent() && !pod.get().pod().hostNetwork().is(true);
        }

        boolean isIpv4() {
            return address.indexOf(':') < 0;
        }
    }

    static List<End> ends(Workload pod) {
        return pod.pod().placement().addresses().stream()
                .map(address -> new End(Optional.of(pod), address.toString()))
                .toList();
    }

    /** Whether some pair of addresses of one family lets the connection through. */
    boolean allows(List<End> from, List<End> to, Protocol protocol, int port) {
        for (End source : from) {
            for (End destination : to) {
                if (source.isIpv4() == destination.isIpv4() && allows(source, destination, protocol, port)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean allows(End from, End to, Protocol protocol, int port) {
        return (!from.isOwn() || decides(false, from, to, to, protocol, port))
                && (!to.isOwn() || isOwnNode(from, to) || decides(true, to, from, to, protocol, port));
    }

    private static boolean isOwnNode(End from, End to) {
        return to.pod().orElseThrow().pod().placement().hostAddress().is(from.address());
    }

    /** The tiers for one end, {@code subject}, of a connection whose destination is {@code to}. */
    private boolean decides(boolean ingress, End subject, End other, End to, Protocol protocol, int port) {
        Optional<Boolean> admin = firstMatch(AdminPolicy.Tier.ADMIN, ingress, subject, other, to, protocol, port);
        if (admin.isPresent()) {
            return admin.get();
        }
        boolean isolated = false;
        for (NetworkPolicy policy : policies) {
            boolean isAbout = ingress ? policy.isolatesIngress() : policy.isolatesEgress();
            if (isAbout && selects(policy, subject)) {
                isolated = true;
                for (PolicyRule rule : ingress ? policy.ingress() : policy.egress()) {
                    if (matches(rule, policy, ingress, other, to, protocol, port)) {
                        return true;
                    }
                }
            }
        }
        return !isolated
                && firstMatch(AdminPolicy.Tier.BASELINE, ingress, subject, other, to, protocol, port)
                        .orElse(true);
    }

    private static boolean selects(NetworkPolicy policy, End end) {
        Workload pod = end.pod().orElseThrow();
        return policy.namespace().equals(pod.namespace())
                && has(policy.pods(), pod.pod().labels());
    }

    /** Empty where no rule matches, or one passes. */
    private Optional<Boolean> firstMatch(
            AdminPolicy.Tier tier, boolean ingress, End subject, End other, End to, Protocol protocol, int port) {
        for (AdminPolicy policy : adminPolicies) {
            if (!policy.tier().is(tier) || !isPod(policy.subject(), Optional.empty(), subject)) {
                continue;
            }
            for (PolicyRule rule : ingress ? policy.ingress() : policy.egress()) {
                PolicyAction action = rule.action().known().orElseThrow();
                if (rule.peers().stream().anyMatch(PolicyPeer::isUnknown)) {
                    if (action != PolicyAction.ALLOW && (!ingress || other.isOwn())) {
                        return Optional.of(false);
                    }
                } else if (matches(rule, policy, ingress, other, to, protocol, port)) {
                    return action == PolicyAction.PASS ? Optional.empty() : Optional.of(action == PolicyAction.ALLOW);
                }
            }
        }
        return Optional.empty();
    }

    private boolean matches(
            PolicyRule rule, KubernetesObject policy, boolean ingress, End other, End to, Protocol protocol, int port) {
        boolean ports =
                rule.ports().isEmpty() || rule.ports().stream().anyMatch(each -> covers(each, to, protocol, port));
        return ports
                && (rule.everyPeer() || rule.peers().stream().anyMatch(peer -> isPeer(peer, policy, ingress, other)));
    }

    private static boolean covers(PolicyPort written, End to, Protocol protocol, int port) {
        if (written.protocol().known().filter(some -> some != protocol).isPresent()) {
            return false;
        }
        Optional<PortRef> wanted = written.port().known();
        if (wanted.isEmpty()) {
            return true;
        }
        if (wanted.get() instanceof PortRef.Numbered number) {
            return number.port() <= port && port <= written.endPort().known().orElse(number.port());
        }
        return to.isOwn()
                && numberOf(wanted.get().toString(), protocol, to)
                        .filter(some -> some == port)
                        .isPresent();
    }

    private static Optional<Integer> numberOf(String name, Protocol protocol, End to) {
        for (Container container : to.pod().orElseThrow().pod().containers()) {
            for (ContainerPort declared : container.ports()) {
                if (container.role().serves()
                        && declared.name().is(name)
                        && declared.protocol().is(protocol)) {
                    return declared.number().known();
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPeer(PolicyPeer peer, KubernetesObject policy, boolean ingress, End other) {
        Optional<KubernetesObject> home = policy instanceof NetworkPolicy ? Optional.of(policy) : Optional.empty();
        if (peer.namespaces().isPresent() || peer.pods().isPresent()) {
            return isPod(peer, home, other);
        }
        if (ingress && home.isEmpty()) {
            return false;
        }
        if (peer.nodes().isPresent()) {
            return !other.isOwn() && isNode(peer.nodes().get(), other.address());
        }
        return peer.blocks().stream().anyMatch(block -> isIn(block, other.address()));
    }

    private boolean isPod(PolicyPeer peer, Optional<KubernetesObject> home, End end) {
        if (!end.isOwn()) {
            return false;
        }
        Workload pod = end.pod().orElseThrow();
        boolean namespace = peer.namespaces()
                .map(selector -> has(selector, labelsOf(pod.namespace().orElseThrow())))
                .orElseGet(() -> home.isEmpty() || home.get().namespace().equals(pod.namespace()));
        return namespace
                && peer.pods()
                        .map(selector -> has(selector, pod.pod().labels()))
                        .orElse(true);
    }

    private Map<String, String> labelsOf(String namespace) {
        return snapshot.all(ClusterNamespace.class)
                .filter(some -> some.name().equals(namespace))
                .findFirst()
                .orElseThrow()
                .labels();
    }

    private boolean isNode(LabelSelector selector, String address) {
        return snapshot.all(ClusterNode.class)
                .filter(node -> node.addresses().stream()
                        .anyMatch(some -> some.address().equals(address)))
                .anyMatch(node -> has(selector, node.meta().labels()));
    }

    private static boolean has(LabelSelector selector, Map<String, String> labels) {
        return selector.requirements().stream().allMatch(requirement -> {
            String value = labels.get(requirement.key());
            return switch (requirement.operator()) {
                case "In" -> value != null && requirement.values().contains(value);
                case "NotIn" -> value == null || !requirement.values().contains(value);
                case "Exists" -> value != null;
                default -> value == null;
            };
        });
    }

    private static boolean isIn(PolicyPeer.Block block, String address) {
        return isIn(block.cidr().known().orElseThrow(), address)
                && block.except().stream()
                        .noneMatch(except -> isIn(except.known().orElseThrow(), address));
    }

    /** By the bits of both, read by the JDK. */
    private static boolean isIn(String cidr, String address) {
        String[] parts = cidr.split("/", -1);
        int free = bits(parts[0]) - Integer.parseInt(parts[1]);
        return bits(parts[0]) == bits(address)
                && number(parts[0]).shiftRight(free).equals(number(address).shiftRight(free));
    }

    private static int bits(String address) {
        return address.indexOf(':') < 0 ? 32 : 128;
    }

    private static BigInteger number(String address) {
        return NUMBERS.computeIfAbsent(address, BruteForce::parsed);
    }

    private static BigInteger parsed(String address) {
        if (IpAddress.parse(address).isEmpty()) {
            throw new IllegalArgumentException(address);
        }
        try {
            return new BigInteger(1, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
