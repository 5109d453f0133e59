package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** Alibaba Cloud Container Service, with its annotations of before and after September 2019. */
final class Alibaba implements Provider {
    private static final String PREFIX = "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-";
    private static final String OLD_PREFIX = "service.beta.kubernetes.io/alicloud-loadbalancer-";
    private static final Flag TYPE = Flag.onlyInternalIf(PREFIX + "address-type", "intranet", "internet");
    private static final Flag OLD_TYPE = Flag.onlyInternalIf(OLD_PREFIX + "address-type", "intranet", "internet");

    @Override
    public String name() {
        return "alibaba";
    }

    @Override
    public String title() {
        return "Alibaba Cloud";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(PREFIX, OLD_PREFIX);
    }

    @Override
    public List<Flag> flags() {
        return List.of(TYPE, OLD_TYPE);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return TYPE.read(request.meta(), title()).or(() -> OLD_TYPE.read(request.meta(), title()));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        return SourceRanges.perhapsHonoured(facing, request, title());
    }
}
