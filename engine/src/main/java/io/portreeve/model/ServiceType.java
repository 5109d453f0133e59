package io.portreeve.model;

import java.util.Optional;

/** How far a Service is published by itself. */
public enum ServiceType {
    CLUSTER_IP("ClusterIP"),
    NODE_PORT("NodePort"),
    LOAD_BALANCER("LoadBalancer"),
    EXTERNAL_NAME("ExternalName");

    private final String spelling;

    ServiceType(String spelling) {
        this.spelling = spelling;
    }

    /** The type of its exact API spelling. */
    public static Optional<ServiceType> of(String spelling) {
        for (ServiceType type : values()) {
            if (type.spelling.equals(spelling)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As written in manifests. */
    @Override
    public String toString() {
        return spelling;
    }
}
