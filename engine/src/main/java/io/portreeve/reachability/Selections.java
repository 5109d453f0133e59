package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Requirement;
import io.portreeve.model.Value;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What every peer of every policy selects among the classes of a registry; equal selectors are one, and asked once. */
final class Selections {
    private static final Chosen NOBODY = new Chosen.Always(Selection.NOBODY);
    private static final Chosen ANYBODY = new Chosen.Always(Selection.EVERYBODY.doubted());

    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final Cni cni;
    private final boolean settled;
    private final Chosen everyPod;
    private final Chosen perhapsOutside;
    private final Map<List<Requirement>, LabelMatches> labels = new HashMap<>();
    private final Map<List<Requirement>, NamespaceMatches> namespaces = new HashMap<>();
    private final ByIdentity<List<Requirement>, LabelMatches> labelsRecalled = new ByIdentity<>();
    private final ByIdentity<List<Requirement>, NamespaceMatches> namespacesRecalled = new ByIdentity<>();
    private final Map<Object, Chosen> known = new HashMap<>();
    private final Map<Labels, Chosen> labelled = new HashMap<>();
    private final Map<String, Chosen> ranges = new HashMap<>();

    private int numbers;

    /** Of the question that is being asked. */
    private final List<Chosen> parts = new ArrayList<>();

    /** By the number of the namespace in which pods are asked for: policies of one mostly stand together. */
    private final List<Map<LabelMatches, Chosen>> ownKnown = new ArrayList<>();

    /**
     * @param settled whether every namespace is written, so that no distance has to decide what a policy means
     */
    Selections(Registry registry, Neighbourhood neighbourhood, Cni cni, boolean settled) {
        this.registry = registry;
        this.neighbourhood = neighbourhood;
        this.cni = cni;
        this.settled = settled;
        this.everyPod = new EveryPod(registry);
        this.perhapsOutside = new PerhapsOutside(registry);
    }

    /** Another for each policy that has been in force. */
    synchronized int nextNumber() {
        return numbers++;
    }

    /** Whom one of the peers of a rule of {@code policy} selects. */
    synchronized Chosen of(KubernetesObject policy, List<PolicyPeer> peers) {
        parts.clear();
        for (int i = 0; i < peers.size(); i++) {
            addParts(policy, peers.get(i));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return parts.isEmpty() ? NOBODY : union(List.copyOf(parts));
    }

    private Chosen union(List<Chosen> some) {
        return known(some, () -> new UnionOfChosen(registry, some));
    }

    private void addParts(KubernetesObject policy, PolicyPeer peer) {
        if (peer.namespaces().isPresent()) {
            parts.add(labelled(peer.namespaces().get(), peer.pods()));
        } else if (peer.pods().isPresent()) {
            parts.add(own(policy, peer.pods().get()));
        }
        for (int i = 0; i < peer.blocks().size(); i++) {
            parts.add(block(peer.blocks().get(i)));
        }
        if (peer.nodes().isPresent()) {
            LabelSelector nodes = peer.nodes().get();
            registry.mention(nodes);
            parts.add(asked(new Nodes(nodes.requirements()), () -> new NodeQuestion(registry, nodes)));
        }
        if (!peer.domainNames().isEmpty()) {
            parts.add(perhapsOutside);
        }
    }

    /** Every pod with a network of its own. */
    Chosen everyPod() {
        return everyPod;
    }

    private Chosen labelled(LabelSelector namespaceSelector, Optional<LabelSelector> some) {
        LabelSelector podSelector =
                some.isPresent() ? some.get() : new LabelSelector(List.of(), namespaceSelector.place());
        if (namespaceSelector.selectsEverything() && podSelector.selectsEverything()) {
            return everyPod;
        }
        Labels asked = new Labels(namespaces(namespaceSelector), matches(podSelector));
        Chosen before = labelled.get(asked);
        if (before == null) {
            before = new Answers(registry, new LabelQuestion(registry, asked.namespaces(), asked.pods()));
            labelled.put(asked, before);
        }
        return before;
    }

    private NamespaceMatches namespaces(LabelSelector selector) {
        return namespacesRecalled.of(
                selector.requirements(),
                same -> namespaces.computeIfAbsent(
                        same, asked -> new NamespaceMatches(registry.surroundings(), selector)));
    }

    private LabelMatches matches(LabelSelector selector) {
        return labelsRecalled.of(
                selector.requirements(), same -> labels.computeIfAbsent(same, asked -> mentioned(selector)));
    }

    private LabelMatches mentioned(LabelSelector selector) {
        registry.mention(selector);
        return new LabelMatches(selector);
    }

    /** A rule asks for a port by this name. */
    void mentionPort(String name) {
        registry.mentionPort(name);
    }

    private Chosen own(KubernetesObject policy, LabelSelector podSelector) {
        if (!settled) {
            registry.mention(podSelector);
            return asked(
                    List.of(policy.meta().place(), podSelector.requirements()),
                    () -> new NearbyQuestion(registry, neighbourhood, policy, podSelector));
        }
        Namespace namespace = registry.surroundings().namespace(policy.namespace());
        LabelMatches pods = matches(podSelector);
        Map<LabelMatches, Chosen> ofNamespace = ownKnown(namespace);
        Chosen before = ofNamespace.get(pods);
        if (before == null) {
            before = new Answers(registry, new OwnNamespaceQuestion(registry, namespace, pods));
            ofNamespace.put(pods, before);
        }
        return before;
    }

    private Map<LabelMatches, Chosen> ownKnown(Namespace namespace) {
        while (ownKnown.size() <= namespace.number()) {
            ownKnown.add(new HashMap<>(4));
        }
        return ownKnown.get(namespace.number());
    }

    private Chosen block(PolicyPeer.Block block) {
        Chosen range = range(block.cidr());
        if (block.except().isEmpty()) {
            return range;
        }
        List<Chosen> exceptions = new ArrayList<>(block.except().size());
        block.except().forEach(exception -> exceptions.add(range(exception)));
        return known(new Excepting(range, exceptions), () -> new ChosenBlock(registry, range, exceptions));
    }

    /** A range that cannot be read may be any. */
    private Chosen range(Value<String> cidr) {
        String written = cidr.known().orElse("");
        Chosen before = ranges.get(written);
        if (before == null) {
            before = cidr.known().flatMap(IpRange::parse).map(this::range).orElse(ANYBODY);
            ranges.put(written, before);
        }
        return before;
    }

    private Chosen range(IpRange range) {
        registry.mention(range);
        return known(range, () -> new ChosenRange(registry, range, new BlockQuestion(registry, range, cni)));
    }

    private Chosen asked(Object key, Supplier<Question> question) {
        return known(key, () -> new Answers(registry, question.get()));
    }

    private Chosen known(Object key, Supplier<Chosen> made) {
        Chosen before = known.get(key);
        if (before == null) {
            before = made.get();
            known.put(key, before);
        }
        return before;
    }

    private record Labels(NamespaceMatches namespaces, LabelMatches pods) {}

    private record Nodes(List<Requirement> requirements) {}

    private record Excepting(Chosen range, List<Chosen> exceptions) {}
}
