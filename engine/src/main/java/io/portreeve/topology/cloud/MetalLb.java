package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** MetalLB, whose load balancers are as public as their addresses. */
final class MetalLb implements Provider {
    private static final List<String> ADDRESSES =
            List.of("metallb.io/loadBalancerIPs", "metallb.universe.tf/loadBalancerIPs");

    @Override
    public String name() {
        return "metallb";
    }

    @Override
    public String title() {
        return "MetalLB";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return List.of("metallb.io/metallb", "metallb.universe.tf/metallb").contains(loadBalancerClass);
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("metallb.universe.tf/", "metallb.io/");
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return FixedAddress.of(request, ADDRESSES);
    }

    @Override
    public Facing unwritten(LoadBalancerRequest request) {
        return Facing.unknown(
                "its address comes from a pool of " + title() + " that is not looked up", Optional.empty());
    }
}
