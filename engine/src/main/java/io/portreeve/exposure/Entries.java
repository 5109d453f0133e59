package io.portreeve.exposure;

import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.Topology;
import io.portreeve.topology.cloud.Facing;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way by which somebody can come to a Service port: by its type, its external addresses, or what fronts it. */
final class Entries {
    private final LoadBalancers loadBalancers;
    private final FrontEntries fronts;
    private final NodeNetwork nodes;
    private final Premise inside;

    Entries(Topology topology, Backdrop backdrop, Premise inside) {
        this.loadBalancers = backdrop.loadBalancers();
        this.fronts = new FrontEntries(topology, backdrop);
        this.nodes = backdrop.nodes();
        this.inside = inside;
    }

    /** From the widest kind of entry to the narrowest, the cluster itself last. */
    List<Entry> of(Service service, ServicePort port) {
        List<Entry> entries = new ArrayList<>();
        if (service.is(ServiceType.LOAD_BALANCER)) {
            entries.add(loadBalancer(service, port));
        }
        nodePort(service, port).ifPresent(entries::add);
        for (Value<String> address : service.isHeadless() ? List.<Value<String>>of() : service.externalIps()) {
            entries.add(externalIp(service, port, address));
        }
        entries.addAll(fronts.of(port));
        entries.add(Entry.of(Scope.CLUSTER, inside, Entry.source(Scope.CLUSTER), serviceHop(service, port)));
        return entries;
    }

    private Entry loadBalancer(Service service, ServicePort port) {
        Facing facing = loadBalancers.facing(service);
        Outside outside = Outside.of(facing);
        String name = facing.isInternal() ? "internal load balancer " : "load balancer ";
        Hop hop = Hop.of(
                        Hop.Kind.LOAD_BALANCER,
                        name + portText(port) + outside.only(),
                        service,
                        port.label(),
                        facing.place().or(() -> service.type().place()))
                .because(outside.because());
        Sender sender = outside.scope() == Scope.CLUSTER ? Sender.PODS : sender(service);
        return outside.entry(hop, serviceHop(service, port)).sentBy(sender);
    }

    /** Only {@code Local} promises that nodes leave the client's address alone. */
    private static Sender sender(Service service) {
        return service.externalTrafficPolicy().is("Local") ? Sender.CLIENTS : Sender.CLIENTS_OR_NODES;
    }

    private Optional<Entry> nodePort(Service service, ServicePort port) {
        boolean allocated = service.is(ServiceType.NODE_PORT)
                || (service.is(ServiceType.LOAD_BALANCER)
                        && !service.allocatesNodePorts().is(false))
                || (service.is(ServiceType.LOAD_BALANCER) && port.nodePort().isExplicit());
        if (!allocated) {
            return Optional.empty();
        }
        String number = port.nodePort().known().map(String::valueOf).orElse("(chosen by the cluster)");
        Optional<Place> place = port.nodePort().place().or(() -> service.type().place());
        Hop hop = Hop.of(Hop.Kind.NODE_PORT, "node port " + number, service, number, place);
        return Optional.of(nodes.entry(hop, serviceHop(service, port)).sentBy(sender(service)));
    }

    private static Entry externalIp(Service service, ServicePort port, Value<String> address) {
        Scope scope = address.known().map(Entries::scope).orElse(Scope.UNKNOWN);
        String text = "external IP " + address.known().orElse("?") + ":" + portText(port);
        Hop hop = Hop.of(Hop.Kind.EXTERNAL_IP, text, service, port.label(), address.place());
        return Entry.of(scope, Entry.source(scope), hop, serviceHop(service, port))
                .sentBy(sender(service));
    }

    private static Scope scope(String address) {
        return IpAddress.parse(address)
                .map(ip -> ip.isPrivate() ? Scope.NETWORK : Scope.INTERNET)
                .orElse(Scope.UNKNOWN);
    }

    static Hop serviceHop(Service service, ServicePort port) {
        return Hop.of(
                Hop.Kind.SERVICE,
                "Service " + service.id().qualifiedName() + ":" + portText(port),
                service,
                port.label(),
                port.port().place().or(() -> Optional.of(port.place())));
    }

    /** {@code 9000}, or {@code 53/UDP} where it is not TCP. */
    static String portText(ServicePort port) {
        String label = port.label();
        return label.endsWith("/TCP") ? label.substring(0, label.length() - "/TCP".length()) : label;
    }
}
