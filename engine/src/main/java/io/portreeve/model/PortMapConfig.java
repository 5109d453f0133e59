package io.portreeve.model;

import java.util.List;

/** A ConfigMap by which ingress-nginx forwards bare TCP or UDP ports of its own to Services. */
public record PortMapConfig(ObjectMeta meta, Protocol protocol, List<Mapping> mappings) implements KubernetesObject {
    public PortMapConfig {
        mappings = List.copyOf(mappings);
    }

    /** Controller port to {@code namespace/service:port}. */
    public record Mapping(int controllerPort, String namespace, String service, PortRef port, Place place) {}
}
