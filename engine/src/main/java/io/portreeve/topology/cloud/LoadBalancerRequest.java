package io.portreeve.topology.cloud;

import io.portreeve.model.Gateway;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Service;
import io.portreeve.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider's controller reads when it is asked for a load balancer.
 *
 * @param sourceRanges {@code spec.loadBalancerSourceRanges}
 * @param address {@code spec.loadBalancerIP}; absent when not written
 * @param loadBalancerClass absent when not written
 */
record LoadBalancerRequest(
        ObjectMeta meta, List<Value<String>> sourceRanges, Value<String> address, Value<String> loadBalancerClass) {
    private static final Value<String> ABSENT = Value.absent("a Gateway has no such field");

    static LoadBalancerRequest of(Service service) {
        return new LoadBalancerRequest(
                service.meta(), service.sourceRanges(), service.loadBalancerIp(), service.loadBalancerClass());
    }

    /** The Service that a gateway controller makes, as far as the Gateway's annotations are copied to it. */
    static LoadBalancerRequest of(Gateway gateway) {
        return new LoadBalancerRequest(gateway.meta(), List.of(), ABSENT, ABSENT);
    }

    /** The same with an annotation more. */
    LoadBalancerRequest with(Annotation added) {
        Map<String, Value<String>> annotations = new LinkedHashMap<>(meta.annotations());
        annotations.put(added.name(), new Value.Explicit<>(added.value(), meta.namePlace()));
        ObjectMeta annotated = new ObjectMeta(
                meta.id(),
                meta.apiVersion(),
                meta.labels(),
                annotations,
                meta.place(),
                meta.namePlace(),
                meta.origin(),
                meta.bodyHash());
        return new LoadBalancerRequest(annotated, sourceRanges, address, loadBalancerClass);
    }

    Optional<Value<String>> annotation(String name) {
        return meta.annotation(name);
    }

    boolean has(String annotation) {
        return meta.annotation(annotation).isPresent();
    }

    /** Whether an annotation with one of these beginnings is present. */
    boolean hasPrefix(String... prefixes) {
        for (String name : meta.annotations().keySet()) {
            for (String prefix : prefixes) {
                if (name.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the annotation is known to be one of these values. */
    boolean says(String annotation, String... values) {
        return annotation(annotation)
                .flatMap(Value::known)
                .filter(List.of(values)::contains)
                .isPresent();
    }
}
