package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The classes met so far, by everything that selects them. The pieces of the address space have the first numbers.
 *
 * <p>It only grows, and a class without pods does no harm, so all versions of a cluster share one. When a policy brings new words,
 * pods that these tell apart are of new classes from then on.
 */
final class Registry {
    private final TraitReader traits;
    private final Set<IpRange> ranges = new LinkedHashSet<>();
    private final List<IpRange> newRanges = new ArrayList<>();
    private final Surroundings surroundings;
    private final boolean distanceMatters;
    private volatile AddressSpace addresses = new AddressSpace(List.of());
    private int version;

    private final Signature signature = new Signature();
    private final Map<Signature, EndpointClass> bySignature = new HashMap<>();
    private final Map<Traits, EndpointClass> strangers = new HashMap<>();
    private final Map<Namespace, EndpointClass> unlabelled = new HashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<EndpointClass> classes = new ArrayList<>();
    private final List<List<EndpointClass>> homes = new ArrayList<>();
    /** The class of the last signature: pods of one workload mostly stand together. */
    private Optional<EndpointClass> last = Optional.empty();

    private final Signature lastSignature = new Signature();

    private final Map<Integer, List<EndpointClass>> byPiece = new HashMap<>();
    private final ClassSet.Builder maybeOnNode = new ClassSet.Builder();
    private final ClassSet.Builder onNode = new ClassSet.Builder();

    Registry(Surroundings surroundings, boolean distanceMatters) {
        this.surroundings = surroundings;
        this.traits = new TraitReader(surroundings);
        this.distanceMatters = distanceMatters;
    }

    /** One with the same surroundings, which has met nobody and learned no word yet. */
    Registry empty() {
        return new Registry(surroundings, distanceMatters);
    }

    AddressSpace addresses() {
        return addresses;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Lets pods and nodes be told apart by what a selector asks for. */
    synchronized void mention(LabelSelector selector) {
        traits.mention(selector);
    }

    synchronized void mentionPort(String name) {
        traits.mentionPort(name);
    }

    synchronized void mention(IpRange range) {
        if (ranges.add(range)) {
            newRanges.add(range);
        }
    }

    /** Tells addresses apart by the ranges that have been mentioned; false where there are no numbers left for that. */
    synchronized boolean settle() {
        if (classes.isEmpty() && !newRanges.isEmpty()) {
            addresses = new AddressSpace(ranges);
            version++;
        }
        for (IpRange range : newRanges) {
            if (!addresses.isCutAt(range)) {
                Optional<AddressSpace> cut = addresses.with(range);
                addresses = cut.orElse(addresses);
                version++;
                if (cut.isEmpty()) {
                    return false;
                }
            }
        }
        newRanges.clear();
        return true;
    }

    /** Another whenever there are classes or pieces of addresses that were not there before. */
    synchronized int version() {
        return version;
    }

    /** Behind the numbers that are taken. */
    synchronized int size() {
        return addresses.capacity() + classes.size();
    }

    /** The classes with a number from {@code number} on. */
    synchronized List<EndpointClass> from(int number) {
        return List.copyOf(classes.subList(Math.max(0, number - addresses.capacity()), classes.size()));
    }

    /** The classes of a pod: one for each of its addresses. */
    synchronized List<EndpointClass> of(Pod pod) {
        List<IpAddress> own = pod.addresses();
        if (own.size() < 2) {
            return List.of(of(pod, own.isEmpty() ? Traits.NO_PIECE : addresses.pieceOf(own.get(0))));
        }
        return own.stream()
                .map(addresses::pieceOf)
                .distinct()
                .map(piece -> of(pod, piece))
                .toList();
    }

    /** Makes sure that a pod's classes are known. */
    synchronized void meet(Pod pod) {
        List<IpAddress> own = pod.addresses();
        if (own.size() == 1) {
            of(pod, addresses.pieceOf(own.get(0)));
        } else {
            of(pod);
        }
    }

    /** By its signature: namespace, address, node and file, labels and ports. */
    private EndpointClass of(Pod pod, int piece) {
        LabelSet labels = traits.labels(pod);
        PortSet ports = traits.ports(pod);
        sign(pod, piece, labels, ports);
        if (last.isEmpty() || !lastSignature.equals(signature)) {
            EndpointClass known = bySignature.get(signature);
            last = Optional.of(known == null ? add(pod, piece, labels, ports) : known);
            lastSignature.become(signature);
        }
        return last.get();
    }

    private void sign(Pod pod, int piece, LabelSet labels, PortSet ports) {
        signature.cleared();
        signature.add(traits.namespace(pod).number());
        signature.add(piece);
        signature.add(pod.onNode() == Match.NO ? 0 : numberOf(List.of(pod.onNode(), traits.node(pod))));
        signature.add(distanceMatters ? numberOf(file(pod.object())) : 0);
        signature.add(labels.number());
        signature.add(ports.number());
    }

    private EndpointClass add(Pod pod, int piece, LabelSet labels, PortSet ports) {
        LabelFacts node = pod.onNode() == Match.NO ? LabelFacts.NONE : traits.node(pod);
        String file = distanceMatters ? file(pod.object()) : "";
        Traits own =
                new Traits(traits.namespace(pod), pod.onNode(), labels.facts(), ports.numbers(), node, piece, file);
        EndpointClass added = add(own, labels, pod.object());
        ports.classes().add(added.number());
        bySignature.put(signature.copy(), added);
        return added;
    }

    private static String file(KubernetesObject object) {
        return object.origin().file().path();
    }

    private List<EndpointClass> home(Namespace namespace) {
        while (homes.size() <= namespace.number()) {
            homes.add(new ArrayList<>());
        }
        return homes.get(namespace.number());
    }

    /** From 1 on, for something that is seldom met. */
    private int numberOf(Object something) {
        return numbers.computeIfAbsent(something, same -> numbers.size() + 1);
    }

    /** The class of pods that the input does not hold, on no node's network and with no address that is known. */
    synchronized EndpointClass stranger(Namespace namespace, LabelFacts labels, KubernetesObject example) {
        if (isNear(namespace) || !labels.equals(LabelFacts.NONE)) {
            return stranger(namespace, labels, isNear(namespace) ? file(example) : "", example);
        }
        return unlabelled.computeIfAbsent(namespace, same -> stranger(same, labels, "", example));
    }

    private EndpointClass stranger(Namespace namespace, LabelFacts labels, String file, KubernetesObject example) {
        Traits own = new Traits(namespace, Match.NO, labels, Map.of(), LabelFacts.NONE, Traits.NO_PIECE, file);
        EndpointClass known = strangers.get(own);
        if (known == null) {
            known = add(own, labelSets().of(labels), example);
            strangers.put(own, known);
        }
        return known;
    }

    /** Whether distance decides what its pods belong together with. */
    private boolean isNear(Namespace namespace) {
        return distanceMatters && namespace != surroundings.elsewhere() && namespace != surroundings.somewhere();
    }

    private EndpointClass add(Traits own, LabelSet labels, KubernetesObject example) {
        EndpointClass added = new EndpointClass(size(), own, labels, example);
        classes.add(added);
        version++;
        labels.classes().add(added);
        home(own.namespace()).add(added);
        byPiece.computeIfAbsent(own.piece(), key -> new ArrayList<>()).add(added);
        if (own.onNode() == Match.MAYBE) {
            maybeOnNode.add(added.number());
        } else if (own.onNode() == Match.YES) {
            onNode.add(added.number());
        }
        return added;
    }

    /** Every pod with a network of its own; those that may have none are possible only. */
    synchronized Selection everyPod() {
        ClassSet others = ClassSet.range(0, addresses.capacity()).or(onNode.build());
        return new Selection(PeerSet.allBut(others.or(maybeOnNode.build())), PeerSet.allBut(others));
    }

    /** Nodes and pods on their nodes' networks, and pods that may be. */
    synchronized ClassSet perhapsOnNode() {
        return onNode.build().or(maybeOnNode.build());
    }

    /** The classes of a namespace, for as long as none is added. */
    synchronized List<EndpointClass> in(Namespace namespace) {
        return home(namespace);
    }

    LabelSets labelSets() {
        return traits.labelSets();
    }

    /** The classes whose address lies in a range, or is not known. */
    synchronized List<EndpointClass> perhapsIn(IpRange range) {
        List<EndpointClass> found = new ArrayList<>(byPiece.getOrDefault(Traits.NO_PIECE, List.of()));
        addresses.numbersOf(range).forEach(piece -> found.addAll(byPiece.getOrDefault(piece, List.of())));
        return found;
    }

    /** The classes whose pods declare a named port, by its number. */
    synchronized SortedMap<Integer, ClassSet> declaring(NamedPort port) {
        return traits.portSets().declaring(port, version);
    }

    /** The piece of the address space that has a number, if one has. */
    Optional<IpRange> piece(int number) {
        AddressSpace today = addresses;
        return number >= 0 && number < today.size() ? Optional.of(today.piece(number)) : Optional.empty();
    }

    /** The number of the piece in which an address lies. */
    int pieceOf(IpAddress address) {
        return addresses.pieceOf(address);
    }
}
