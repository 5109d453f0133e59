package io.portreeve.topology.cloud;

import io.portreeve.model.Gateway;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the class and the annotations of a Gateway say about where its addresses face. */
final class GatewayClasses {
    private static final String SERVICE_TYPE = "networking.istio.io/service-type";
    private static final Set<String> INTERNAL =
            Set.of("gke-l7-rilb", "gke-l7-rilb-mc", "gke-l7-cross-regional-internal-managed-mc");
    private static final Set<String> PUBLIC = Set.of(
            "gke-l7-gxlb",
            "gke-l7-gxlb-mc",
            "gke-l7-global-external-managed",
            "gke-l7-global-external-managed-mc",
            "gke-l7-regional-external-managed",
            "gke-l7-regional-external-managed-mc");

    /** How the names of classes begin that are served by no pods. */
    private static final List<String> BALANCERS = List.of("gke-l7-", "azure-alb-", "amazon-vpc-lattice", "aws-");

    private GatewayClasses() {}

    static Facing facing(Gateway gateway) {
        Optional<Place> place = gateway.className().place();
        if (gateway.className().isUnresolved()) {
            return Facing.unknown("its gateway class is not known", place);
        }
        String name = gateway.className().known().orElse("");
        return ofGke(name, place)
                .or(() -> ofAzure(name, place))
                .or(() -> ofIstio(name, gateway))
                .or(() -> OtherIngress.byName(name)
                        .map(direction -> Facing.probably(direction, "its class is named " + name, place)))
                .orElseGet(() ->
                        Facing.unknown("the Gateway does not say whether its addresses are on the Internet", place));
    }

    /** The classes of GKE, AWS and Azure are load balancers of their own. */
    static boolean sendsFromPods(Gateway gateway) {
        String name = gateway.className().known().orElse("");
        return BALANCERS.stream().noneMatch(name::startsWith);
    }

    private static Optional<Facing> ofGke(String name, Optional<Place> place) {
        if (INTERNAL.contains(name)) {
            return Optional.of(Facing.certainly(Direction.INTERNAL, "its class is " + name, place));
        }
        return PUBLIC.contains(name)
                ? Optional.of(Facing.certainly(Direction.PUBLIC, "its class is " + name, place))
                : Optional.empty();
    }

    private static Optional<Facing> ofAzure(String name, Optional<Place> place) {
        return name.equals("azure-alb-external")
                ? Optional.of(Facing.probably(
                        Direction.PUBLIC, "Application Gateway for Containers has public frontends", place))
                : Optional.empty();
    }

    /** Istio makes a Service for the Gateway and copies the Gateway's annotations to it. */
    private static Optional<Facing> ofIstio(String name, Gateway gateway) {
        if (name.equals("istio-waypoint")) {
            return Optional.of(Facing.certainly(
                    Direction.CLUSTER,
                    "a waypoint is reached from inside the mesh only",
                    gateway.className().place()));
        }
        return gateway.meta()
                .annotation(SERVICE_TYPE)
                .flatMap(GatewayClasses::ofServiceType)
                .or(() -> name.equals("istio") ? copied(LoadBalancerRequest.of(gateway)) : Optional.empty());
    }

    private static Optional<Facing> ofServiceType(Value<String> type) {
        if (type.is("ClusterIP")) {
            return Optional.of(Facing.certainly(
                    Direction.CLUSTER, SERVICE_TYPE + ": \"ClusterIP\" gives it no address outside", type.place()));
        }
        if (type.is("NodePort")) {
            return Optional.of(Facing.unknown(SERVICE_TYPE + ": \"NodePort\" puts it on the nodes", type.place()));
        }
        return type.isUnresolved()
                ? Optional.of(Facing.unknown("the value of " + SERVICE_TYPE + " is not known", type.place()))
                : Optional.empty();
    }

    private static Optional<Facing> copied(LoadBalancerRequest request) {
        return Providers.claiming(request).isEmpty() ? Optional.empty() : Optional.of(LoadBalancers.inferred(request));
    }
}
