package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** IBM Cloud Kubernetes Service. */
final class Ibm implements Provider {
    private static final Flag INTERNAL = Flag.oneOf(
                    "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private", "public")
            .emptyIsAbsent();

    @Override
    public String name() {
        return "ibm";
    }

    @Override
    public String title() {
        return "IBM Cloud";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("service.kubernetes.io/ibm-");
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title()).or(() -> FixedAddress.of(request));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return SourceRanges.perhapsHonoured(facing, request, title());
    }
}
