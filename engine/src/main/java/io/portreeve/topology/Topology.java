package io.portreeve.topology;

import io.portreeve.model.Endpoints;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Unlisted;
import io.portreeve.model.Workload;
import io.portreeve.topology.ServiceBinding.Selection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Services, Ingresses, Gateways and routes joined to the workloads behind them. */
public final class Topology {
    private final Snapshot snapshot;
    private final Neighbourhood neighbourhood;
    private final List<Workload> workloads;
    private final WorkloadHomes homes;
    private final Map<String, List<Endpoints>> endpoints;
    private final IdentityHashMap<Service, ServiceBinding> bindings = new IdentityHashMap<>();
    private final IdentityHashMap<Workload, List<ServiceBinding>> selectors = new IdentityHashMap<>();
    private final List<ServiceBinding> services = new ArrayList<>();
    private final IdentityHashMap<ServicePort, List<Front>> fronts = new IdentityHashMap<>();
    private final Joins joins = new Joins();
    private final NameIndex<IngressClass> ingressClasses;
    private final ServiceLookup lookup;

    private Topology(Snapshot snapshot, Joining joining) {
        this.snapshot = snapshot;
        this.neighbourhood = new Neighbourhood(joining);
        this.workloads = snapshot.workloads();
        this.homes = new WorkloadHomes(workloads);
        this.endpoints = snapshot.all(Endpoints.class).collect(Collectors.groupingBy(Endpoints::service));
        for (Service service : snapshot.services()) {
            ServiceBinding binding = bind(service);
            services.add(binding);
            bindings.put(service, binding);
            for (Workload workload : binding.workloads()) {
                selectors
                        .computeIfAbsent(workload, selected -> new ArrayList<>(1))
                        .add(binding);
            }
        }
        this.ingressClasses = new NameIndex<>(snapshot.all(IngressClass.class).toList());
        this.lookup = new ServiceLookup(snapshot.services(), neighbourhood);
        new IngressJoin(snapshot, ingressClasses, lookup, joins);
        new RouteJoin(snapshot, lookup, neighbourhood, joins);
        for (Front front : joins.fronts()) {
            fronts.computeIfAbsent(front.servicePort(), port -> new ArrayList<>(1))
                    .add(front);
        }
    }

    /** Joins nearest first, as fits a repository. */
    public static Topology of(Snapshot snapshot) {
        return of(snapshot, Joining.NEAREST_FIRST);
    }

    public static Topology of(Snapshot snapshot, Joining joining) {
        return new Topology(snapshot, joining);
    }

    private ServiceBinding bind(Service service) {
        List<Workload> selected = service.is(ServiceType.EXTERNAL_NAME) ? List.of() : selected(service);
        return new ServiceBinding(
                service,
                selection(service, selected),
                selected,
                endpointsOf(service),
                PortResolver.bind(service, selected, workload -> neighbourhood.isNear(service, workload)));
    }

    private List<Workload> selected(Service service) {
        Optional<String> namespace = service.namespace();
        return service.selector()
                .map(selector -> neighbourhood.<Workload>pick(
                        service,
                        namespace,
                        homes.matching(selector, service.origin().unit(), namespace)))
                .orElse(List.of());
    }

    private Selection selection(Service service, List<Workload> selected) {
        if (service.is(ServiceType.EXTERNAL_NAME)) {
            return Selection.EXTERNAL_NAME;
        }
        if (service.selector().isEmpty()) {
            return Selection.NO_SELECTOR;
        }
        if (!selected.isEmpty()) {
            return Selection.SELECTS_WORKLOADS;
        }
        return isHidden(service, Unlisted::hidesWorkloads) ? Selection.PERHAPS_SELECTS : Selection.SELECTS_NOTHING;
    }

    /** Whether an object's cluster would not tell of something that this asks for. */
    private boolean isHidden(KubernetesObject object, Predicate<Unlisted> what) {
        return snapshot.all(Unlisted.class)
                .filter(unlisted ->
                        unlisted.origin().unit().equals(object.origin().unit()))
                .anyMatch(what);
    }

    private List<Endpoints> endpointsOf(Service service) {
        return neighbourhood.pick(service, service.namespace(), endpoints.getOrDefault(service.name(), List.of()));
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** How far objects were joined; everything, where the input is one cluster. */
    public Joining joining() {
        return neighbourhood.joining();
    }

    /** Every Service with what stands behind it, in the order read. */
    public List<ServiceBinding> services() {
        return List.copyOf(services);
    }

    /** What stands behind one Service of the snapshot. */
    public ServiceBinding binding(Service service) {
        ServiceBinding binding = bindings.get(service);
        if (binding == null) {
            throw new IllegalArgumentException(service.id() + " is not in this snapshot");
        }
        return binding;
    }

    /** What publishes a Service port besides the Service's own type. */
    public List<Front> fronts(ServicePort port) {
        return List.copyOf(fronts.getOrDefault(port, List.of()));
    }

    /** References of Ingresses and routes that lead nowhere, as far as it is known what there is. */
    public List<BrokenReference> brokenReferences() {
        return joins.broken().stream()
                .filter(reference -> !isHidden(reference.object(), unlisted -> unlisted.hides(reference.missing())))
                .toList();
    }

    /** The Services of a name that an object means when it looks into {@code namespace}. */
    public List<Service> servicesNamed(KubernetesObject asker, Optional<String> namespace, String name) {
        return List.copyOf(lookup.find(asker, namespace, name));
    }

    /** The workloads that an object would find where it looks for any: the nearest in its unit and namespace. */
    public List<Workload> workloadsBeside(KubernetesObject object) {
        return neighbourhood.pick(object, object.namespace(), workloads);
    }

    /** The Services whose selector catches a workload's pods. */
    public List<ServiceBinding> servicesOf(Workload workload) {
        return List.copyOf(selectors.getOrDefault(workload, List.of()));
    }

    /** The class that an Ingress names, if the input holds it. */
    public Optional<IngressClass> classOf(Ingress ingress) {
        return IngressJoin.classOf(ingress, ingressClasses);
    }
}
