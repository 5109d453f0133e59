package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Requirement;
import io.portreeve.model.Value;
import io.portreeve.topology.Neighbourhood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What every peer of every policy selects among the classes of a registry; equal selectors are asked once. */
final class Selections {
    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final Cni cni;
    private final boolean settled;
    private final Map<Object, Answers> answers = new HashMap<>();

    /**
     * @param settled whether every namespace is written, so that no distance has to decide what a policy means
     */
    Selections(Registry registry, Neighbourhood neighbourhood, Cni cni, boolean settled) {
        this.registry = registry;
        this.neighbourhood = neighbourhood;
        this.cni = cni;
        this.settled = settled;
    }

    /** What a peer of one of the rules of {@code policy} selects. */
    Selection of(KubernetesObject policy, PolicyPeer peer) {
        Selection selection = pods(policy, peer);
        for (PolicyPeer.Block block : peer.blocks()) {
            selection = selection.or(of(block));
        }
        if (peer.nodes().isPresent()) {
            LabelSelector nodes = peer.nodes().get();
            selection = selection.or(
                    answer(List.of("nodes", nodes.requirements()), () -> new NodeQuestion(registry, nodes)));
        }
        return peer.domainNames().isEmpty() ? selection : selection.or(outside().doubted());
    }

    private Selection pods(KubernetesObject policy, PolicyPeer peer) {
        if (peer.namespaces().isPresent()) {
            return labelled(peer.namespaces().get(), peer.pods());
        }
        return peer.pods().map(selector -> own(policy, selector)).orElse(Selection.NOBODY);
    }

    private Selection labelled(LabelSelector namespaces, Optional<LabelSelector> some) {
        LabelSelector pods = some.orElse(new LabelSelector(List.of(), namespaces.place()));
        if (namespaces.selectsEverything() && pods.selectsEverything()) {
            return registry.everyPod();
        }
        return answer(
                new Labels(namespaces.requirements(), pods.requirements()),
                () -> new LabelQuestion(registry, namespaces, pods));
    }

    private Selection own(KubernetesObject policy, LabelSelector pods) {
        if (!settled) {
            return answer(
                    List.of(policy.meta().place(), pods.requirements()),
                    () -> new NearbyQuestion(registry, neighbourhood, policy, pods));
        }
        Namespace namespace = registry.surroundings().namespace(policy.namespace());
        return answer(
                new Own(namespace, pods.requirements()), () -> new OwnNamespaceQuestion(registry, namespace, pods));
    }

    private Selection of(PolicyPeer.Block block) {
        Selection selection = range(block.cidr());
        for (Value<String> except : block.except()) {
            selection = selection.minus(range(except));
        }
        return selection;
    }

    /** A range that cannot be read may be any. */
    private Selection range(Value<String> cidr) {
        return Vocabulary.range(cidr).map(this::range).orElse(Selection.EVERYBODY.doubted());
    }

    private Selection range(IpRange range) {
        PeerSet pieces = PeerSet.of(registry.addresses().piecesOf(range));
        return new Selection(pieces, pieces).or(answer(range, () -> new BlockQuestion(registry, range, cni)));
    }

    private Selection outside() {
        PeerSet pieces = PeerSet.of(ClassSet.range(0, registry.addresses().size()));
        return new Selection(pieces, pieces);
    }

    private synchronized Selection answer(Object key, Supplier<Question> question) {
        return answers.computeIfAbsent(key, same -> new Answers(registry, question.get()))
                .selection();
    }

    private record Labels(List<Requirement> namespaces, List<Requirement> pods) {}

    private record Own(Namespace namespace, List<Requirement> pods) {}
}
