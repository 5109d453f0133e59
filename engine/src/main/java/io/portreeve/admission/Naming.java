package io.portreeve.admission;

import io.portreeve.model.Endpoints;
import io.portreeve.model.Ingress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name by which one object speaks of another.
 *
 * @param namespace where it is looked for
 */
record Naming(Optional<String> namespace, String name) {
    static Naming of(KubernetesObject object) {
        return new Naming(object.namespace(), object.name());
    }

    /** The Services that an object leads to. */
    static List<Naming> servicesOf(KubernetesObject object) {
        List<Naming> names = new ArrayList<>();
        if (object instanceof Ingress ingress) {
            ingress.rules()
                    .forEach(rule -> rule.backend()
                            .service()
                            .known()
                            .ifPresent(name -> names.add(new Naming(ingress.namespace(), name))));
        } else if (object instanceof OpenShiftRoute route) {
            route.service().known().ifPresent(name -> names.add(new Naming(route.namespace(), name)));
        } else if (object instanceof Route route) {
            route.rules()
                    .forEach(rule -> rule.backends()
                            .forEach(backend -> backend.name()
                                    .known()
                                    .ifPresent(name -> names.add(
                                            new Naming(backend.namespace().or(route::namespace), name)))));
        } else if (object instanceof PortMapConfig config) {
            config.mappings()
                    .forEach(mapping -> names.add(new Naming(Optional.of(mapping.namespace()), mapping.service())));
        } else if (object instanceof Endpoints endpoints) {
            names.add(new Naming(endpoints.namespace(), endpoints.service()));
        }
        return names;
    }

    /** The Gateways that a route wants to be attached to. */
    static List<Naming> gatewaysOf(KubernetesObject object) {
        List<Naming> names = new ArrayList<>();
        if (object instanceof Route route) {
            route.parents()
                    .forEach(parent -> parent.name()
                            .known()
                            .ifPresent(name ->
                                    names.add(new Naming(parent.namespace().or(route::namespace), name))));
        }
        return names;
    }
}
