package io.portreeve.model;

/**
 * An OpenShift {@code Route}.
 *
 * @param host absent when the router makes one up
 * @param path absent for every path
 * @param wildcardPolicy {@code Subdomain} takes every name below the host's domain; defaulted to None
 * @param targetPort the Service's target port by number or name; absent for every port
 * @param tlsTermination {@code edge}, {@code passthrough}, {@code reencrypt}; absent for plain text
 * @param insecurePolicy what becomes of plain text beside TLS: {@code Allow}, {@code Redirect} or {@code None}; defaulted to None
 * @param service the primary backend's name
 */
public record OpenShiftRoute(
        ObjectMeta meta,
        Value<String> host,
        Value<String> path,
        Value<String> wildcardPolicy,
        Value<String> service,
        Value<PortRef> targetPort,
        Value<String> tlsTermination,
        Value<String> insecurePolicy)
        implements KubernetesObject {}
