package io.portreeve.topology;

import io.portreeve.model.Endpoints;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import java.util.List;

/**
 * A Service with what stands behind it.
 *
 * @param selection how it finds its pods, and whether it found any
 * @param workloads the workloads whose pods it selects
 * @param endpoints addresses written down for it
 * @param ports its ports, in the order written
 */
public record ServiceBinding(
        Service service,
        Selection selection,
        List<Workload> workloads,
        List<Endpoints> endpoints,
        List<PortBinding> ports) {
    public ServiceBinding {
        workloads = List.copyOf(workloads);
        endpoints = List.copyOf(endpoints);
        ports = List.copyOf(ports);
    }

    /** The binding of one of the Service's own ports. */
    public PortBinding port(ServicePort port) {
        for (PortBinding binding : ports) {
            if (binding.port().equals(port)) {
                return binding;
            }
        }
        throw new IllegalArgumentException(service.id() + " has no port " + port.label());
    }

    /** How a Service finds its pods. */
    public enum Selection {
        SELECTS_WORKLOADS,
        SELECTS_NOTHING,
        /** Nothing that is known; but not all workloads could be listed. */
        PERHAPS_SELECTS,
        NO_SELECTOR,
        EXTERNAL_NAME
    }
}
