package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Hetzner Cloud, whose load balancers have no firewall. */
final class Hetzner implements Provider {
    private static final Flag INTERNAL = Flag.goBoolean("load-balancer.hetzner.cloud/disable-public-network");

    @Override
    public String name() {
        return "hetzner";
    }

    @Override
    public String title() {
        return "Hetzner";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("load-balancer.hetzner.cloud/");
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    /** Without a private network of the cluster, which no manifest tells, nobody would reach it any more. */
    @Override
    public Optional<Annotation> inward(LoadBalancerRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title());
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return SourceRanges.ignored(facing, request, "Hetzner load balancers cannot filter by source");
    }
}
