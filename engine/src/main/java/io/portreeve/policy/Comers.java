package io.portreeve.policy;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.lock.Meant;
import io.portreeve.model.Workload;
import io.portreeve.remedy.LeastPolicy;
import io.portreeve.remedy.PodPort;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is meant to come to each port of a workload's pods: by doors that somebody wrote down, and by Services. */
final class Comers {
    private static final Set<Hop.Kind> FRONTS =
            Set.of(Hop.Kind.INGRESS, Hop.Kind.GATEWAY, Hop.Kind.ROUTE, Hop.Kind.PORT_MAP);

    private final Workload workload;
    private final List<MeantDoor> doors = new ArrayList<>();
    private final SortedSet<PodPort> served = new TreeSet<>();

    /**
     * A door that somebody means to be open.
     *
     * @param port of the pods
     */
    record MeantDoor(Endpoint endpoint, Door door, ExposurePath path, PodPort port) {
        /** Whether something in between hands on what comes, so that the pods see another sender. */
        boolean isHandedOn() {
            return path.hops().stream().anyMatch(hop -> FRONTS.contains(hop.kind()));
        }
    }

    private Comers(Workload workload) {
        this.workload = workload;
    }

    /** Those of one workload. */
    static Comers of(Workload workload, Topology topology, Exposures exposures, Meant meant) {
        Comers comers = new Comers(workload);
        for (Endpoint endpoint : exposures.endpoints()) {
            exposures
                    .doors(endpoint)
                    .forEach((door, path) -> path.target()
                            .filter(target -> target.workload().equals(workload))
                            .filter(target -> door.isOutside() && meant.holds(door, endpoint, path))
                            .ifPresent(target -> comers.doors.add(new MeantDoor(endpoint, door, path, port(target)))));
        }
        topology.servicesOf(workload).stream()
                .flatMap(binding -> binding.ports().stream())
                .flatMap(port -> port.targets().stream())
                .filter(target -> target.workload().equals(workload))
                .forEach(target -> comers.served.add(port(target)));
        return comers;
    }

    static PodPort port(PortTarget target) {
        return new PodPort(target.number(), target.protocol());
    }

    Workload workload() {
        return workload;
    }

    List<MeantDoor> doors() {
        return doors;
    }

    /** The policy that lets in just these; a controller in between is any pod, or perhaps no pod at all. */
    LeastPolicy policy(Map<String, String> labels, boolean controllersArePods) {
        SortedSet<PodPort> open = new TreeSet<>();
        SortedSet<PodPort> cluster = new TreeSet<>();
        SortedMap<String, SortedSet<PodPort>> ranges = new TreeMap<>();
        for (MeantDoor meant : doors) {
            if (meant.isHandedOn() && controllersArePods) {
                cluster.add(meant.port());
            } else if (meant.isHandedOn() || meant.door().sources().isEmpty()) {
                open.add(meant.port());
            } else {
                meant.door()
                        .sources()
                        .forEach(range -> ranges.computeIfAbsent(range, key -> new TreeSet<>())
                                .add(meant.port()));
            }
        }
        ranges.values().forEach(ports -> ports.removeAll(open));
        ranges.values().removeIf(Set::isEmpty);
        cluster.removeAll(open);
        SortedSet<PodPort> own = new TreeSet<>(served);
        own.removeAll(open);
        own.removeAll(cluster);
        return new LeastPolicy(workload, labels, open, own, cluster, ranges);
    }
}
