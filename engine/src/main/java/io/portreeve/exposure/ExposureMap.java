package io.portreeve.exposure;

import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.source.Order;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Every way to every container port: from outside, through Services and what fronts them, and from pod to pod. */
public final class ExposureMap {
    /** The widest first; of equally wide ones what is certain, then what really ends at a container. */
    private static final Comparator<ExposurePath> WIDEST_FIRST =
            Order.by(ExposurePath::widest).then(ExposurePath::isConditional).then(ExposurePath::disposition);

    private final List<ExposurePath> paths;
    private final List<Premise> said;
    private final Trust trust;
    private final LoadBalancers loadBalancers;
    private final Optional<DirectPaths> direct;
    private final IdentityHashMap<ServicePort, List<ExposurePath>> byServicePort = new IdentityHashMap<>();
    private final IdentityHashMap<Workload, List<ExposurePath>> byWorkload = new IdentityHashMap<>();

    /** A map of paths that are already known, where no provider is. */
    public ExposureMap(List<ExposurePath> paths) {
        this(paths, List.of());
    }

    /** A map of paths that are already known, with what somebody said of the cluster. */
    public ExposureMap(List<ExposurePath> paths, List<Premise> said) {
        this(paths, said, Trust.NOBODY, new LoadBalancers(Optional.empty()), Optional.empty());
    }

    private ExposureMap(
            List<ExposurePath> paths,
            List<Premise> said,
            Trust trust,
            LoadBalancers loadBalancers,
            Optional<DirectPaths> direct) {
        this.paths = List.copyOf(paths);
        this.said = List.copyOf(said);
        this.trust = trust;
        this.loadBalancers = loadBalancers;
        this.direct = direct;
        for (ExposurePath path : paths) {
            path.servicePort()
                    .ifPresent(port -> byServicePort
                            .computeIfAbsent(port, key -> new ArrayList<>(2))
                            .add(path));
            path.target()
                    .ifPresent(target -> byWorkload
                            .computeIfAbsent(target.workload(), key -> new ArrayList<>(2))
                            .add(path));
        }
    }

    /** Follows every Service port and every declared container port of a topology. */
    public static ExposureMap of(Topology topology, Reachability reachability, ExposureOptions options) {
        return of(topology, reachability, Backdrop.of(topology.snapshot(), options), options);
    }

    /** The same where somebody knows already what stands behind; a topology of a part of a cluster does not. */
    public static ExposureMap of(
            Topology topology, Reachability reachability, Backdrop backdrop, ExposureOptions options) {
        List<ExposurePath> paths = new ArrayList<>();
        reachability.meetStrangers(topology.snapshot().workloads());
        PathMaker maker = new PathMaker(reachability, backdrop, options);
        Tails tails = new Tails(topology);
        Entries entries = new Entries(topology, backdrop, Premises.inside(options));
        for (ServiceBinding binding : topology.services()) {
            if (!binding.service().is(ServiceType.EXTERNAL_NAME)) {
                addPaths(binding, entries, tails, maker, paths);
            }
        }
        DirectPaths direct = new DirectPaths(backdrop.nodes(), Premises.inside(options), maker);
        for (Workload workload : topology.snapshot().workloads()) {
            paths.addAll(direct.of(workload));
        }
        return new ExposureMap(
                paths, Premises.said(options), options.trust(), backdrop.loadBalancers(), Optional.of(direct));
    }

    private static void addPaths(
            ServiceBinding binding, Entries entries, Tails tails, PathMaker maker, List<ExposurePath> paths) {
        for (PortBinding port : binding.ports()) {
            if (!port.port().isPossible()) {
                continue;
            }
            List<Tail> ends = tails.of(binding, port);
            for (Entry entry : entries.of(binding.service(), port.port())) {
                ends.forEach(tail -> paths.add(maker.path(binding.service(), port.port(), entry, tail)));
            }
        }
    }

    /** All paths, Services first, in the order read. */
    public List<ExposurePath> paths() {
        return paths;
    }

    /** What somebody said of the cluster: every verdict takes it for granted. */
    public List<Premise> said() {
        return said;
    }

    /** Whom the user trusts. */
    public Trust trust() {
        return trust;
    }

    /** Who judged the load balancers and controllers on the paths, for questions that a path does not answer. */
    public LoadBalancers loadBalancers() {
        return loadBalancers;
    }

    /** The paths through one port of a Service. */
    public List<ExposurePath> through(ServicePort port) {
        return List.copyOf(byServicePort.getOrDefault(port, List.of()));
    }

    /** The paths that end at a workload's pods. */
    public List<ExposurePath> to(Workload workload) {
        return List.copyOf(byWorkload.getOrDefault(workload, List.of()));
    }

    /** The paths that end at a port of a workload's pods. */
    public List<ExposurePath> to(Workload workload, int number, Protocol protocol) {
        return byWorkload.getOrDefault(workload, List.of()).stream()
                .filter(path -> path.target()
                        .filter(target -> isPort(target, number, protocol))
                        .isPresent())
                .toList();
    }

    /** How pods come to a port of a workload's pods without any Service, be it declared or not; empty on a node's network. */
    public Optional<ExposurePath> fromPods(PortTarget target) {
        return direct.filter(paths -> !target.workload().pod().hostNetwork().is(true))
                .map(paths -> paths.fromPods(target));
    }

    /** Whether source ranges that are not the whole world guard a load balancer's address. */
    public boolean hasSourceRanges(Service service) {
        return !Outside.of(loadBalancers.facing(service)).ranges().isEmpty();
    }

    private static boolean isPort(PortTarget target, int number, Protocol protocol) {
        return target.number() == number && target.protocol() == protocol;
    }

    /** The path that reaches farthest; among equals what is certain, then the first. */
    public static Optional<ExposurePath> widest(List<ExposurePath> paths) {
        return paths.stream().min(WIDEST_FIRST);
    }
}
