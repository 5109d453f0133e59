package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Baidu Cloud Container Engine. */
final class Baidu implements Provider {
    private static final Flag INTERNAL =
            Flag.onlyInternalIf("service.beta.kubernetes.io/cce-load-balancer-internal-vpc", "true", "false");

    @Override
    public String name() {
        return "baidu";
    }

    @Override
    public String title() {
        return "Baidu Cloud";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("service.beta.kubernetes.io/cce-");
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title());
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return SourceRanges.perhapsHonoured(facing, request, title());
    }
}
