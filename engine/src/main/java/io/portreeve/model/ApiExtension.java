package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * An object that has the API server call Services: a webhook configuration, an {@code APIService}, or a
 * {@code CustomResourceDefinition} that converts by webhook.
 */
public record ApiExtension(ObjectMeta meta, List<Callee> callees) implements KubernetesObject {
    public ApiExtension {
        callees = List.copyOf(callees);
    }

    /**
     * A Service port that the API server calls.
     *
     * @param namespace where the Service is; empty when nobody wrote one
     * @param port the Service's port, defaulted to 443
     */
    public record Callee(Optional<String> namespace, Value<String> service, Value<Integer> port, Place place) {}
}
