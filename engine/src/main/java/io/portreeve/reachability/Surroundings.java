package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
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
    private final Map<Optional<String>, Namespace> namespaces = new LinkedHashMap<>();
    private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();
    private final Map<IpAddress, ClusterNode> nodesByAddress = new HashMap<>();

    Surroundings(Collection<? extends KubernetesObject> objects) {
        for (KubernetesObject object : objects) {
            if (object instanceof ClusterNamespace namespace) {
                written.merge(namespace.name(), new LabelFacts(namespace.labels(), true), Surroundings::common);
            } else if (object instanceof ClusterNode node) {
                nodes.putIfAbsent(node.name(), node);
                Pod.of(node).addresses().forEach(address -> nodesByAddress.putIfAbsent(address, node));
            }
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
        return namespaces.computeIfAbsent(name, key -> new Namespace(key, labels(key)));
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

    /** The namespaces that somebody is in. */
    synchronized List<Namespace> namespaces() {
        return List.copyOf(namespaces.values());
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
