package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * A core {@code Service}.
 *
 * @param type defaulted to ClusterIP
 * @param selector empty for a selector-less Service
 * @param clusterIp absent when not written; {@code None} makes the Service headless
 * @param sourceRanges items of {@code loadBalancerSourceRanges}
 * @param allocatesNodePorts defaulted to true
 */
public record Service(
        ObjectMeta meta,
        Value<ServiceType> type,
        Optional<Selector> selector,
        Value<String> clusterIp,
        List<ServicePort> ports,
        List<Value<String>> externalIps,
        List<Value<String>> sourceRanges,
        Value<Boolean> allocatesNodePorts,
        Value<String> loadBalancerClass,
        Value<String> loadBalancerIp,
        Value<String> externalName,
        Value<String> externalTrafficPolicy)
        implements KubernetesObject {
    public Service {
        ports = List.copyOf(ports);
        externalIps = List.copyOf(externalIps);
        sourceRanges = List.copyOf(sourceRanges);
    }

    /** The same with other source ranges. */
    public Service withSourceRanges(List<Value<String>> ranges) {
        return new Service(
                meta,
                type,
                selector,
                clusterIp,
                ports,
                externalIps,
                ranges,
                allocatesNodePorts,
                loadBalancerClass,
                loadBalancerIp,
                externalName,
                externalTrafficPolicy);
    }

    /** Whether clients dial pods themselves, so that no port is translated. */
    public boolean isHeadless() {
        return clusterIp.is("None");
    }

    public boolean is(ServiceType wanted) {
        return type.is(wanted);
    }
}
