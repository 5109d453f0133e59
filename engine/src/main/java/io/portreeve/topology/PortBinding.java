package io.portreeve.topology;

import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import java.util.List;

/**
 * Where one port of a Service leads.
 *
 * @param targets the pods' ports, one for each workload that has one
 * @param lacking workloads that the Service selects but that do not have the named port
 * @param unclear workloads of which the input does not say whether they serve it: a declaration is a placeholder, or they
 *     stand so far from the Service that they may not be meant
 */
public record PortBinding(ServicePort port, List<PortTarget> targets, List<Workload> lacking, List<Workload> unclear) {
    public PortBinding {
        targets = List.copyOf(targets);
        lacking = List.copyOf(lacking);
        unclear = List.copyOf(unclear);
    }
}
