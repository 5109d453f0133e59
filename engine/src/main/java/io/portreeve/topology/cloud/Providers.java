package io.portreeve.topology.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of providers, sorted by name: a new one is a class and a row here. */
final class Providers {
    static final List<Provider> ALL = List.of(
            new Aks(),
            new Alibaba(),
            new AwsInTree(),
            new AwsLoadBalancerController(),
            new Baidu(),
            new CiliumLbIpam(),
            new DigitalOcean(),
            new Gke(),
            new Hetzner(),
            new Ibm(),
            new KubeVip(),
            new MetalLb(),
            new Oci(),
            new OpenStack(),
            new Scaleway(),
            new Tailscale(),
            new Tencent());

    private Providers() {}

    static Optional<Provider> named(String name) {
        return ALL.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** Who serves Services of this class. */
    static Optional<Provider> ofClass(String loadBalancerClass) {
        return ALL.stream()
                .filter(provider -> provider.serves(loadBalancerClass))
                .findFirst();
    }

    /** Everybody whose own annotations are present. */
    static List<Provider> claiming(LoadBalancerRequest request) {
        List<Provider> claiming = new ArrayList<>();
        for (Provider provider : ALL) {
            if (provider.claims(request)) {
                claiming.add(provider);
            }
        }
        return claiming;
    }
}
