package io.portreeve.topology;

import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Place;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Snapshot;
import java.util.List;
import java.util.Optional;

/** Joins Ingresses, OpenShift Routes and port maps to the Service ports they name. */
final class IngressJoin {
    /** With this port the AWS controller reads the backend from an annotation, whatever the Service's name says. */
    private static final PortRef BY_ANNOTATION = new PortRef.Named("use-annotation");

    private final ServiceLookup services;
    private final NameIndex<IngressClass> classes;
    private final Joins joins;

    IngressJoin(Snapshot snapshot, NameIndex<IngressClass> classes, ServiceLookup services, Joins joins) {
        this.services = services;
        this.classes = classes;
        this.joins = joins;
        snapshot.all(Ingress.class).forEach(this::join);
        snapshot.all(OpenShiftRoute.class).forEach(this::join);
        snapshot.all(PortMapConfig.class).forEach(this::join);
    }

    private void join(Ingress ingress) {
        Optional<IngressClass> ingressClass = classOf(ingress, classes);
        for (Ingress.Rule rule : ingress.rules()) {
            reference(ingress, rule.backend())
                    .ifPresent(reference -> services.follow(
                            joins,
                            reference,
                            (service, port) ->
                                    joins.add(new Front.OfIngress(ingress, rule, ingressClass, service, port))));
        }
    }

    private static Optional<ServiceReference> reference(Ingress ingress, Ingress.Backend backend) {
        Optional<String> name = backend.service().known();
        Optional<PortRef> port = backend.port().known();
        if (name.isEmpty() || port.isEmpty() || port.get().equals(BY_ANNOTATION)) {
            return Optional.empty();
        }
        return Optional.of(new ServiceReference(
                ingress,
                ingress.namespace(),
                name.get(),
                backend.service().place().orElse(backend.place()),
                port.get(),
                backend.port().place().orElse(backend.place())));
    }

    /** The class that an Ingress names. */
    static Optional<IngressClass> classOf(Ingress ingress, NameIndex<IngressClass> classes) {
        return ingress.className()
                .known()
                .flatMap(name -> classes.named(name).stream().findFirst());
    }

    /** A Route names the port as the Service's endpoints do: by the Service port's name, or by the pods' number. */
    private void join(OpenShiftRoute route) {
        Optional<String> name = route.service().known();
        if (name.isEmpty()) {
            return;
        }
        List<Service> named = services.find(route, route.namespace(), name.get());
        boolean any = false;
        for (Service service : named) {
            for (ServicePort port : service.ports()) {
                if (route.targetPort()
                        .known()
                        .map(wanted -> isTarget(port, wanted))
                        .orElse(true)) {
                    joins.add(new Front.OfOpenShiftRoute(route, service, port));
                    any = true;
                }
            }
        }
        if (!any) {
            noteBroken(route, name.get(), named);
        }
    }

    private void noteBroken(OpenShiftRoute route, String name, List<Service> named) {
        Place place = route.service().place().orElse(route.meta().namePlace());
        Optional<PortRef> wanted = route.targetPort().known();
        if (named.isEmpty()) {
            joins.add(services.noSuchService(route, place, route.namespace(), name));
        } else if (wanted.isPresent() && named.stream().allMatch(service -> tells(service, wanted.get()))) {
            joins.add(new BrokenReference.NoSuchPort(
                    route, route.targetPort().place().orElse(place), wanted.get(), route.namespace(), named));
        }
    }

    /** Whether a Service's own lines say all its targets: behind a named targetPort stands a number that only the pods say. */
    private static boolean tells(Service service, PortRef wanted) {
        return ServiceLookup.hasKnownPorts(service)
                && service.ports().stream()
                        .map(ServicePort::targetPort)
                        .allMatch(target -> target.known()
                                .map(ref -> wanted instanceof PortRef.Named || ref instanceof PortRef.Numbered)
                                .orElse(false));
    }

    private static boolean isTarget(ServicePort port, PortRef wanted) {
        return wanted instanceof PortRef.Named name
                ? port.name().is(name.name()) || port.targetPort().is(wanted)
                : port.targetPort().is(wanted);
    }

    private void join(PortMapConfig config) {
        for (PortMapConfig.Mapping mapping : config.mappings()) {
            ServiceReference reference = new ServiceReference(
                    config,
                    Optional.of(mapping.namespace()),
                    mapping.service(),
                    mapping.place(),
                    mapping.port(),
                    mapping.place());
            services.follow(
                    joins,
                    reference,
                    (service, port) -> joins.add(new Front.OfPortMap(config, mapping, service, port)));
        }
    }
}
