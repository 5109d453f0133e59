package io.portreeve.reachability;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classes met so far, by everything that selects them. The pieces of the address space have the first numbers.
 *
 * <p>It only grows, and a class without pods does no harm, so all versions of a cluster whose policies have one vocabulary share
 * one.
 */
final class Registry {
    /** Nodes are in no namespace. */
    private static final Namespace NOWHERE = new Namespace(Optional.empty(), LabelFacts.NONE);

    private final Vocabulary vocabulary;
    private final AddressSpace addresses;
    private final Surroundings surroundings;
    private final boolean distanceMatters;
    private final Map<Traits, EndpointClass> byTraits = new HashMap<>();
    private final List<EndpointClass> classes = new ArrayList<>();
    private final IdentityHashMap<Namespace, List<EndpointClass>> byNamespace = new IdentityHashMap<>();
    private final Map<Map.Entry<String, String>, List<EndpointClass>> byLabel = new HashMap<>();
    private final Map<Integer, List<EndpointClass>> byPiece = new HashMap<>();
    private final Map<NamedPort, SortedMap<Integer, ClassSet>> byPort = new LinkedHashMap<>();
    private ClassSet maybeOnNode = ClassSet.EMPTY;
    private ClassSet onNode = ClassSet.EMPTY;

    Registry(Vocabulary vocabulary, Surroundings surroundings, boolean distanceMatters) {
        this.vocabulary = vocabulary;
        this.addresses = new AddressSpace(vocabulary.ranges());
        this.surroundings = surroundings;
        this.distanceMatters = distanceMatters;
    }

    /** One with the same words and surroundings, in which nobody is registered yet. */
    Registry empty() {
        return new Registry(vocabulary, surroundings, distanceMatters);
    }

    AddressSpace addresses() {
        return addresses;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** How many numbers are taken, by pieces and by classes. */
    synchronized int size() {
        return addresses.size() + classes.size();
    }

    /** The classes with a number from {@code number} on. */
    synchronized List<EndpointClass> from(int number) {
        return List.copyOf(classes.subList(Math.max(0, number - addresses.size()), classes.size()));
    }

    /** The classes of a pod: one for each of its addresses. */
    synchronized List<EndpointClass> of(Pod pod) {
        if (pod.addresses().isEmpty()) {
            return List.of(of(pod, Traits.NO_PIECE));
        }
        return pod.addresses().stream()
                .map(addresses::pieceOf)
                .distinct()
                .map(piece -> of(pod, piece))
                .toList();
    }

    private EndpointClass of(Pod pod, int piece) {
        Traits traits = traits(pod, piece);
        EndpointClass known = byTraits.get(traits);
        return known == null ? add(traits, pod.object()) : known;
    }

    private Traits traits(Pod pod, int piece) {
        LabelFacts node = pod.onNode() == Match.NO ? LabelFacts.NONE : nodeLabels(pod);
        String file = distanceMatters ? pod.object().origin().file().path() : "";
        if (!(pod.object() instanceof Workload workload)) {
            return new Traits(NOWHERE, Match.YES, LabelFacts.NONE, Map.of(), node, piece, file);
        }
        return new Traits(
                surroundings.namespace(workload.namespace()),
                pod.onNode(),
                vocabulary.visible(workload.pod().labels(), pod.isTemplate()),
                pod.onNode() == Match.YES ? Map.of() : NamedPorts.of(workload, vocabulary),
                node,
                piece,
                file);
    }

    private LabelFacts nodeLabels(Pod pod) {
        Optional<ClusterNode> node =
                pod.object() instanceof ClusterNode self ? Optional.of(self) : surroundings.node(pod);
        return node.map(some -> vocabulary.visible(some.meta().labels(), false)).orElse(LabelFacts.NOTHING_KNOWN);
    }

    private EndpointClass add(Traits traits, KubernetesObject example) {
        EndpointClass added = new EndpointClass(addresses.size() + classes.size(), traits, example);
        classes.add(added);
        byTraits.put(traits, added);
        byNamespace
                .computeIfAbsent(traits.namespace(), key -> new ArrayList<>())
                .add(added);
        byPiece.computeIfAbsent(traits.piece(), key -> new ArrayList<>()).add(added);
        traits.labels().known().forEach((key, value) -> {
            index(key, value, added);
            if (Placeholders.isMarked(value)) {
                index(key, LabelFacts.UNKNOWN, added);
            }
        });
        ClassSet itself = ClassSet.of(added.number());
        traits.ports()
                .forEach((name, number) ->
                        byPort.computeIfAbsent(name, key -> new TreeMap<>()).merge(number, itself, ClassSet::or));
        maybeOnNode = traits.onNode() == Match.MAYBE ? maybeOnNode.or(itself) : maybeOnNode;
        onNode = traits.onNode() == Match.YES ? onNode.or(itself) : onNode;
        return added;
    }

    private void index(String key, String value, EndpointClass added) {
        byLabel.computeIfAbsent(Map.entry(key, value), entry -> new ArrayList<>())
                .add(added);
    }

    /** Every pod with a network of its own; those that may have none are possible only. */
    synchronized Selection everyPod() {
        ClassSet others = ClassSet.range(0, addresses.size()).or(onNode);
        return new Selection(PeerSet.allBut(others.or(maybeOnNode)), PeerSet.allBut(others));
    }

    synchronized List<EndpointClass> in(Namespace namespace) {
        return List.copyOf(byNamespace.getOrDefault(namespace, List.of()));
    }

    synchronized List<EndpointClass> withLabel(String key, String value) {
        return List.copyOf(byLabel.getOrDefault(Map.entry(key, value), List.of()));
    }

    /** The classes whose address lies in a range, or is not known. */
    synchronized List<EndpointClass> perhapsIn(IpRange range) {
        List<EndpointClass> found = new ArrayList<>(byPiece.getOrDefault(Traits.NO_PIECE, List.of()));
        addresses.piecesOf(range).forEach(piece -> found.addAll(byPiece.getOrDefault(piece, List.of())));
        return found;
    }

    /** The classes whose pods declare a named port, by its number. */
    synchronized SortedMap<Integer, ClassSet> declaring(NamedPort port) {
        return new TreeMap<>(byPort.getOrDefault(port, new TreeMap<>()));
    }

    /** The piece of the address space that has a number, if one has. */
    Optional<IpRange> piece(int number) {
        return number >= 0 && number < addresses.size() ? Optional.of(addresses.piece(number)) : Optional.empty();
    }

    /** The number of the piece in which an address lies. */
    int pieceOf(IpAddress address) {
        return addresses.pieceOf(address);
    }
}
