package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Tencent Kubernetes Engine: a subnet makes its load balancer internal. */
final class Tencent implements Provider {
    private static final Flag INTERNAL = Flag.anyValue("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid");

    @Override
    public String name() {
        return "tencent";
    }

    @Override
    public String title() {
        return "Tencent Cloud";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(
                "service.kubernetes.io/qcloud-", "service.kubernetes.io/tke-", "service.cloud.tencent.com/");
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
