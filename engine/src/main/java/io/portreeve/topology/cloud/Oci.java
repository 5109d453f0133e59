package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Oracle Cloud: a load balancer or, where its type says so, a network load balancer. */
final class Oci implements Provider {
    private static final Flag INTERNAL = Flag.goBoolean("service.beta.kubernetes.io/oci-load-balancer-internal");
    private static final Flag NETWORK_INTERNAL = Flag.goBoolean("oci-network-load-balancer.oraclecloud.com/internal");

    @Override
    public String name() {
        return "oci";
    }

    @Override
    public String title() {
        return "OCI";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(
                "service.beta.kubernetes.io/oci-load-balancer-",
                "oci.oraclecloud.com/",
                "oci-network-load-balancer.oraclecloud.com/");
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL, NETWORK_INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return flagRead(request).read(request.meta(), title()).or(() -> FixedAddress.of(request));
    }

    /** A flag of the other kind of load balancer is not read. */
    @Override
    public List<Flag> flagsRead(LoadBalancerRequest request) {
        return List.of(flagRead(request));
    }

    private static Flag flagRead(LoadBalancerRequest request) {
        return request.says("oci.oraclecloud.com/load-balancer-type", "nlb") ? NETWORK_INTERNAL : INTERNAL;
    }
}
