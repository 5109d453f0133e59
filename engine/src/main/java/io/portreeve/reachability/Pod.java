package io.portreeve.reachability;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NodeSelection;
import io.portreeve.model.PodPlacement;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whoever has an address in the cluster: a pod, a template standing for its pods, or a node.
 *
 * @param onNode whether it is on its node's network
 * @param addresses its own, where they are known
 */
record Pod(KubernetesObject object, Match onNode, List<IpAddress> addresses) {
    static Pod of(Workload workload) {
        List<IpAddress> addresses = workload.pod().placement().addresses();
        Value<Boolean> hostNetwork = workload.pod().hostNetwork();
        Match onNode = hostNetwork.isUnresolved() ? Match.MAYBE : Match.of(hostNetwork.is(true));
        Pod pod = new Pod(workload, onNode, addresses);
        boolean isCalledByNode = onNode == Match.YES && addresses.isEmpty();
        return isCalledByNode ? pod.calledByNode() : pod;
    }

    static Pod of(ClusterNode node) {
        List<IpAddress> addresses = new ArrayList<>();
        node.addresses().forEach(address -> IpAddress.parse(address.address()).ifPresent(addresses::add));
        return new Pod(node, Match.YES, addresses);
    }

    private Pod calledByNode() {
        return hostAddress()
                .map(address -> new Pod(object, onNode, List.of(address)))
                .orElse(this);
    }

    /** Where it runs; a node itself runs nowhere. */
    private Optional<PodPlacement> placement() {
        return object instanceof Workload workload ? Optional.of(workload.pod().placement()) : Optional.empty();
    }

    /** Its node's name. */
    Optional<String> node() {
        return placement().map(placed -> placed.node().known()).orElseGet(() -> Optional.of(object.name()));
    }

    /** Its node's address. */
    Optional<IpAddress> hostAddress() {
        return placement()
                .map(placed -> placed.hostAddress().known().flatMap(IpAddress::parse))
                .orElseGet(() -> addresses.stream().findFirst());
    }

    /** The same pod as if it had a network of its own, with an address that nobody knows. */
    Pod offNode() {
        return new Pod(object, Match.NO, List.of());
    }

    boolean isNode() {
        return object instanceof ClusterNode;
    }

    /** Whether the object is a template, so that addresses and nodes of its pods are not known. */
    boolean isTemplate() {
        return object instanceof Workload workload && workload.isTemplate();
    }

    /** Whether {@code other}, on a node's network, is the node that this pod runs on. */
    Match runsOn(Pod other) {
        if (onNode == Match.YES || other.onNode == Match.NO) {
            return Match.NO;
        }
        Optional<IpAddress> hostAddress = hostAddress();
        boolean sameAddress = hostAddress.filter(other.addresses::contains).isPresent();
        boolean sameName = node().isPresent() && node().equals(other.node());
        if (sameAddress || sameName) {
            return other.onNode;
        }
        if (!nodes().mayShareNodeWith(other.nodes())) {
            return Match.NO;
        }
        boolean told = (node().isPresent() && other.node().isPresent())
                || (hostAddress.isPresent() && !other.addresses.isEmpty());
        return told ? Match.NO : Match.MAYBE;
    }

    /** Which nodes it may run on. */
    private NodeSelection nodes() {
        return object instanceof Workload workload ? workload.pod().nodes() : NodeSelection.ANY;
    }
}
