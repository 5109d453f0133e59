package io.portreeve.access;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deeds that open a port: to the object itself, in front of it, past it, and to what guards it. */
final class Opening {
    private static final String[] WRITE = {"create", "update", "patch"};
    private static final String[] CHANGE = {"update", "patch"};
    private static final String[] REMOVE = {"update", "patch", "delete", "deletecollection"};

    private Opening() {}

    static List<Deed> deeds(KubernetesObject object) {
        List<Deed> deeds = new ArrayList<>(itself(object));
        deeds.addAll(elsewhere());
        deeds.addAll(guards(object.namespace()));
        return deeds;
    }

    /** To the object itself, by its name. */
    private static List<Deed> itself(KubernetesObject object) {
        if (object instanceof Service) {
            return List.of(
                    Deed.of(Resources.SERVICES, "another type, port or selector", CHANGE)
                            .named(object.name()),
                    Deed.of(Resources.SERVICES, "another Service in front of the same pods", "create"));
        }
        List<Deed> deeds = new ArrayList<>();
        deeds.add(Deed.of(Resources.SERVICES, "a Service that is published", WRITE));
        Resources.find(object.kind())
                .filter(Opening::isNotAmongOthers)
                .ifPresent(resource -> deeds.add(Deed.of(resource, "pods on a port of their node", CHANGE)
                        .named(object.name())));
        return deeds;
    }

    private static boolean isNotAmongOthers(Resource resource) {
        return elsewhere().stream().noneMatch(deed -> deed.resource().equals(resource));
    }

    /** The deeds that open ports of whatever object. */
    static List<Deed> anywhere() {
        List<Deed> deeds = new ArrayList<>(List.of(
                Deed.of(Resources.SERVICES, "a Service that is published", WRITE),
                Deed.of(Resources.ENDPOINTS, "other addresses behind a Service", WRITE),
                Deed.of(Resources.ENDPOINT_SLICES, "other addresses behind a Service", WRITE)));
        deeds.addAll(fronts());
        deeds.addAll(guards(Optional.empty()));
        return deeds;
    }

    /** What leads in from outside, whatever stands there today, and what needs nobody to lead. */
    private static List<Deed> elsewhere() {
        List<Deed> deeds = new ArrayList<>(fronts());
        deeds.add(Deed.of(Resources.PODS, "pods on a port of their node", "create"));
        for (Resource controllers : Resources.CONTROLLERS) {
            deeds.add(Deed.of(controllers, "pods on a port of their node", WRITE));
        }
        return deeds;
    }

    private static List<Deed> fronts() {
        List<Deed> deeds = new ArrayList<>();
        for (Resource ingresses : List.of(Resources.INGRESSES, Resources.OLD_INGRESSES)) {
            deeds.add(Deed.of(ingresses, "an Ingress that leads to it", WRITE));
        }
        deeds.add(Deed.of(Resources.GATEWAYS, "a listener for its routes", WRITE));
        for (Resource routes : Resources.GATEWAY_ROUTES) {
            deeds.add(Deed.of(routes, "a route that leads to it", WRITE));
        }
        deeds.add(Deed.of(Resources.REFERENCE_GRANTS, "leave for another namespace's routes", WRITE));
        deeds.add(Deed.of(Resources.OPENSHIFT_ROUTES, "a Route that leads to it", WRITE));
        return deeds;
    }

    /** What stands in the way of traffic, or of such a change. */
    private static List<Deed> guards(Optional<String> namespace) {
        Deed labels = Deed.of(Resources.NAMESPACES, "labels that policies and listeners let in", CHANGE);
        return List.of(
                Deed.of(Resources.NETWORK_POLICIES, "a policy that allows: policies add up", "create"),
                Deed.of(Resources.NETWORK_POLICIES, "a policy in the way taken away", REMOVE),
                namespace.map(labels::named).orElse(labels),
                Deed.of(Resources.MUTATING, "objects rewritten on their way in", WRITE)
                        .inCluster(),
                Deed.of(Resources.VALIDATING, "an admission check taken away", REMOVE)
                        .inCluster());
    }
}
