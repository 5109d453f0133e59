package io.portreeve.exposure;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.IpRanges;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind every path and changes with none: the nodes, the provider they tell of, the pods of ingress controllers. */
public final class Backdrop {
    private final NodeNetwork nodes;
    private final Map<String, IpRanges> addresses = new HashMap<>();
    private final LoadBalancers loadBalancers;
    private final ControllerPods controllers;

    private Backdrop(List<ClusterNode> nodes, List<Workload> workloads, ExposureOptions options) {
        this.nodes = NodeNetwork.of(nodes.stream(), options);
        this.loadBalancers = new LoadBalancers(options.provider().or(() -> LoadBalancers.infer(nodes)));
        this.controllers = new ControllerPods(workloads);
        nodes.forEach(node -> addresses.merge(node.origin().unit(), addresses(node), IpRanges::or));
    }

    /** Of all nodes and workloads that there are. */
    public static Backdrop of(Snapshot snapshot, ExposureOptions options) {
        return of(snapshot.all(ClusterNode.class).toList(), snapshot.workloads(), options);
    }

    /** Of nodes and of those workloads that {@link #isController} tells. */
    public static Backdrop of(List<ClusterNode> nodes, List<Workload> controllers, ExposureOptions options) {
        return new Backdrop(nodes, controllers, options);
    }

    /** Whether a workload runs an ingress controller, as its images tell. */
    public static boolean isController(Workload workload) {
        return ControllerPods.isOne(workload);
    }

    private static IpRanges addresses(ClusterNode node) {
        List<IpRange> ranges = new ArrayList<>();
        node.addresses()
                .forEach(address ->
                        IpAddress.parse(address.address()).map(IpRange::of).ifPresent(ranges::add));
        return IpRanges.of(ranges);
    }

    /** The workloads of its cluster that run ingress controllers. */
    public List<Workload> controllerPods() {
        return controllers.all();
    }

    NodeNetwork nodes() {
        return nodes;
    }

    /** The addresses of a unit's nodes; none where the input does not tell. */
    IpRanges nodeAddresses(String unit) {
        return addresses.getOrDefault(unit, IpRanges.NONE);
    }

    /** Whose load balancers they are. */
    public LoadBalancers loadBalancers() {
        return loadBalancers;
    }

    ControllerPods controllers() {
        return controllers;
    }
}
