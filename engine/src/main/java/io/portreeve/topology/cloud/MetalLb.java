package io.portreeve.topology.cloud;

import java.util.List;

/** MetalLB, whose load balancers are as public as their addresses. */
final class MetalLb implements AddressPool {
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

    /** Its addresses lead to the nodes themselves, which treat them like a cluster IP. */
    @Override
    public boolean goesPastNodePorts(LoadBalancerRequest request) {
        return true;
    }

    @Override
    public List<String> addressAnnotations() {
        return List.of("metallb.io/loadBalancerIPs", "metallb.universe.tf/loadBalancerIPs");
    }
}
