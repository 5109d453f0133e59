package io.portreeve.exposure;

import io.portreeve.model.Gateway;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.Front;
import io.portreeve.topology.Topology;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to a Service port through an Ingress, a Gateway, an OpenShift router or a controller's bare port. */
final class FrontEntries {
    private static final Premise ROUTER_IS_PUBLIC =
            Premise.condition("the input does not say whether the OpenShift router is on the Internet");
    private static final Premise CONTROLLER_IS_PUBLIC =
            Premise.condition("the input does not say whether the ingress controller is on the Internet");

    private static final Premise LISTENER_ADMITS =
            Premise.condition("the listener admits routes of this namespace, whose labels are not in the input");

    private final Topology topology;
    private final LoadBalancers loadBalancers;
    private final ControllerPods controllers;

    FrontEntries(Topology topology, Backdrop backdrop) {
        this.topology = topology;
        this.loadBalancers = backdrop.loadBalancers();
        this.controllers = backdrop.controllers();
    }

    List<Entry> of(ServicePort port) {
        List<Entry> entries = new ArrayList<>();
        for (Front front : topology.fronts(port)) {
            entries.add(entry(front));
        }
        return entries;
    }

    private Entry entry(Front front) {
        if (front instanceof Front.OfIngress ingress) {
            return ingress(ingress);
        }
        if (front instanceof Front.OfRoute route) {
            return route(route);
        }
        if (front instanceof Front.OfOpenShiftRoute route) {
            Hop hop = hop(
                    Hop.Kind.ROUTE,
                    front,
                    "Route " + hostOr(route.object().host().known(), front));
            return Entry.of(Scope.UNKNOWN, ROUTER_IS_PUBLIC, Entry.source(Scope.UNKNOWN), hop, serviceHop(front))
                    .sentBy(controllers.router(front));
        }
        Front.OfPortMap map = (Front.OfPortMap) front;
        Hop hop = hop(
                Hop.Kind.PORT_MAP,
                front,
                "controller port " + map.mapping().controllerPort() + "/"
                        + map.object().protocol());
        return Entry.of(Scope.UNKNOWN, CONTROLLER_IS_PUBLIC, Entry.source(Scope.UNKNOWN), hop, serviceHop(front))
                .sentBy(controllers.nginx(front));
    }

    private Entry ingress(Front.OfIngress front) {
        Outside outside = Outside.of(loadBalancers.facing(front.object(), front.ingressClass()));
        String where = front.rule().host().known().orElse("every host")
                + front.rule().path().known().orElse("");
        String name = front.object().id().qualifiedName();
        Hop hop = hop(Hop.Kind.INGRESS, front, "Ingress " + name + " (" + where + ")" + outside.only());
        Sender sender = loadBalancers.sendsFromPods(front.object(), front.ingressClass())
                ? controllers.ingress(front)
                : Sender.BALANCER;
        return outside.entry(hop.because(outside.because()), serviceHop(front)).sentBy(sender);
    }

    private Entry route(Front.OfRoute front) {
        Hop route = hop(
                Hop.Kind.ROUTE,
                front,
                front.object().kind() + " " + front.object().id().qualifiedName());
        if (front.gateway().isEmpty()) {
            Premise premise = Premise.condition("the input does not hold the Gateway of this route");
            return Entry.of(Scope.UNKNOWN, premise, Entry.source(Scope.UNKNOWN), route, serviceHop(front))
                    .sentBy(controllers.gateway(front, ""));
        }
        Outside outside = Outside.of(loadBalancers.facing(front.gateway().get()));
        Hop gateway = gatewayHop(front.gateway().get(), front.listener()).because(outside.because());
        Entry entry = outside.entry(gateway, route, serviceHop(front))
                .sentBy(sender(front, front.gateway().get()));
        return front.certain() ? entry : entry.on(LISTENER_ADMITS);
    }

    private Sender sender(Front front, Gateway gateway) {
        return loadBalancers.sendsFromPods(gateway)
                ? controllers.gateway(front, gateway.className().known().orElse(""))
                : Sender.BALANCER;
    }

    private static Hop gatewayHop(Gateway gateway, Optional<Gateway.Listener> listener) {
        String port = listener.flatMap(open -> open.port().known())
                .map(String::valueOf)
                .orElse("?");
        return Hop.of(
                Hop.Kind.GATEWAY,
                "Gateway " + gateway.id().qualifiedName() + ":" + port,
                gateway,
                port,
                listener.flatMap(open -> open.port().place())
                        .or(() -> Optional.of(gateway.meta().namePlace())));
    }

    private static Hop hop(Hop.Kind kind, Front front, String text) {
        return Hop.of(kind, text, front.object(), "", Optional.of(front.place()));
    }

    private static Hop serviceHop(Front front) {
        Service service = front.service();
        return Entries.serviceHop(service, front.servicePort());
    }

    private static String hostOr(Optional<String> host, Front front) {
        String name = front.object().id().qualifiedName();
        return host.map(known -> name + " (" + known + ")").orElse(name);
    }
}
