package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Requirement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The namespaces and nodes of one cluster, as far as the input tells of them. */
final class Surroundings {
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private final Map<String, LabelFacts> written = new HashMap<>();
    private final Map<Optional<String>, Namespace> namespaces = new HashMap<>();
    private final NamespaceIndex index = new NamespaceIndex();
    /** Nodes are in no namespace. */
    private final Namespace nowhere = new Namespace(0, Optional.empty(), LabelFacts.NONE);

    private final Namespace elsewhere = Namespace.elsewhere(1);
    private final Namespace somewhere = Namespace.somewhere(2);
    private int numbers = 3;
    /** Asked again and again, since pods of one namespace mostly stand together. */
    private Namespace last;

    private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();
    private final Map<IpAddress, ClusterNode> nodesByAddress = new HashMap<>();

    Surroundings(List<ClusterNamespace> namespaces, List<ClusterNode> nodes) {
        index.add(elsewhere);
        index.add(somewhere);
        this.last = elsewhere;
        for (ClusterNamespace namespace : namespaces) {
            written.merge(namespace.name(), new LabelFacts(namespace.labels(), true), Surroundings::common);
        }
        for (ClusterNode node : nodes) {
            this.nodes.putIfAbsent(node.name(), node);
            Pod.of(node).addresses().forEach(address -> nodesByAddress.putIfAbsent(address, node));
        }
    }

    /** What two variants of one namespace agree on. */
    private static LabelFacts common(LabelFacts one, LabelFacts other) {
        if (one.equals(other)) {
            return one;
        }
        Map<String, String> common = new HashMap<>(one.known());
        common.entrySet().retainAll(other.known().entrySet());
        return new LabelFacts(common, false);
    }

    /** The namespace of a name; of one that the input does not hold, only the label with its name is known. */
    synchronized Namespace namespace(Optional<String> name) {
        if (name.isEmpty() || !last.name().equals(name)) {
            Namespace known = namespaces.get(name);
            last = known == null ? add(name) : known;
        }
        return last;
    }

    private Namespace add(Optional<String> name) {
        Namespace added = new Namespace(numbers++, name, labels(name));
        namespaces.put(name, added);
        index.add(added);
        return added;
    }

    /** What is known of the labels of a namespace. */
    LabelFacts labels(Optional<String> name) {
        return name.map(some -> written.getOrDefault(some, new LabelFacts(Map.of(NAME_LABEL, some), false)))
                .orElse(LabelFacts.NOTHING_KNOWN);
    }

    /** The names of the namespaces that have an object of their own. */
    Set<String> written() {
        return written.keySet();
    }

    /** The namespaces that somebody is in, or somebody whom the input does not hold. */
    synchronized List<Namespace> namespaces() {
        return List.copyOf(index.all());
    }

    /** Those that can meet a requirement for some of a label's values, or of which that is not known. */
    synchronized List<Namespace> namespacesPerhapsWith(Requirement exact) {
        return index.perhapsWith(exact);
    }

    /** What nodes are in, which is no namespace. */
    Namespace nowhere() {
        return nowhere;
    }

    /** A namespace that the input does not hold and that no selector singles out. */
    Namespace elsewhere() {
        return elsewhere;
    }

    /** A namespace that may be any. */
    Namespace somewhere() {
        return somewhere;
    }

    /** The node that a pod runs on, by its name or by its address. */
    Optional<ClusterNode> node(Pod pod) {
        Optional<ClusterNode> named = pod.node().flatMap(name -> Optional.ofNullable(nodes.get(name)));
        return named.or(() -> pod.hostAddress().flatMap(address -> Optional.ofNullable(nodesByAddress.get(address))))
                .or(() -> pod.addresses().stream()
                        .flatMap(address -> Optional.ofNullable(nodesByAddress.get(address)).stream())
                        .findFirst());
    }

    /** The node that has an address. */
    Optional<ClusterNode> nodeAt(IpAddress address) {
        return Optional.ofNullable(nodesByAddress.get(address));
    }

    Collection<ClusterNode> nodes() {
        return nodes.values();
    }
}
