package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PodColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    private final AtomicInteger version = new AtomicInteger();

    private final ClassIndex index = new ClassIndex();
    private final Map<Stranger, EndpointClass> strangers = new HashMap<>();
    private final Map<Namespace, EndpointClass> unlabelled = new HashMap<>();
    private final Map<Standing, Standing> standings = new HashMap<>();
    private final Standing offNode;
    private final Roster roster = new Roster();
    private final Tally tally = new Tally();

    /** The class that was found last: pods of one workload mostly stand together. */
    private @Nullable EndpointClass last;

    Registry(Surroundings surroundings, boolean distanceMatters) {
        this.surroundings = surroundings;
        this.traits = new TraitReader(surroundings);
        this.distanceMatters = distanceMatters;
        this.offNode = standing(Match.NO, LabelFacts.NONE, "");
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

    Namespaces namespaces() {
        return surroundings.namespaces();
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
        if (roster.size() == 0 && !newRanges.isEmpty()) {
            addresses = new AddressSpace(ranges);
            version.incrementAndGet();
        }
        for (IpRange range : newRanges) {
            if (!addresses.isCutAt(range)) {
                Optional<AddressSpace> cut = addresses.with(range);
                addresses = cut.orElse(addresses);
                version.incrementAndGet();
                if (cut.isEmpty()) {
                    return false;
                }
            }
        }
        newRanges.clear();
        return true;
    }

    /** Another whenever there are classes or pieces of addresses that were not there before. */
    int version() {
        return version.get();
    }

    /** Behind the numbers that are taken. */
    synchronized int size() {
        return addresses.capacity() + roster.size();
    }

    /** The classes with a number from {@code number} on. */
    synchronized List<EndpointClass> from(int number) {
        return roster.behind(Math.max(0, number - addresses.capacity()));
    }

    /** The classes of a pod: one for each of its addresses. */
    synchronized List<EndpointClass> of(Pod pod) {
        List<IpAddress> own = pod.addresses();
        if (own.size() < 2) {
            return List.of(of(pod, own.isEmpty() ? EndpointClass.NO_PIECE : addresses.pieceOf(own.get(0))));
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

    /** Makes sure that the classes of many pods are known. */
    synchronized void meet(PodColumns pods) {
        PodColumnReader reader = new PodColumnReader(pods, traits, namespaces());
        AddressSpace today = addresses;
        int before = EndpointClass.NO_PIECE;
        for (int i = 0; i < pods.size(); i++) {
            long address = pods.ipv4(i);
            int piece = address == PodColumns.NO_ADDRESS ? EndpointClass.NO_PIECE : today.pieceOfIpv4(address);
            if (piece != before || !reader.isLikeTheOneBefore(i)) {
                of(reader.namespace(i), piece, offNode, reader.labels(i), reader.ports(i), pods.workload(i));
            }
            before = piece;
        }
        pods.others().forEach(workload -> meet(Pod.of(workload)));
    }

    private EndpointClass of(Pod pod, int piece) {
        return of(traits.namespace(pod), piece, standing(pod), traits.labels(pod), traits.ports(pod), pod.object());
    }

    private EndpointClass of(
            Namespace namespace, int piece, Standing standing, LabelSet labels, PortSet ports, KubernetesObject pod) {
        EndpointClass before = last;
        if (before != null && ClassIndex.is(before, namespace, piece, standing, labels, ports)) {
            return before;
        }
        EndpointClass found = index.find(namespace, piece, standing, labels, ports);
        if (found == null) {
            found = add(new EndpointClass(size(), namespace, piece, standing, labels, ports, pod));
            index.add(found);
            ports.classes().add(found.number());
        }
        last = found;
        return found;
    }

    private Standing standing(Pod pod) {
        if (pod.onNode() == Match.NO && !distanceMatters) {
            return offNode;
        }
        LabelFacts node = pod.onNode() == Match.NO ? LabelFacts.NONE : traits.node(pod);
        return standing(pod.onNode(), node, distanceMatters ? file(pod.object()) : "");
    }

    private Standing standing(Match onNode, LabelFacts node, String file) {
        Standing unnumbered = new Standing(0, onNode, node, file);
        return standings.computeIfAbsent(unnumbered, same -> new Standing(standings.size() + 1, onNode, node, file));
    }

    private static String file(KubernetesObject object) {
        return object.origin().file().path();
    }

    /** The class of pods that the input does not hold, on no node's network and with no address that is known. */
    synchronized EndpointClass stranger(Namespace namespace, LabelFacts labels, KubernetesObject example) {
        if (isNear(namespace) || !labels.equals(LabelFacts.NONE)) {
            return stranger(namespace, labels, isNear(namespace) ? file(example) : "", example);
        }
        return unlabelled.computeIfAbsent(namespace, same -> stranger(same, labels, "", example));
    }

    private EndpointClass stranger(Namespace namespace, LabelFacts labels, String file, KubernetesObject example) {
        Stranger own = new Stranger(namespace, labels, file);
        EndpointClass known = strangers.get(own);
        if (known == null) {
            known = add(new EndpointClass(
                    size(),
                    namespace,
                    EndpointClass.NO_PIECE,
                    standing(Match.NO, LabelFacts.NONE, file),
                    labelSets().of(labels),
                    PortSet.NONE,
                    example));
            strangers.put(own, known);
        }
        return known;
    }

    private record Stranger(Namespace namespace, LabelFacts labels, String file) {}

    /** Whether distance decides what its pods belong together with. */
    private boolean isNear(Namespace namespace) {
        return distanceMatters
                && namespace != namespaces().elsewhere()
                && namespace != namespaces().somewhere();
    }

    private EndpointClass add(EndpointClass added) {
        roster.add(added);
        version.incrementAndGet();
        return added;
    }

    /** Every pod with a network of its own; those that may have none are possible only. */
    synchronized Selection everyPod() {
        ClassSet others = ClassSet.range(0, addresses.capacity()).or(roster.onNode());
        return new Selection(PeerSet.allBut(others.or(roster.perhapsOnNode())), PeerSet.allBut(others));
    }

    /** Nodes and pods on their nodes' networks, and pods that may be. */
    synchronized ClassSet perhapsOnNode() {
        return roster.onNode().or(roster.perhapsOnNode());
    }

    /** Which policies are about the classes that a namespace has today, given whom each is about. */
    synchronized SubjectBits subjectBits(Namespace namespace, List<PeerPart> subjects) {
        return SubjectBits.of(roster.in(namespace), subjects);
    }

    /** The classes of a namespace; whoever looks at them holds the lock of this, since it grows. */
    synchronized ClassList in(Namespace namespace) {
        return roster.in(namespace);
    }

    /** An empty one, for whoever holds the lock of this. */
    Tally tally() {
        return tally.cleared();
    }

    LabelSets labelSets() {
        return traits.labelSets();
    }

    /** The classes whose address lies in a piece of the address space, or is not known; likewise. */
    synchronized ClassList at(int piece) {
        return roster.at(piece);
    }

    /** The classes whose pods declare a named port, by its number. */
    synchronized SortedMap<Integer, ClassSet> declaring(NamedPort port) {
        return traits.portSets().declaring(port, version());
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
