package io.portreeve.topology.cloud;

import java.util.List;

/** How one ingress controller reads where its load balancer shall face. */
interface IngressController {
    /** Whether it serves this Ingress, as far as the input says. */
    boolean serves(IngressRequest request);

    /** The lists of source ranges that it reads. */
    default List<RangeList> rangeLists(IngressRequest request) {
        return List.of();
    }

    /** Whether it may read the annotations of ingress-nginx. */
    default boolean mayReadNginxAnnotations(IngressRequest request) {
        return false;
    }

    /** Whether its own pods pass on what clients send, and no load balancer of the provider. */
    default boolean sendsFromPods() {
        return false;
    }

    /** Its verdict on an Ingress that it serves. */
    Facing facing(IngressRequest request);
}
