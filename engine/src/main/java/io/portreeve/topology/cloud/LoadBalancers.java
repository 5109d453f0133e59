package io.portreeve.topology.cloud;

import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.Service;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;

/** Judges load balancers and ingress controllers as the configured, or else the inferred, provider's controller would. */
public final class LoadBalancers {
    private final Optional<String> provider;

    /**
     * @param provider a provider's name as given by {@code --provider}; empty to infer it from what is written
     */
    public LoadBalancers(Optional<String> provider) {
        this.provider = provider;
    }

    /** Which way a Service of type LoadBalancer faces. */
    public Facing facing(Service service) {
        return new Facing(
                Direction.PUBLIC, provider.orElse("the provider") + service.name(), Optional.empty(), false, List.of());
    }

    /** Which way the controller behind an Ingress faces, as far as the Ingress and its class say. */
    public Facing facing(Ingress ingress, Optional<IngressClass> ingressClass) {
        return new Facing(
                Direction.UNKNOWN, ingress.name() + ingressClass.isPresent(), Optional.empty(), false, List.of());
    }

    /** Which way a Gateway faces, as far as it and its class say. */
    public Facing facing(Gateway gateway) {
        return new Facing(Direction.UNKNOWN, gateway.name(), Optional.empty(), false, List.of());
    }
}
