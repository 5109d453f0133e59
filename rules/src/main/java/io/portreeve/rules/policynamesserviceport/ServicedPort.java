package io.portreeve.rules.policynamesserviceport;

import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.Topology;
import java.util.List;

/**
 * A port of pods, and a Service's port that leads to it.
 *
 * @param target the pods' port behind it
 */
record ServicedPort(Service service, PortBinding binds, PortTarget target) {
    /** What the Services before some pods lead to in them. */
    static List<ServicedPort> of(Destinations pods, Topology topology) {
        return pods.sure().stream()
                .flatMap(workload -> topology.servicesOf(workload).stream()
                        .flatMap(binding -> binding.ports().stream()
                                .flatMap(binds -> binds.targets().stream()
                                        .filter(target -> target.workload().equals(workload))
                                        .map(target -> new ServicedPort(binding.service(), binds, target)))))
                .toList();
    }

    boolean isOf(Protocol protocol) {
        return target.protocol() == protocol;
    }

    boolean leadsTo(int number) {
        return target.number() == number;
    }

    /** Whether clients of the Service, or of the nodes, dial the number. */
    boolean isCalled(int number) {
        return binds.port().port().is(number) || binds.port().nodePort().is(number);
    }
}
