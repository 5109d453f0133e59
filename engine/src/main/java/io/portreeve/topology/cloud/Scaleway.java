package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Scaleway Kapsule. */
final class Scaleway implements Provider {
    private static final Flag INTERNAL = Flag.goBoolean("service.beta.kubernetes.io/scw-loadbalancer-private");

    @Override
    public String name() {
        return "scaleway";
    }

    @Override
    public String title() {
        return "Scaleway";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("service.beta.kubernetes.io/scw-loadbalancer-");
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title());
    }
}
