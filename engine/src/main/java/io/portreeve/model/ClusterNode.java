package io.portreeve.model;

import java.util.List;

/** A core {@code Node}: labels and addresses tell the provider and whether nodes are on the Internet. */
public record ClusterNode(ObjectMeta meta, Value<String> providerId, List<Address> addresses)
        implements KubernetesObject {
    public ClusterNode {
        addresses = List.copyOf(addresses);
    }

    /** An address with its type, such as {@code ExternalIP}. */
    public record Address(String type, String address) {}
}
