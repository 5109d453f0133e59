package io.portreeve.exposure;

/** How a path from outside ends. */
public enum Disposition {
    REACHES_CONTAINER,
    NO_ENDPOINTS,
    NO_SUCH_PORT,
    DENIED_BY_INGRESS_POLICY,
    DENIED_BY_EGRESS_POLICY,
    OUTSIDE_SOURCE_RANGES,
    DENIED_BY_CLOUD_FIREWALL,
    INSUFFICIENT_INFO
}
