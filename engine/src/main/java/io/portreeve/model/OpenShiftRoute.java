package io.portreeve.model;

/**
 * An OpenShift {@code Route}.
 *
 * @param host absent when the router makes one up
 * @param targetPort the Service's target port by number or name; absent for every port
 * @param tlsTermination {@code edge}, {@code passthrough}, {@code reencrypt}; absent for plain text
 * @param service the primary backend's name
 */
public record OpenShiftRoute(
        ObjectMeta meta,
        Value<String> host,
        Value<String> service,
        Value<PortRef> targetPort,
        Value<String> tlsTermination)
        implements KubernetesObject {}
