package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Cilium's load balancer address management, whose load balancers are as public as their addresses. */
final class CiliumLbIpam implements Provider {
    private static final List<String> ADDRESSES = List.of("lbipam.cilium.io/ips", "io.cilium/lb-ipam-ips");

    @Override
    public String name() {
        return "cilium";
    }

    @Override
    public String title() {
        return "Cilium";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return List.of("io.cilium/bgp-control-plane", "io.cilium/l2-announcer", "io.cilium/node")
                .contains(loadBalancerClass);
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("lbipam.cilium.io/", "io.cilium/lb-ipam-");
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
