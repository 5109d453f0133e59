package io.portreeve.rules.published;

import io.portreeve.document.ScalarEdits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Fix;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;

/** The smallest edit that closes a door: of the Service's type where the API server would accept it, else advice. */
public final class Closing {
    private static final String CLUSTER_IP = "ClusterIP";

    private Closing() {}

    /** What closes the outermost hop of a path, and with it its port where that has no other. */
    public static Fix of(ExposurePath path, ExposureMap exposure) {
        if (path.hop(Hop.Kind.HOST_PORT).isPresent()) {
            return HostPortRemoval.of(path, exposure);
        }
        if (path.hop(Hop.Kind.HOST_NETWORK).isPresent()) {
            return Fix.advice("remove hostNetwork, or let the process listen on 127.0.0.1 only");
        }
        if (isMadeByType(path) && path.service().isPresent()) {
            return byType(path.service().get(), hasOtherDoor(path, exposure));
        }
        if (path.hop(Hop.Kind.EXTERNAL_IP).isPresent()) {
            return Fix.advice("remove externalIPs");
        }
        return Fix.advice("take the route out, or put authentication and an allow list of clients in front of it");
    }

    /** What closes one port of a Service and leaves its others open. */
    public static Fix ofPort(ExposurePath path) {
        return Fix.advice("take port " + Phrases.number(path.servicePort().orElseThrow()) + " out of "
                + Phrases.name(path.service().orElseThrow())
                + ", and give it a Service of type ClusterIP of its own where pods need it");
    }

    private static boolean isMadeByType(ExposurePath path) {
        return path.hop(Hop.Kind.LOAD_BALANCER).isPresent()
                || path.hop(Hop.Kind.NODE_PORT).isPresent();
    }

    /** Whether somebody from outside would still come through an Ingress, a route or an external address. */
    private static boolean hasOtherDoor(ExposurePath path, ExposureMap exposure) {
        return path.servicePort().map(exposure::through).orElse(List.of()).stream()
                .filter(other -> other.scope() != Scope.NONE
                        && other.hop(Hop.Kind.CLUSTER).isEmpty())
                .anyMatch(other -> !isMadeByType(other));
    }

    private static Fix byType(Service service, boolean otherDoor) {
        if (otherDoor) {
            return Fix.advice("set type: " + CLUSTER_IP
                    + ", and take out the Ingress, route or externalIPs that publish" + " it too");
        }
        String description = "set type: " + CLUSTER_IP + ", so that only pods of the cluster reach it";
        if (!isLeftAloneByType(service)) {
            return Fix.advice(description + "; the fields that only other types may have go with it");
        }
        Place type = service.type().place().orElseGet(() -> service.meta().namePlace());
        return Fix.edit(description, ScalarEdits.word(type.range(), CLUSTER_IP)).unlessShared(type);
    }

    /** Whether nothing is written that the API server refuses on a ClusterIP Service. */
    private static boolean isLeftAloneByType(Service service) {
        boolean nodePorts = service.ports().stream()
                .map(ServicePort::nodePort)
                .anyMatch(port -> port.place().isPresent());
        return !nodePorts
                && service.sourceRanges().isEmpty()
                && service.externalTrafficPolicy().place().isEmpty()
                && service.loadBalancerClass().place().isEmpty()
                && service.allocatesNodePorts().place().isEmpty();
    }
}
