package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;

/** OpenStack's octavia-ingress-controller, internal unless told otherwise. */
final class OctaviaIngress implements IngressController {
    private static final String PREFIX = "octavia.ingress.kubernetes.io/";
    private static final Flag INTERNAL = Flag.goBoolean(PREFIX + "internal");

    @Override
    public boolean serves(IngressRequest request) {
        return request.className().is("openstack") || (!request.hasClass() && request.hasPrefix(PREFIX));
    }

    @Override
    public Facing facing(IngressRequest request) {
        return INTERNAL.read(request.meta(), "the Octavia ingress controller")
                .orElseGet(() -> Facing.certainly(
                        Direction.INTERNAL,
                        INTERNAL.annotation()
                                + " is not written, and the Octavia ingress controller's default is \"true\"",
                        request.classPlace()));
    }
}
