package io.portreeve.rules.portcollision;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Node ports that two Services ask for. A cluster gives each number to one Service, whatever the protocol. */
final class NodePortCollisions {
    private final Topology topology;
    private final Map<Integer, List<Claim>> claims = new LinkedHashMap<>();

    NodePortCollisions(Topology topology) {
        this.topology = topology;
        for (Service service : topology.snapshot().services()) {
            if (service.is(ServiceType.NODE_PORT) || service.is(ServiceType.LOAD_BALANCER)) {
                service.ports().forEach(port -> add(service, port));
            }
        }
    }

    private void add(Service service, ServicePort port) {
        if (port.nodePort().isExplicit()) {
            claims.computeIfAbsent(port.nodePort().known().orElseThrow(), key -> new ArrayList<>(1))
                    .add(new Claim(service, port));
        }
    }

    /** The Services that ask for a number. */
    List<Claim> of(int number) {
        return List.copyOf(claims.getOrDefault(number, List.of()));
    }

    Stream<Collision> all() {
        return claims.values().stream().flatMap(same -> Claims.collisions(oneOfEachService(same), this::between));
    }

    /** TCP and UDP of one Service may have one number. */
    private static List<Claim> oneOfEachService(List<Claim> same) {
        Map<Place, Claim> first = new LinkedHashMap<>();
        same.forEach(claim -> first.putIfAbsent(claim.service().meta().place(), claim));
        return Claims.sorted(first.values(), Claim::service);
    }

    private Optional<Collision> between(Claim first, Claim later) {
        return SameCluster.sure(topology, first.service(), later.service())
                .filter(sure -> sure == Confidence.CERTAIN || !areAlternatives(first.service(), later.service()))
                .map(sure -> collision(first, later, sure));
    }

    /** Two files with a Service each for the same pods are mostly two ways to publish them, of which one is chosen. */
    private static boolean areAlternatives(Service one, Service other) {
        Optional<Map<String, String>> labels = one.selector().map(Selector::labels);
        return labels.isPresent() && labels.equals(other.selector().map(Selector::labels));
    }

    private static Collision collision(Claim first, Claim later, Confidence sure) {
        int number = later.port().nodePort().known().orElseThrow();
        return new Collision(
                        later.service(),
                        later.place(),
                        first.place(),
                        sure == Confidence.POSSIBLE ? Severity.LOW : Severity.MEDIUM,
                        sure,
                        number + " of " + Phrases.name(first.service()),
                        "Node port " + number + " of " + Phrases.name(later.service()) + " is also that of "
                                + Phrases.name(first.service()) + ": a cluster gives a node port to one Service only"
                                + whateverTheProtocol(first, later) + ", so the one that comes second is refused.")
                .advising("choose another nodePort for one of them, or leave it out and let the cluster choose");
    }

    private static String whateverTheProtocol(Claim first, Claim later) {
        return first.port().protocol().known().equals(later.port().protocol().known()) ? "" : ", whatever the protocol";
    }

    /** A Service port that asks for a node port. */
    record Claim(Service service, ServicePort port) {
        Place place() {
            return port.nodePort().place().orElse(port.place());
        }
    }
}
