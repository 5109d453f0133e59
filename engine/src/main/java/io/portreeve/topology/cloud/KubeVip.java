package io.portreeve.topology.cloud;

import java.util.List;

/** kube-vip, whose load balancers are as public as their addresses. */
final class KubeVip implements AddressPool {
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

    /** Its addresses lead to the nodes themselves, which treat them like a cluster IP. */
    @Override
    public boolean goesPastNodePorts(LoadBalancerRequest request) {
        return true;
    }

    @Override
    public List<String> addressAnnotations() {
        return List.of("kube-vip.io/loadbalancerIPs");
    }
}
