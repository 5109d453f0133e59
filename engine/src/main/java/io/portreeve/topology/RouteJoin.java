package io.portreeve.topology;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.Gateway;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.ReferenceGrant;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.ListenerAdmission.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins Gateway API routes upwards to the listeners that admit them and downwards to Service ports. */
final class RouteJoin {
    private static final String GATEWAY_GROUP = "gateway.networking.k8s.io";

    private final ServiceLookup services;
    private final Neighbourhood neighbourhood;
    private final NameIndex<Gateway> gateways;
    private final List<ReferenceGrant> grants;
    private final ListenerAdmission admission;
    private final Joins joins;

    RouteJoin(Snapshot snapshot, ServiceLookup services, Neighbourhood neighbourhood, Joins joins) {
        this.services = services;
        this.neighbourhood = neighbourhood;
        this.gateways = new NameIndex<>(snapshot.all(Gateway.class).toList());
        this.grants = snapshot.all(ReferenceGrant.class).toList();
        this.admission =
                new ListenerAdmission(snapshot.all(ClusterNamespace.class).toList());
        this.joins = joins;
        snapshot.all(Route.class).forEach(this::join);
    }

    /** Where a route is attached: a listener of a Gateway, or a Gateway that the input does not hold. */
    private record Attachment(Optional<Gateway> gateway, Optional<Gateway.Listener> listener, boolean certain) {}

    private void join(Route route) {
        List<Attachment> attachments = attachments(route);
        for (Route.Rule rule : route.rules()) {
            for (Route.BackendRef backend : rule.backends()) {
                join(route, backend, attachments);
            }
        }
    }

    private List<Attachment> attachments(Route route) {
        List<Attachment> attachments = new ArrayList<>();
        for (Route.ParentRef parent : route.parents()) {
            Optional<String> name = parent.name().known();
            if (parent.kind().equals("Gateway") && parent.group().equals(GATEWAY_GROUP) && name.isPresent()) {
                attach(route, parent, name.get(), attachments);
            }
        }
        return attachments;
    }

    private void attach(Route route, Route.ParentRef parent, String name, List<Attachment> attachments) {
        Optional<String> namespace = parent.namespace().or(route::namespace);
        List<Gateway> named = neighbourhood.pick(route, namespace, gateways.named(name));
        if (named.isEmpty()) {
            attachments.add(new Attachment(Optional.empty(), Optional.empty(), false));
        }
        List<Attachment> admitted = new ArrayList<>();
        named.forEach(gateway -> admitted.addAll(admitted(route, gateway, meant(gateway, parent))));
        attachments.addAll(admitted);
        if (admitted.isEmpty() && !named.isEmpty()) {
            noteRefusal(route, parent, named);
        }
    }

    private void noteRefusal(Route route, Route.ParentRef parent, List<Gateway> gateways) {
        Optional<Gateway> refusing = gateways.stream()
                .filter(gateway -> !meant(gateway, parent).isEmpty())
                .findFirst();
        if (refusing.isPresent()) {
            List<BrokenReference.Refusal> refusals = meant(refusing.get(), parent).stream()
                    .map(listener -> new BrokenReference.Refusal(listener, admission.refusal(listener, route)))
                    .toList();
            joins.add(new BrokenReference.NotAdmitted(route, parent.place(), refusing.get(), refusals));
        } else if (gateways.stream().allMatch(RouteJoin::hasKnownListeners)) {
            Place place =
                    parent.sectionName().place().or(() -> parent.port().place()).orElse(parent.place());
            joins.add(new BrokenReference.NoSuchListener(route, place, parent, gateways));
        }
    }

    private static boolean hasKnownListeners(Gateway gateway) {
        return gateway.listeners().stream()
                .noneMatch(listener ->
                        listener.name().isUnresolved() || listener.port().isUnresolved());
    }

    private static List<Gateway.Listener> meant(Gateway gateway, Route.ParentRef parent) {
        return gateway.listeners().stream()
                .filter(listener -> ListenerAdmission.isMeant(listener, parent))
                .toList();
    }

    private List<Attachment> admitted(Route route, Gateway gateway, List<Gateway.Listener> listeners) {
        List<Attachment> admitted = new ArrayList<>();
        for (Gateway.Listener listener : listeners) {
            Answer answer = admission.answer(gateway, listener, route);
            if (answer != Answer.NO) {
                admitted.add(new Attachment(Optional.of(gateway), Optional.of(listener), answer == Answer.YES));
            }
        }
        return admitted;
    }

    private void join(Route route, Route.BackendRef backend, List<Attachment> attachments) {
        Optional<String> name = backend.name().known();
        Optional<Integer> port = backend.port().known();
        if (!backend.kind().equals("Service") || !backend.group().isEmpty() || name.isEmpty() || port.isEmpty()) {
            return;
        }
        Optional<String> namespace = backend.namespace().or(route::namespace);
        Place namePlace = backend.name().place().orElse(backend.place());
        if (namespace.isPresent() && !attachments.isEmpty() && lacksGrant(route, backend)) {
            List<Service> there = services.find(route, namespace, name.get());
            joins.add(new BrokenReference.NoReferenceGrant(route, namePlace, name.get(), namespace.get(), there));
            return;
        }
        ServiceReference reference = new ServiceReference(
                route,
                namespace,
                name.get(),
                namePlace,
                new PortRef.Numbered(port.get()),
                backend.port().place().orElse(backend.place()));
        services.follow(
                joins,
                reference,
                (service, servicePort) -> attachments.forEach(at -> joins.add(new Front.OfRoute(
                        route, backend, at.gateway(), at.listener(), at.certain(), service, servicePort))));
    }

    private boolean lacksGrant(Route route, Route.BackendRef backend) {
        Optional<String> target = backend.namespace();
        if (target.isEmpty() || route.namespace().isEmpty() || target.equals(route.namespace())) {
            return false;
        }
        return grants.stream()
                .filter(grant ->
                        grant.namespace().isEmpty() || grant.namespace().equals(target))
                .noneMatch(grant -> grants(grant, route, backend));
    }

    private static boolean grants(ReferenceGrant grant, Route route, Route.BackendRef backend) {
        boolean from = grant.from().stream()
                .anyMatch(peer -> peer.group().equals(GATEWAY_GROUP)
                        && peer.kind().equals(route.kind())
                        && route.namespace().filter(peer.namespace()::equals).isPresent());
        boolean to = grant.to().stream()
                .anyMatch(object -> object.kind().equals("Service")
                        && object.group().isEmpty()
                        && object.name().map(backend.name()::is).orElse(true));
        return from && to;
    }
}
