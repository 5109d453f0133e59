package io.portreeve.topology;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Follows a name and a port to the Services they mean. */
final class ServiceLookup {
    private final List<Service> services;
    private final NameIndex<Service> byName;
    private final Neighbourhood neighbourhood;

    ServiceLookup(List<Service> services, Neighbourhood neighbourhood) {
        this.services = services;
        this.byName = new NameIndex<>(services);
        this.neighbourhood = neighbourhood;
    }

    /** The Services of a name, as seen from {@code asker}. */
    List<Service> find(KubernetesObject asker, Optional<String> namespace, String name) {
        return neighbourhood.pick(asker, namespace, byName.named(name));
    }

    /** The Services that stand where one of a name was looked for. */
    private List<Service> beside(KubernetesObject asker, Optional<String> namespace) {
        return neighbourhood.pick(asker, namespace, services);
    }

    /** The ports that a reference means: by number, or by the Service port's name. */
    static List<ServicePort> ports(Service service, PortRef wanted) {
        List<ServicePort> ports = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            if (matches(port, wanted)) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static boolean matches(ServicePort port, PortRef wanted) {
        return wanted instanceof PortRef.Numbered number
                ? port.port().is(number.port())
                : port.name().is(((PortRef.Named) wanted).name());
    }

    /** Hands on every Service port that a reference means, and notes a reference that leads nowhere. */
    void follow(Joins joins, ServiceReference reference, BiConsumer<Service, ServicePort> found) {
        List<Service> named = find(reference.asker(), reference.namespace(), reference.name());
        boolean any = false;
        for (Service service : named) {
            for (ServicePort servicePort : ports(service, reference.port())) {
                found.accept(service, servicePort);
                any = true;
            }
        }
        if (named.isEmpty()) {
            joins.add(noSuchService(reference.asker(), reference.namePlace(), reference.namespace(), reference.name()));
        } else if (!any && named.stream().allMatch(ServiceLookup::hasKnownPorts)) {
            joins.add(new BrokenReference.NoSuchPort(
                    reference.asker(), reference.portPlace(), reference.port(), reference.namespace(), named));
        }
    }

    /** The note that no Service of a name is where {@code asker} looks for it. */
    BrokenReference noSuchService(KubernetesObject asker, Place place, Optional<String> namespace, String name) {
        return new BrokenReference.NoSuchService(asker, place, name, namespace, beside(asker, namespace));
    }

    /** Whether all ports are written; what an ExternalName leads to may have others. */
    static boolean hasKnownPorts(Service service) {
        return !service.is(ServiceType.EXTERNAL_NAME)
                && service.ports().stream()
                        .noneMatch(port ->
                                port.port().isUnresolved() || port.name().isUnresolved());
    }
}
