package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** kube-vip, whose load balancers are as public as their addresses. */
final class KubeVip implements Provider {
    private static final List<String> ADDRESSES = List.of("kube-vip.io/loadbalancerIPs");

    @Override
    public String name() {
        return "kube-vip";
    }

    @Override
    public String title() {
        return "kube-vip";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return List.of("kube-vip.io/kube-vip-class").contains(loadBalancerClass);
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("kube-vip.io/");
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
