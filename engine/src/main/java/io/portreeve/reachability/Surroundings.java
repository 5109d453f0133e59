package io.portreeve.reachability;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.NamespaceColumns;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The namespaces and nodes of one cluster, as far as the input tells of them. */
final class Surroundings {
    private final Namespaces namespaces;
    private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();
    private final Map<IpAddress, ClusterNode> nodesByAddress = new HashMap<>();

    Surroundings(NamespaceColumns namespaces, List<ClusterNode> nodes) {
        this.namespaces = new Namespaces(namespaces);
        for (ClusterNode node : nodes) {
            this.nodes.putIfAbsent(node.name(), node);
            Pod.of(node).addresses().forEach(address -> nodesByAddress.putIfAbsent(address, node));
        }
    }

    Namespaces namespaces() {
        return namespaces;
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
