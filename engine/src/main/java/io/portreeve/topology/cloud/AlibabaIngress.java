package io.portreeve.topology.cloud;

/** Alibaba Cloud's ALB ingress controller, whose AlbConfig says where it faces. */
final class AlibabaIngress implements IngressController {
    @Override
    public boolean serves(IngressRequest request) {
        return request.controller()
                        .filter("ingress.k8s.alibabacloud/alb"::equals)
                        .isPresent()
                || (request.isProvider("alibaba") && request.className().is("alb"));
    }

    @Override
    public Facing facing(IngressRequest request) {
        return Facing.unknown("the AlbConfig of its class decides, and it is not looked up", request.classPlace());
    }
}
