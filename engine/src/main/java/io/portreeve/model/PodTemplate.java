package io.portreeve.model;

import java.util.List;
import java.util.Map;

/**
 * The pods that a workload runs.
 *
 * @param labels the pods' labels as written; {@link Workload#isMatchedBy} knows those that a StatefulSet adds
 * @param annotations those of the pods, not of what makes them
 * @param hostNetwork defaulted to false
 * @param unprivilegedPortStart the sysctl {@code net.ipv4.ip_unprivileged_port_start}: the first port that needs no privilege;
 *     absent when not written, which leaves it to the container runtime
 * @param operatingSystem what {@code os} or the node selector says; absent when neither does
 * @param nodes which nodes they may run on
 * @param account as whom they speak to the API server
 * @param placement node and addresses, which a live pod has
 * @param portNames those of the containers; readers give pods that have the same names the same object
 */
public record PodTemplate(
        Map<String, String> labels,
        Map<String, Value<String>> annotations,
        List<Container> containers,
        Value<Boolean> hostNetwork,
        Value<Integer> unprivilegedPortStart,
        Value<String> operatingSystem,
        NodeSelection nodes,
        PodAccount account,
        PodPlacement placement,
        PortNames portNames,
        Place place) {
    public PodTemplate {
        labels = Labels.copyOf(labels);
        annotations = Ordered.copyOf(annotations);
        containers = List.copyOf(containers);
    }

    /** The same with other containers. */
    public PodTemplate with(List<Container> others) {
        return new PodTemplate(
                labels,
                annotations,
                others,
                hostNetwork,
                unprivilegedPortStart,
                operatingSystem,
                nodes,
                account,
                placement,
                PortNames.of(others),
                place);
    }
}
