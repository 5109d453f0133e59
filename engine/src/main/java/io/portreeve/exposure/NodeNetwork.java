package io.portreeve.exposure;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Value;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From how far the nodes' own addresses can be dialled: as the user says, else as the Nodes of the input show. */
record NodeNetwork(Scope scope, List<Premise> premises) {
    private static final String EXTERNAL = "ExternalIP";
    private static final NodeNetwork ASSUMED = new NodeNetwork(Scope.NETWORK, List.of(Premises.NODES_ARE_PRIVATE));

    NodeNetwork {
        premises = List.copyOf(premises);
    }

    static NodeNetwork of(Stream<ClusterNode> nodes, ExposureOptions options) {
        return options.nodesPublic()
                .map(said -> new NodeNetwork(said ? Scope.INTERNET : Scope.NETWORK, List.of()))
                .or(() -> nodes.flatMap(node -> shown(node).stream()).findFirst())
                .orElse(ASSUMED);
    }

    /** Internal addresses alone show nothing: a gateway may translate public ones to them. */
    private static Optional<NodeNetwork> shown(ClusterNode node) {
        return node.addresses().stream()
                .filter(address -> address.type().equals(EXTERNAL))
                .map(ClusterNode.Address::address)
                .filter(NodeNetwork::isPublic)
                .findFirst()
                .map(address ->
                        new NodeNetwork(Scope.INTERNET, List.of(Premises.nodesArePublic(node.name(), address))));
    }

    private static boolean isPublic(String address) {
        return IpAddress.parse(address)
                .filter(ip -> !ip.isPrivate() && !ip.isUnspecified())
                .isPresent();
    }

    /** The same where a port is opened at one address of the node only. */
    NodeNetwork at(Value<String> hostIp) {
        return hostIp.known()
                .flatMap(IpAddress::parse)
                .filter(ip -> !ip.isUnspecified())
                .map(ip -> new NodeNetwork(ip.isPrivate() ? Scope.NETWORK : Scope.INTERNET, List.of()))
                .orElse(this);
    }

    /** An entry at a node's address by these steps. */
    Entry entry(Hop... steps) {
        return new Entry(Entry.from(scope, steps), scope, premises);
    }
}
