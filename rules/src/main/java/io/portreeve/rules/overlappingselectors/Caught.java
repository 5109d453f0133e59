package io.portreeve.rules.overlappingselectors;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Container;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.OneApplication;
import io.portreeve.rules.meant.Passing;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.List;
import java.util.Optional;

/** The workloads behind one port of a Service, as far as they stay and stand near enough to be meant. */
final class Caught {
    private final Topology topology;
    private final ServiceBinding binding;
    private final List<PortTarget> targets;

    Caught(Topology topology, ServiceBinding binding, PortBinding port) {
        this.topology = topology;
        this.binding = binding;
        this.targets = port.targets().stream()
                .filter(target -> !Passing.is(target.workload()))
                .toList();
    }

    /** Whether nothing tells any of them from the first, as with the pods of one Deployment. */
    boolean isOneApplication() {
        return targets.stream().allMatch(target -> mustBeOne(targets.get(0).workload(), target.workload()));
    }

    /** Whether labels, and names or images, agree that both run one application; labels alone may be too few. */
    static boolean mustBeOne(Workload one, Workload other) {
        return OneApplication.runs(one, other) && !OneApplication.areStrangers(one, other);
    }

    /** Those whose pods declare the port. */
    List<PortTarget> declaring() {
        return targets.stream().filter(target -> target.declared().isPresent()).toList();
    }

    /** Those whose pods declare other ports, but not this one. */
    List<PortTarget> declaringOthers() {
        return targets.stream()
                .filter(target -> target.declared().isEmpty())
                .filter(target -> declaresKnownPorts(target.workload()))
                .toList();
    }

    private static boolean declaresKnownPorts(Workload workload) {
        List<Container> serving = workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .toList();
        return serving.stream().anyMatch(container -> !container.ports().isEmpty())
                && serving.stream()
                        .flatMap(container -> container.ports().stream())
                        .noneMatch(port -> port.number().isUnresolved());
    }

    /** How sure it is that the Service ever catches both; empty where it does not seem so. */
    Optional<Confidence> sure(Workload own, Workload other) {
        return least(
                SameCluster.sure(topology, own, other),
                least(
                        SameCluster.sure(topology, binding.service(), own),
                        SameCluster.sure(topology, binding.service(), other)));
    }

    private static Optional<Confidence> least(Optional<Confidence> one, Optional<Confidence> other) {
        return one.flatMap(first -> other.map(second -> first.compareTo(second) < 0 ? first : second));
    }
}
