package io.portreeve.topology.cloud;

import java.util.List;

/** Cilium's load balancer address management, whose load balancers are as public as their addresses. */
final class CiliumLbIpam implements AddressPool {
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

    /** Its addresses lead to the nodes themselves, which treat them like a cluster IP. */
    @Override
    public boolean goesPastNodePorts(LoadBalancerRequest request) {
        return true;
    }

    @Override
    public List<String> addressAnnotations() {
        return List.of("lbipam.cilium.io/ips", "io.cilium/lb-ipam-ips");
    }
}
