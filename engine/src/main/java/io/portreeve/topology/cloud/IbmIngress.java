package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;

/** The two ingress classes that IBM Cloud Kubernetes Service comes with. */
final class IbmIngress implements IngressController {
    private static final String PUBLIC = "public-iks-k8s-nginx";
    private static final String PRIVATE = "private-iks-k8s-nginx";

    @Override
    public boolean serves(IngressRequest request) {
        return request.className().is(PUBLIC) || request.className().is(PRIVATE);
    }

    @Override
    public boolean mayReadNginxAnnotations(IngressRequest request) {
        return true;
    }

    @Override
    public List<RangeList> rangeLists(IngressRequest request) {
        return new NginxIngress().rangeLists(request);
    }

    @Override
    public boolean sendsFromPods() {
        return true;
    }

    @Override
    public Facing facing(IngressRequest request) {
        Facing facing = request.className().is(PRIVATE)
                ? Facing.certainly(Direction.INTERNAL, "its class is " + PRIVATE, request.classPlace())
                : Facing.certainly(Direction.PUBLIC, "its class is " + PUBLIC, request.classPlace());
        return NginxIngress.narrowed(facing, request);
    }
}
