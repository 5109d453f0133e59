package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.Set;

/** GKE's ingress controller, which also serves an Ingress without a class. */
final class GkeIngress implements IngressController {
    private static final String INTERNAL = "gce-internal";
    private static final Set<String> CLASSES = Set.of("gce", INTERNAL, "gce-regional-external");
    private static final String ALLOW_HTTP = "kubernetes.io/ingress.allow-http";

    @Override
    public boolean serves(IngressRequest request) {
        return request.className().known().filter(CLASSES::contains).isPresent()
                || (!request.hasClass() && isOnGke(request));
    }

    private static boolean isOnGke(IngressRequest request) {
        return request.isProvider("gke")
                || request.hasPrefix("networking.gke.io/")
                || request.has("kubernetes.io/ingress.global-static-ip-name");
    }

    @Override
    public Facing facing(IngressRequest request) {
        Facing facing = request.className().is(INTERNAL)
                ? Facing.certainly(Direction.INTERNAL, "its class is gce-internal", request.classPlace())
                : Facing.certainly(Direction.PUBLIC, open(request), request.classPlace());
        return request.says(ALLOW_HTTP, "false")
                ? facing.withNote(About.OTHER, "It does not listen on plain HTTP: " + ALLOW_HTTP + " is \"false\".")
                : facing;
    }

    private static String open(IngressRequest request) {
        return request.className()
                .known()
                .map(name -> "its class is " + name)
                .orElse("it names no class, and GKE makes an external load balancer for such an Ingress");
    }
}
