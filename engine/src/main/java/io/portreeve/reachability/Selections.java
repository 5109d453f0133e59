package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyColumns;
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
    private static final Chosen NO_PEER = new Chosen.Always(Selection.NOBODY);
    private static final Chosen ANYBODY = new Chosen.Always(Selection.EVERYBODY.doubted());

    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final Cni cni;
    private final boolean settled;
    private final Chosen everyPod;
    private final Chosen perhapsOutside;
    private final Map<List<Requirement>, LabelMatches<LabelSet>> labels = new HashMap<>();
    private final Map<List<Requirement>, LabelMatches<Namespace>> namespaces = new HashMap<>();
    private final ByIdentity<List<Requirement>, LabelMatches<LabelSet>> labelsRecalled = new ByIdentity<>();
    private final ByIdentity<List<Requirement>, LabelMatches<Namespace>> namespacesRecalled = new ByIdentity<>();
    private final Map<LabelMatches<LabelSet>, OwnPods> ownPods = new HashMap<>();
    private final Map<List<NamedPart>, NamedPeers> named = new HashMap<>();
    private final Map<Object, Chosen> known = new HashMap<>();
    private final Map<Labels, Chosen> labelled = new HashMap<>();
    private final Map<String, Chosen> ranges = new HashMap<>();
    private int numbers;

    /** Of the peers that are being read. */
    private final List<NamedPart> parts = new ArrayList<>();

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

    /** All policies of some columns, in force: first those that the columns hold, in their order. */
    synchronized List<ActivePolicy> inForce(PolicyColumns policies) {
        return new PolicyColumnReader(policies, this, registry.surroundings()).all();
    }

    /** Whether every namespace is written, so that rules mean the same whichever policy has them. */
    boolean areSettled() {
        return settled;
    }

    /** Another for each policy that has been in force, and for each thing that policies say. */
    int nextNumber() {
        return numbers++;
    }

    /** Whom some peers select where {@code policy} names them. */
    synchronized Chosen of(KubernetesObject policy, List<PolicyPeer> peers) {
        return named(peers).namedBy(policy).in(registry.namespaces().of(policy.namespace()));
    }

    /** Whom some peers select, whoever names them; asked while this is locked, as all that is not said to be. */
    NamedPeers named(List<PolicyPeer> peers) {
        parts.clear();
        for (int i = 0; i < peers.size(); i++) {
            addParts(peers.get(i));
        }
        NamedPeers before = named.get(parts);
        return before == null ? added(List.copyOf(parts)) : before;
    }

    private NamedPeers added(List<NamedPart> some) {
        NamedPeers added = new NamedPeers(some, this::united);
        if (settled) {
            named.put(some, added);
        }
        return added;
    }

    private Chosen united(List<Chosen> some) {
        return switch (some.size()) {
            case 0 -> NO_PEER;
            case 1 -> some.get(0);
            default -> new UnionOfChosen(registry, some);
        };
    }

    private void addParts(PolicyPeer peer) {
        if (peer.namespaces().isPresent()) {
            addPart(labelled(peer.namespaces().get(), peer.pods()));
        } else if (peer.pods().isPresent()) {
            parts.add(own(peer.pods().get()));
        }
        for (int i = 0; i < peer.blocks().size(); i++) {
            addPart(block(peer.blocks().get(i)));
        }
        if (peer.nodes().isPresent()) {
            LabelSelector nodes = peer.nodes().get();
            registry.mention(nodes);
            addPart(known(new Nodes(nodes.requirements()), () -> new NodeAnswers(registry, nodes)));
        }
        if (!peer.domainNames().isEmpty()) {
            addPart(perhapsOutside);
        }
    }

    private void addPart(Chosen fixed) {
        parts.add(new PeerPart.Fixed(fixed));
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
            before = new LabelAnswers(registry, asked.namespaces(), asked.pods());
            labelled.put(asked, before);
        }
        return before;
    }

    private LabelMatches<Namespace> namespaces(LabelSelector selector) {
        return namespacesRecalled.of(
                selector.requirements(),
                same -> namespaces.computeIfAbsent(same, asked -> new LabelMatches<>(selector, registry.namespaces())));
    }

    private LabelMatches<LabelSet> matches(LabelSelector selector) {
        return labelsRecalled.of(
                selector.requirements(), same -> labels.computeIfAbsent(same, asked -> mentioned(selector)));
    }

    private LabelMatches<LabelSet> mentioned(LabelSelector selector) {
        registry.mention(selector);
        return new LabelMatches<>(selector, registry.labelSets());
    }

    /** A rule asks for a port by this name. */
    void mentionPort(String name) {
        registry.mentionPort(name);
    }

    /** Pods of the policy's own namespace. */
    NamedPart own(LabelSelector podSelector) {
        if (!settled) {
            registry.mention(podSelector);
            return new NearbyPods(this, podSelector);
        }
        return ownPods.computeIfAbsent(matches(podSelector), pods -> new OwnPods(registry, pods));
    }

    /** Pods that a policy means by those of its own namespace. */
    Chosen nearby(KubernetesObject policy, LabelSelector podSelector) {
        return known(
                List.of(policy.meta().place(), podSelector.requirements()),
                () -> new NearbyAnswers(registry, neighbourhood, policy, podSelector));
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
        return known(range, () -> new ChosenRange(registry, range, new BlockAnswers(registry, range, cni)));
    }

    private Chosen known(Object key, Supplier<Chosen> made) {
        Chosen before = known.get(key);
        if (before == null) {
            before = made.get();
            known.put(key, before);
        }
        return before;
    }

    private record Labels(LabelMatches<Namespace> namespaces, LabelMatches<LabelSet> pods) {}

    private record Nodes(List<Requirement> requirements) {}

    private record Excepting(Chosen range, List<Chosen> exceptions) {}
}
