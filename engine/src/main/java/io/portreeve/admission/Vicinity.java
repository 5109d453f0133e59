package io.portreeve.admission;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.Endpoints;
import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.ReferenceGrant;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a cluster in which the change of one object can tell: the pods to whose ports somebody may come who could not, and all
 * that leads to them.
 *
 * @param others everything there but the object itself
 * @param ends the workloads and Services whose ports may be reached by more, or by fewer
 * @param whole whether it is all of the cluster, since the change can tell everywhere
 */
record Vicinity(List<KubernetesObject> others, Set<ObjectId> ends, boolean whole) {
    /** Of a namespace's objects as many are looked at where a name or selector leads nowhere, to see what was meant. */
    private static final int MOST_MEANT = 300;

    Vicinity {
        others = List.copyOf(others);
        ends = Set.copyOf(ends);
    }

    static Vicinity of(ProposedChange change, ClusterState state) {
        return change.versions().allMatch(object -> isLocal(object, state))
                ? new Search(change, state).found(List.of())
                : everything(change.id(), state);
    }

    /** The same with every Service of the change's own namespace: where it has no workloads, its pods may be made elsewhere. */
    static Vicinity withServices(ProposedChange change, ClusterState state) {
        return change.versions().allMatch(object -> isLocal(object, state))
                ? new Search(change, state)
                        .found(state.contents(change.id().namespace()).all(Service.class))
                : everything(change.id(), state);
    }

    private static Vicinity everything(ObjectId changed, ClusterState state) {
        List<KubernetesObject> others = new ArrayList<>();
        Set<ObjectId> ends = new LinkedHashSet<>();
        ends.add(changed);
        for (KubernetesObject object : state.objects()) {
            if (!object.id().equals(changed)) {
                others.add(object);
            }
            if (object instanceof Workload || object instanceof Service) {
                ends.add(object.id());
            }
        }
        return new Vicinity(sorted(others), ends, true);
    }

    /** Whether what an object does to paths is seen from its own namespace and from what it names. */
    private static boolean isLocal(KubernetesObject object, ClusterState state) {
        if (object instanceof NetworkPolicy policy) {
            return !policy.isolatesEgress()
                    || state.contents(policy.namespace()).controllers().isEmpty();
        }
        if (object instanceof ClusterNamespace) {
            return state.contents(Optional.of(object.name())).isEmpty();
        }
        boolean led = object instanceof Service
                || object instanceof Endpoints
                || object instanceof Ingress
                || object instanceof OpenShiftRoute
                || object instanceof Route
                || object instanceof PortMapConfig
                || object instanceof Gateway;
        return led || (object instanceof Workload && !ClusterState.isBehind(object));
    }

    private static List<KubernetesObject> sorted(Collection<KubernetesObject> objects) {
        return objects.stream()
                .sorted(Order.by((KubernetesObject object) ->
                                object.origin().file().path())
                        .then(object -> object.id().toString()))
                .toList();
    }

    /** Follows selectors and names from one object, both ways. */
    private static final class Search {
        private final ProposedChange change;
        private final ClusterState state;
        private final Map<ObjectId, KubernetesObject> found = new LinkedHashMap<>();
        private final Set<ObjectId> ends = new LinkedHashSet<>();

        Search(ProposedChange change, ClusterState state) {
            this.change = change;
            this.state = state;
        }

        Vicinity found(List<Service> besides) {
            change.versions().forEach(this::start);
            besides.forEach(this::add);
            List.copyOf(found.values()).forEach(this::addServicesOf);
            change.versions().forEach(this::addServicesOf);
            List.copyOf(found.values()).forEach(this::addAround);
            change.versions().forEach(this::addAround);
            state.unscoped().all(IngressClass.class).forEach(this::add);
            found.remove(change.id());
            return new Vicinity(sorted(found.values()), ends, false);
        }

        private void add(KubernetesObject object) {
            found.putIfAbsent(object.id(), object);
        }

        private void addEnd(KubernetesObject object) {
            add(object);
            ends.add(object.id());
        }

        /** Adds the pods to whose ports the way may become another. */
        private void start(KubernetesObject object) {
            NamespaceContents home = state.contents(object.namespace());
            ends.add(object.id());
            if (object instanceof Service service) {
                service.selector()
                        .ifPresent(selector -> home.selectedBy(selector).forEach(this::addEnd));
            } else if (object instanceof NetworkPolicy policy) {
                home.workloads().stream()
                        .filter(workload -> mayBeSelected(workload, policy.pods()))
                        .forEach(this::addEnd);
                home.all(NetworkPolicy.class).forEach(this::add);
            } else if (object instanceof Gateway gateway) {
                state.routesOf(Naming.of(gateway)).forEach(route -> {
                    add(route);
                    startBehind(route);
                });
            } else {
                startBehind(object);
            }
        }

        /** Labels that each pod is given are in no template. */
        private static boolean mayBeSelected(Workload workload, LabelSelector selector) {
            return selector.requirements().stream()
                    .allMatch(requirement -> Workload.isGivenToEachPod(requirement.key())
                            || requirement.matches(workload.pod().labels()));
        }

        private void startBehind(KubernetesObject front) {
            for (Naming name : Naming.servicesOf(front)) {
                Optional<Service> service = service(name);
                service.ifPresent(this::addEnd);
                service.flatMap(Service::selector)
                        .ifPresent(selector -> state.contents(name.namespace())
                                .selectedBy(selector)
                                .forEach(this::addEnd));
                if (service.isEmpty()) {
                    state.contents(name.namespace()).all(Service.class).stream()
                            .limit(MOST_MEANT)
                            .forEach(this::add);
                }
            }
        }

        private Optional<Service> service(Naming name) {
            return state.find(new ObjectId("", "Service", name.namespace(), name.name()))
                    .map(Service.class::cast);
        }

        /** Every other way to the same pods passes one of these. */
        private void addServicesOf(KubernetesObject object) {
            if (object instanceof Workload workload) {
                state.contents(workload.namespace()).selecting(workload).forEach(this::add);
            }
        }

        /** What stands around the Services: all of their pods, what fronts them, and what that is attached to. */
        private void addAround(KubernetesObject object) {
            if (object instanceof Service service) {
                addPods(service);
                state.frontsOf(Naming.of(service)).forEach(this::addFront);
            } else if (!Naming.gatewaysOf(object).isEmpty()) {
                addFront(object);
            }
        }

        private void addPods(Service service) {
            NamespaceContents home = state.contents(service.namespace());
            List<Workload> pods = service.selector().map(home::selectedBy).orElse(List.of());
            List<Workload> meant = pods.isEmpty() && service.selector().isPresent() ? home.workloads() : pods;
            meant.stream().limit(Math.max(MOST_MEANT, pods.size())).forEach(this::add);
        }

        private void addFront(KubernetesObject front) {
            if (!front.id().equals(change.id())) {
                add(front);
            }
            addNamespace(front.namespace());
            for (Naming gateway : Naming.gatewaysOf(front)) {
                NamespaceContents there = state.contents(gateway.namespace());
                there.all(Gateway.class).stream()
                        .filter(each -> each.name().equals(gateway.name()))
                        .forEach(this::add);
            }
            for (Naming service : Naming.servicesOf(front)) {
                if (!service.namespace().equals(front.namespace())) {
                    state.contents(service.namespace())
                            .all(ReferenceGrant.class)
                            .forEach(this::add);
                }
            }
        }

        private void addNamespace(Optional<String> name) {
            state.namespace(name).ifPresent(this::add);
        }
    }
}
