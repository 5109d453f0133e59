package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;

/** Tencent Cloud's ingress controller: a subnet makes its load balancer internal. */
final class TencentIngress implements IngressController {
    private static final Flag SUBNET = Flag.anyValue("kubernetes.io/ingress.subnetId");

    @Override
    public boolean serves(IngressRequest request) {
        return request.className().is("qcloud")
                || (!request.hasClass() && (request.isProvider("tencent") || request.has(SUBNET.annotation())));
    }

    @Override
    public Facing facing(IngressRequest request) {
        return SUBNET.read(request.meta(), "Tencent Cloud")
                .orElseGet(() -> Facing.certainly(
                        Direction.PUBLIC,
                        "Tencent Cloud makes load balancers public unless " + SUBNET.annotation() + " is written",
                        request.classPlace()));
    }
}
