package io.portreeve.rules.privilegedport;

import io.portreeve.model.PodTemplate;
import java.util.Optional;

/** Who decides whether a port below 1024 needs a privilege: {@code net.ipv4.ip_unprivileged_port_start}, and who sets it. */
enum Gate {
    /** The pod sets it so low that the port needs none, or runs where there is no such thing. */
    OPEN,
    /** The pod sets it, and the port lies below. */
    POD,
    /** The pod is on its node's network, where runtimes leave it alone: 1024, unless the node was changed. */
    NODE,
    /** The container runtime, some of which set it to 0. */
    RUNTIME;

    static Gate of(OpenedPort port) {
        PodTemplate pod = port.workload().pod();
        Optional<Integer> start = pod.unprivilegedPortStart().known();
        if (pod.operatingSystem().is("windows")) {
            return OPEN;
        }
        if (start.isPresent()) {
            return start.get() <= port.number() ? OPEN : POD;
        }
        return pod.hostNetwork().is(true) ? NODE : RUNTIME;
    }
}
