package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.PortRef;
import io.portreeve.model.Requirement;
import io.portreeve.model.Value;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the policies of a cluster mention: labels with values, port names and addresses. What they do not mention tells no pod apart. */
final class Vocabulary {
    /** Labels that controllers give to each pod, so that no template holds them. */
    private static final Set<String> GIVEN = Set.of(
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/controller-uid",
            "batch.kubernetes.io/job-completion-index",
            "batch.kubernetes.io/job-name",
            "controller-revision-hash",
            "controller-uid",
            "job-name",
            "pod-template-generation",
            "pod-template-hash",
            "statefulset.kubernetes.io/pod-name");

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Set<String> portNames = new HashSet<>();
    private final Set<IpRange> ranges = new TreeSet<>();

    Vocabulary(Collection<TierPolicy> policies) {
        policies.forEach(this::add);
    }

    private void add(TierPolicy policy) {
        addPeer(policy.subject());
        for (Optional<List<PolicyRule>> rules : List.of(policy.ingress(), policy.egress())) {
            rules.orElse(List.of()).forEach(rule -> {
                rule.peers().forEach(this::addPeer);
                rule.ports().forEach(this::addPort);
            });
        }
    }

    private void addPeer(PolicyPeer peer) {
        peer.pods().ifPresent(this::addSelector);
        peer.nodes().ifPresent(this::addSelector);
        for (PolicyPeer.Block block : peer.blocks()) {
            range(block.cidr()).ifPresent(ranges::add);
            block.except().forEach(except -> range(except).ifPresent(ranges::add));
        }
    }

    private void addSelector(LabelSelector selector) {
        for (Requirement requirement : selector.requirements()) {
            labels.computeIfAbsent(requirement.key(), key -> new HashSet<>()).addAll(requirement.values());
        }
    }

    private void addPort(PolicyPort port) {
        if (port.port().known().orElse(null) instanceof PortRef.Named named) {
            portNames.add(named.name());
        }
    }

    /** The range that a policy writes, if it can be read. */
    static Optional<IpRange> range(Value<String> cidr) {
        return cidr.known().flatMap(IpRange::parse);
    }

    Set<IpRange> ranges() {
        return ranges;
    }

    boolean mentionsPort(String name) {
        return portNames.contains(name);
    }

    Set<String> portNames() {
        return portNames;
    }

    /** Whether every word of {@code other} is known here. */
    boolean covers(Vocabulary other) {
        return portNames.containsAll(other.portNames)
                && other.labels.entrySet().stream()
                        .allMatch(entry ->
                                labels.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue())
                                        && labels.containsKey(entry.getKey()));
    }

    /** Those of an object's labels that some selector mentions. */
    LabelFacts visible(Map<String, String> all, boolean template) {
        Map<String, String> visible = new HashMap<>(4);
        if (labels.size() < all.size()) {
            labels.keySet().forEach(key -> see(key, all, visible));
        } else {
            all.keySet().forEach(key -> see(key, all, visible));
        }
        if (template) {
            GIVEN.stream()
                    .filter(key -> labels.containsKey(key) && !all.containsKey(key))
                    .forEach(key -> visible.put(key, LabelFacts.UNKNOWN));
        }
        return visible.isEmpty() ? LabelFacts.NONE : new LabelFacts(visible, true);
    }

    private void see(String key, Map<String, String> all, Map<String, String> visible) {
        String value = all.get(key);
        Set<String> mentioned = labels.get(key);
        if (value != null && mentioned != null) {
            boolean tells = mentioned.contains(value) || Placeholders.isMarked(value);
            visible.put(key, tells ? value : LabelFacts.OTHER);
        }
    }
}
