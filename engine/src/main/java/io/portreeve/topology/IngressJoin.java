package io.portreeve.topology;

import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Snapshot;
import java.util.Optional;

/** Joins Ingresses, OpenShift Routes and port maps to the Service ports they name. */
final class IngressJoin {
    private final ServiceLookup services;
    private final NameIndex<IngressClass> classes;
    private final Joins joins;

    IngressJoin(Snapshot snapshot, ServiceLookup services, Joins joins) {
        this.services = services;
        this.classes = new NameIndex<>(snapshot.all(IngressClass.class).toList());
        this.joins = joins;
        snapshot.all(Ingress.class).forEach(this::join);
        snapshot.all(OpenShiftRoute.class).forEach(this::join);
        snapshot.all(PortMapConfig.class).forEach(this::join);
    }

    private void join(Ingress ingress) {
        Optional<IngressClass> ingressClass = ingress.className().known().flatMap(this::classNamed);
        for (Ingress.Rule rule : ingress.rules()) {
            Optional<String> name = rule.backend().service().known();
            Optional<PortRef> port = rule.backend().port().known();
            if (name.isPresent() && port.isPresent()) {
                services.follow(
                        joins,
                        ingress,
                        rule.backend().place(),
                        ingress.namespace(),
                        name.get(),
                        port.get(),
                        (service, servicePort) ->
                                joins.add(new Front.OfIngress(ingress, rule, ingressClass, service, servicePort)));
            }
        }
    }

    private Optional<IngressClass> classNamed(String name) {
        return classes.named(name).stream().findFirst();
    }

    /** A Route names the port as the Service's endpoints do: by the Service port's name, or by the pods' number. */
    private void join(OpenShiftRoute route) {
        Optional<String> name = route.service().known();
        if (name.isEmpty()) {
            return;
        }
        for (Service service : services.find(route, route.namespace(), name.get())) {
            for (ServicePort port : service.ports()) {
                if (route.targetPort()
                        .known()
                        .map(wanted -> isTarget(port, wanted))
                        .orElse(true)) {
                    joins.add(new Front.OfOpenShiftRoute(route, service, port));
                }
            }
        }
    }

    private static boolean isTarget(ServicePort port, PortRef wanted) {
        return wanted instanceof PortRef.Named name
                ? port.name().is(name.name()) || port.targetPort().is(wanted)
                : port.targetPort().is(wanted);
    }

    private void join(PortMapConfig config) {
        for (PortMapConfig.Mapping mapping : config.mappings()) {
            services.follow(
                    joins,
                    config,
                    mapping.place(),
                    Optional.of(mapping.namespace()),
                    mapping.service(),
                    mapping.port(),
                    (service, port) -> joins.add(new Front.OfPortMap(config, mapping, service, port)));
        }
    }
}
