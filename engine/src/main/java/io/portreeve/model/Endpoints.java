package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * Addresses behind a Service that has no selector: an {@code Endpoints} object or one {@code EndpointSlice}.
 *
 * @param service name of the Service they belong to
 */
public record Endpoints(ObjectMeta meta, String service, List<Address> addresses, List<Port> ports)
        implements KubernetesObject {
    public Endpoints {
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }

    /**
     * One address, with the object it says it is.
     *
     * @param podNamespace of the pod, absent where it names none
     * @param node the node that it is itself; not the one that a pod runs on
     */
    public record Address(
            Value<String> ip, Value<String> podNamespace, Optional<String> podName, Optional<String> node) {}

    /** One port on every address. */
    public record Port(Value<String> name, Value<Integer> port, Value<Protocol> protocol) {}
}
