package io.portreeve.rules.foreignendpoints;

import io.portreeve.finding.Severity;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.Endpoints;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Snapshot;
import io.portreeve.rules.address.SpecialAddress;
import io.portreeve.rules.address.SpecialName;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.Danger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which addresses of endpoints are nodes, other namespaces' pods, or no machine at all. */
final class Addresses {
    private final Map<IpAddress, String> nodes = new HashMap<>();

    Addresses(Snapshot snapshot) {
        snapshot.all(ClusterNode.class)
                .forEach(node -> node.addresses()
                        .forEach(address -> IpAddress.parse(address.address())
                                .ifPresent(ip -> nodes.putIfAbsent(ip, node.name()))));
    }

    List<Foreign> foreign(Behind behind) {
        return behind.endpoints().addresses().stream()
                .flatMap(address ->
                        special(behind, address)
                                .or(() -> pod(behind, address))
                                .or(() -> node(behind, address))
                                .stream())
                .toList();
    }

    private static Optional<Foreign> special(Behind behind, Endpoints.Address address) {
        return address.ip()
                .known()
                .flatMap(SpecialName::of)
                .map(special -> new Foreign(place(behind, address), severity(behind, special.kind()), special.what()));
    }

    private static Severity severity(Behind behind, SpecialAddress.Kind kind) {
        return kind == SpecialAddress.Kind.METADATA ? behind.severity(Danger.CONTROL_PLANE) : Severity.MEDIUM;
    }

    private static Optional<Foreign> pod(Behind behind, Endpoints.Address address) {
        return address.podNamespace()
                .known()
                .filter(namespace ->
                        behind.endpoints().namespace().filter(namespace::equals).isEmpty())
                .map(namespace -> new Foreign(
                        address.podNamespace().place().orElseGet(() -> place(behind, address)),
                        ofPod(behind),
                        "pods of namespace " + namespace));
    }

    private static Severity ofPod(Behind behind) {
        Severity ordinary = behind.severity(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
        return greater(ordinary, behind.danger().map(Classification::danger).map(behind::severity));
    }

    private Optional<Foreign> node(Behind behind, Endpoints.Address address) {
        return address.node()
                .or(() -> address.ip().known().flatMap(IpAddress::parse).map(nodes::get))
                .map(node -> new Foreign(place(behind, address), ofNode(behind), "node " + node));
    }

    /** Inside the cluster every pod reaches the nodes' addresses anyway. */
    private static Severity ofNode(Behind behind) {
        if (!behind.isPublished()) {
            return behind.danger().isPresent() ? Severity.LOW : Severity.INFO;
        }
        Severity ordinary = behind.severity(Severity.MEDIUM, Severity.LOW, Severity.INFO);
        return greater(ordinary, behind.danger().map(Classification::danger).map(behind::severity));
    }

    private static Severity greater(Severity one, Optional<Severity> other) {
        return other.filter(severity -> severity.compareTo(one) > 0).orElse(one);
    }

    private static Place place(Behind behind, Endpoints.Address address) {
        return address.ip().place().orElse(behind.endpoints().meta().namePlace());
    }
}
