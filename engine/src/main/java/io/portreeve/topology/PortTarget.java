package io.portreeve.topology;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.Optional;

/**
 * A port of a workload's pods, as something outside points at it.
 *
 * @param number the port number in the pod, 1 to 65535 unless the author erred
 * @param container the container that declares it; empty when none does
 * @param declared the declaration; empty when the port is only pointed at
 */
public record PortTarget(
        Workload workload,
        int number,
        Protocol protocol,
        Optional<Container> container,
        Optional<ContainerPort> declared) {}
