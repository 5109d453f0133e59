package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** OpenStack Octavia. */
final class OpenStack implements Provider {
    private static final Flag INTERNAL =
            Flag.onlyInternalIf("service.beta.kubernetes.io/openstack-internal-load-balancer", "true", "false");

    @Override
    public String name() {
        return "openstack";
    }

    @Override
    public String title() {
        return "OpenStack";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("service.beta.kubernetes.io/openstack-", "loadbalancer.openstack.org/");
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
