package io.portreeve.rules.policynamesserviceport;

import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of pods, and a Service's port that leads to it.
 *
 * @param target the pods' port behind it
 */
record ServicedPort(Service service, PortBinding binds, PortTarget target) {
    /** What the Services before some pods lead to in them. */
    static List<ServicedPort> of(Destinations pods, Topology topology) {
        List<ServicedPort> serviced = new ArrayList<>();
        for (Workload workload : pods.sure()) {
            for (ServiceBinding service : topology.servicesOf(workload)) {
                service.ports().forEach(binds -> add(service.service(), binds, workload, serviced));
            }
        }
        return serviced;
    }

    @SuppressWarnings("ReferenceEquality") // It is this workload that is meant, not one that says the same.
    private static void add(Service service, PortBinding binds, Workload workload, List<ServicedPort> serviced) {
        for (PortTarget target : binds.targets()) {
            if (target.workload() == workload) {
                serviced.add(new ServicedPort(service, binds, target));
            }
        }
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
