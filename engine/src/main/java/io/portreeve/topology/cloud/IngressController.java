package io.portreeve.topology.cloud;

/** How one ingress controller reads where its load balancer shall face. */
interface IngressController {
    /** Whether it serves this Ingress, as far as the input says. */
    boolean serves(IngressRequest request);

    /** Its verdict on an Ingress that it serves. */
    Facing facing(IngressRequest request);
}
