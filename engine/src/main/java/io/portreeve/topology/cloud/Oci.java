package io.portreeve.topology.cloud;

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
    public Optional<Facing> written(LoadBalancerRequest request) {
        Flag flag = request.says("oci.oraclecloud.com/load-balancer-type", "nlb") ? NETWORK_INTERNAL : INTERNAL;
        return flag.read(request.meta(), title()).or(() -> FixedAddress.of(request));
    }

    /** A flag of the other kind of load balancer is not read. */
    @Override
    public Facing unwritten(LoadBalancerRequest request) {
        Facing facing = Provider.super.unwritten(request);
        return request.has(NETWORK_INTERNAL.annotation()) || request.has(INTERNAL.annotation())
                ? facing.withNote("OCI reads " + INTERNAL.annotation() + " for load balancers and "
                        + NETWORK_INTERNAL.annotation() + " only with oci.oraclecloud.com/load-balancer-type: nlb.")
                : facing;
    }
}
